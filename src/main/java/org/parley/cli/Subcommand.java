package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.LimitOptions;
import org.parley.ParleyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command of the command line. Its result is the program's exit code. */
@Command(
    sortOptions = false,
    usageHelpWidth = 100,
    synopsisHeading = "",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nFlags:%n",
    footerHeading = "%n")
abstract class Subcommand implements Callable<Integer> {

  /** A document is read into one array, and an array has less than 2 GiB. */
  private static final int MAX_MEBIBYTES = 2047;

  @Spec CommandSpec spec;

  /** The flags and words that the command does not declare. */
  @Unmatched List<String> others = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  boolean help;

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Returns the flags as they were written, in order. */
  List<String> flags() {
    return spec.commandLine().getParseResult().originalArgs().stream()
        .filter(arg -> arg.startsWith("-"))
        .toList();
  }

  BeamFlags beamFlags() {
    return new BeamFlags(others, spec.optionsMap().keySet());
  }

  static void requireLimits(LimitOptions limits) {
    requireRange("--maxDocumentMebibytes", limits.maxDocumentMebibytes, 1, MAX_MEBIBYTES);
    requireRange("--documentTimeoutSeconds", limits.documentTimeoutSeconds, 1, Integer.MAX_VALUE);
  }

  static void requireRange(String flag, int value, int min, int max) {
    if (value < min || value > max) {
      throw new WrongUse(
          "%s=%s: expected a whole number %s",
          flag, value, max == Integer.MAX_VALUE ? "from " + min + " up" : min + " to " + max);
    }
  }

  /** Refuses a number out of its range among the flags of a run. */
  static void requireRanges(ParleyOptions options) {
    requireRange("--workerSlots", options.workerSlots, 0, Integer.MAX_VALUE);
    requireLimits(options.limits);
  }
}
