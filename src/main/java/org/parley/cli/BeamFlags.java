package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.parley.studyfile.Suggestions;

/** A list of flags that Parley does not know: those of Beam and its runners. */
final class BeamFlags {

  private static final int RETRIES = 3;

  /** A runner's class, with or without its package and the word Runner, as Beam accepts it. */
  private static final Pattern RUNNER =
      Pattern.compile("--runner=(?:.*\\.)?(.*?)(?:Runner)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern SLOTS =
      Pattern.compile("--parallelism=(\\d{1,6})|--sparkMaster=local\\[(\\d{1,6})]");

  private static final Pattern UNKNOWN = Pattern.compile("missing a property named '(.*?)'");

  private final List<String> given;
  private final Set<String> flagsOfParley;

  BeamFlags(List<String> given, Set<String> flagsOfParley) {
    this.given = given;
    this.flagsOfParley = flagsOfParley;
  }

  /**
   * Returns Beam's options, and makes file systems use them.
   *
   * @throws WrongUse if Beam does not know a flag, or if this build lacks the runner
   */
  PipelineOptions options() {
    for (String word : given) {
      if (!word.startsWith("--")) {
        throw new WrongUse(
            "unexpected '%s'; write a flag and its value as one word: --flag=value", word);
      }
    }
    String runner = first(RUNNER).map(flag -> flag.group(1)).orElse("direct");
    List<String> flags = new ArrayList<>(given);
    switch (runner.toLowerCase(Locale.ROOT)) {
      case "direct" -> addDirectDefaults(flags);
      case "flink" -> {
        requireRunner("flink", "org.apache.beam.runners.flink.FlinkRunner");
        // Restarts the tasks of a lost worker.
        addUnlessGiven(flags, "--numberOfExecutionRetries", RETRIES);
      }
      case "spark" -> requireRunner("spark", "org.apache.beam.runners.spark.SparkRunner");
      default -> {} // Beam knows whether it is on the class path.
    }
    try {
      PipelineOptions options =
          PipelineOptionsFactory.fromArgs(flags.toArray(String[]::new)).create();
      FileSystems.setDefaultPipelineOptions(options);
      return options;
    } catch (IllegalArgumentException e) {
      throw new WrongUse(
          "%s%s\n'parley run --help' lists Parley's flags, 'parley help beam' lists Beam's.",
          unknown(e.getMessage()), e.getMessage());
    }
  }

  /** Returns how many tasks the runner executes in parallel; 0 if no flag says so. */
  int slots() {
    return first(SLOTS)
        .map(flag -> Integer.parseInt(flag.group(1) == null ? flag.group(2) : flag.group(1)))
        .orElse(0);
  }

  /** The checks of every element double the time; the tests run with them. */
  private static void addDirectDefaults(List<String> flags) {
    addUnlessGiven(flags, "--enforceImmutability", false);
    addUnlessGiven(flags, "--enforceEncodability", false);
    addUnlessGiven(flags, "--targetParallelism", Runtime.getRuntime().availableProcessors());
    // The progress display asks the runner while it works.
    addUnlessGiven(flags, "--blockOnRun", false);
  }

  private static void addUnlessGiven(List<String> flags, String name, Object value) {
    if (flags.stream().noneMatch(flag -> flag.equals(name) || flag.startsWith(name + "="))) {
      flags.add(name + "=" + value);
    }
  }

  private static void requireRunner(String profile, String className) {
    try {
      Class.forName(className, false, BeamFlags.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new WrongUse(
          "--runner=%s: this build does not contain this runner. Build it with './scripts/build %s'"
              + " and run target/%2$s/parley.jar; see docs/running.md.",
          className.substring(className.lastIndexOf('.') + 1), profile);
    }
  }

  private Optional<MatchResult> first(Pattern pattern) {
    return given.stream()
        .flatMap(flag -> Stream.of(pattern.matcher(flag)).filter(m -> m.matches()))
        .map(m -> m.toMatchResult())
        .findFirst();
  }

  /** Names the unknown flag in Beam's message, as Beam speaks of its classes only. */
  private String unknown(String message) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (!unknown.find()) {
      return "";
    }
    String flag = "--" + unknown.group(1);
    return "unknown flag '" + flag + "'" + Suggestions.didYouMean(flag, flagsOfParley) + "\n";
  }
}
