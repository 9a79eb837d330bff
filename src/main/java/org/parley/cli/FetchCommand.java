package org.parley.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.fetch.Catalogue;
import org.parley.fetch.FetchLimits;
import org.parley.fetch.FetchOutcome;
import org.parley.fetch.FetchState;
import org.parley.fetch.FetchStatements;
import org.parley.fetch.Waiting;
import org.parley.publish.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley fetch CATALOGUE.csv}: downloads the statements whose licence allows it. */
@Command(
    name = "fetch",
    customSynopsis = "parley fetch CATALOGUE.csv [--flag=value ...]",
    description = {
      "Downloads the statements of a catalogue whose licence allows copies, and lists what a person"
          + " must save by hand. Goes on where an earlier run ended. Replaces no file that was"
          + " edited.",
      "Sends one request at a time, with pauses, and obeys robots.txt. The exit code is 1 if a"
          + " download failed."
    })
final class FetchCommand extends Subcommand {

  private static final int MAX_PAUSE = 3600;

  @Parameters(paramLabel = "CATALOGUE.csv", description = "The catalogue.")
  Path file;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "Your web or mail address, which the sites see. Recommended.")
  String contact;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "Shortest pause between two requests. Default: ${DEFAULT-VALUE}.")
  int pause;

  @Option(
      names = "--refresh",
      description = "Also ask whether the files of earlier runs have changed.")
  boolean refresh;

  @Override
  public Integer call() throws IOException {
    if (!others.isEmpty()) {
      throw new WrongUse("unknown flag or word '%s'", others.get(0));
    }
    requireRange("--pause", pause, 1, MAX_PAUSE);
    if (!contact.matches("[\\x20-\\x7E&&[^()]]*")) {
      throw new WrongUse(
          "--contact=%s: expected a web or mail address in ASCII, without brackets", contact);
    }
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(
          "no such file: '%s'; expected a catalogue, a CSV file with path, url and licence", file);
    }
    Catalogue catalogue = Catalogue.read(file);
    try {
      List<FetchOutcome> outcomes =
          FetchStatements.run(
              catalogue,
              userAgent(),
              FetchLimits.DEFAULT.withPause(Duration.ofSeconds(pause)),
              Waiting.real(),
              refresh,
              this::show);
      report(catalogue, outcomes);
      return outcomes.stream().anyMatch(outcome -> outcome.state() == FetchState.FAILED)
          ? Cli.FAILED
          : Cli.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted; start it again to go on");
    }
  }

  private String userAgent() throws IOException {
    return "Parley/"
        + RunRecord.builtVersions().get("parley")
        + " (fetches the statements of a public dispute for research; one request at a time"
        + (contact.isEmpty() ? "" : "; contact: " + contact)
        + ")";
  }

  private void show(FetchOutcome outcome) {
    out()
        .printf(
            "%-11s %s%s%n",
            outcome.state().label(),
            outcome.entry().path(),
            outcome.detail().isEmpty() ? "" : ": " + outcome.detail());
  }

  private void report(Catalogue catalogue, List<FetchOutcome> outcomes) {
    String counts =
        Arrays.stream(FetchState.values())
            .map(state -> count(outcomes, state))
            .filter(count -> !count.startsWith("0 "))
            .collect(Collectors.joining(", "));
    out().printf("%s: %s%n", Cli.count(outcomes.size(), "statement"), counts);
    List<FetchOutcome> missing =
        outcomes.stream().filter(outcome -> outcome.state().isMissing()).toList();
    if (!missing.isEmpty()) {
      out()
          .printf(
              "%nTo save by hand, if you may, below %s:%n",
              Cli.shown(catalogue.folder().toString()));
    }
    for (FetchOutcome outcome : missing) {
      out().printf("  %s%n", outcome.entry().path());
      out()
          .printf(
              "    %s%n",
              outcome.entry().url() == null ? "no address is known" : outcome.entry().url());
      out().printf("    %s: %s%n", outcome.state().label(), outcome.detail());
      if (!outcome.entry().note().isEmpty()) {
        out().printf("    %s%n", outcome.entry().note());
      }
    }
  }

  private static String count(List<FetchOutcome> outcomes, FetchState state) {
    long number = outcomes.stream().filter(outcome -> outcome.state() == state).count();
    return String.format(Locale.ROOT, "%d %s", number, state.label());
  }
}
