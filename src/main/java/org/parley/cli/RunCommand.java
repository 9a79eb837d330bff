package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.model.Reason;
import org.parley.progress.Progress;
import org.parley.publish.Accounts;
import org.parley.publish.DataPackage;
import org.parley.publish.ResultsFolder;
import org.parley.publish.RunRecord;
import org.parley.publish.Summary;
import org.parley.report.Report;
import org.parley.report.StudyTexts;
import org.parley.spreadsheet.Spreadsheets;
import org.parley.storage.FileNames;
import org.parley.studyfile.StudyFile;
import org.parley.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley STUDY.yaml}: reads the documents of a study and publishes its tables. */
@Command(
    name = "run",
    description = "Reads the documents of a study and writes its tables. The word run is optional.",
    customSynopsis = "parley [run] STUDY.yaml [--flag=value ...]",
    footer =
        "Flags of Beam and its runners work as well, such as --runner=FlinkRunner"
            + " --parallelism=2.%n'parley help beam' lists them.")
final class RunCommand extends Subcommand {

  private static final int MOST_REMARKS = 20;

  @Parameters(paramLabel = "STUDY.yaml", description = "The study.")
  Path yaml;

  @Mixin ParleyOptions options;

  @Override
  public Integer call() throws IOException {
    requireRanges(options);
    BeamFlags beam = beamFlags();
    PipelineOptions pipelineOptions = beam.options();
    if (options.workerSlots == 0) {
      options.workerSlots = beam.slots();
    }
    Instant start = Instant.now();
    StudyFile file = Cli.open(yaml);
    String output = StudyPipeline.output(file, options);
    List<RunRecord.Input> inputs = RunRecord.inputs(file);
    try (ResultsFolder results = ResultsFolder.open(output);
        Progress progress = StudyPipeline.progress(file, options, err())) {
      RunSettings settings = new RunSettings(file, options, results);
      if (!StudyPipeline.run(settings, pipelineOptions, progress, err())) {
        return Cli.FAILED;
      }
      Summary summary = results.collect().with(leftOut(file));
      Accounts accounts = Accounts.of(file.documents().size(), summary);
      DataPackage.write(
          results.staging(),
          file.study().name(),
          file.study().title(),
          file.study().variables(),
          summary.tables());
      if (options.spreadsheets) {
        progress.reach("spreadsheets");
        summary =
            summary.with(
                Spreadsheets.write(
                    results.staging(),
                    file.study().title(),
                    Tables.of(file.study().variables()),
                    summary.tables()));
      }
      StudyTexts texts =
          new StudyTexts(summary.references(), results.work(), RunSettings.rules(file.study()));
      if (options.report) {
        summary = summary.with(texts.remarks(file.study()));
      }
      RunRecord.of(
              file,
              inputs,
              accounts,
              summary,
              flags(),
              start,
              Duration.between(start, Instant.now()))
          .write(results.staging());
      if (options.report) {
        progress.reach("page");
        Report.write(results.staging(), file.study(), texts);
      }
      results.publish();
      progress.end();
      if (!options.quiet) {
        report(file, accounts, summary.remarks(), results.published());
      }
      return exitCode(file, accounts, results.published());
    }
  }

  private void report(StudyFile file, Accounts accounts, List<String> remarks, String output) {
    String reasons =
        accounts.reasons().entrySet().stream()
            .map(reason -> String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey()))
            .collect(Collectors.joining(", "));
    out()
        .printf(
            Locale.ROOT,
            "%s: %s: %,d accepted, %s, %s%,d rejected%s%n",
            file.study().name(),
            Cli.count(accounts.listed(), "document"),
            accounts.accepted(),
            Cli.count(accounts.duplicate(), "duplicate"),
            outsideStudy(accounts),
            accounts.rejected(),
            reasons.isEmpty() ? "" : " (" + reasons + ")");
    out()
        .printf(
            "%s counted; tables in %s%s%n",
            Cli.count(accounts.tokens(), "token"),
            Cli.shown(FileNames.in(output, "tables")),
            options.report ? ", charts in " + Cli.shown(FileNames.in(output, "report.html")) : "");
    out()
        .printf(
            Locale.ROOT,
            "quoted: %.1f %% of the tokens; in long quotations: %.1f %%%n",
            accounts.percentage(accounts.quotedTokens()),
            accounts.percentage(accounts.longQuotedTokens()));
    remarks.forEach(out()::println);
    String next = System.getProperty("parley.next"); // What scripts/parley wants to say at the end.
    if (next != null) {
      err().println(next);
    }
  }

  private static String outsideStudy(Accounts accounts) {
    return accounts.outsideStudy() == 0
        ? ""
        : String.format(
            Locale.ROOT, "%,d %s, ", accounts.outsideStudy(), Reason.OUTSIDE_STUDY.label());
  }

  /** Returns the first entries of a dictionary that are left out. */
  private static List<String> leftOut(StudyFile file) {
    List<String> remarks = file.remarks();
    int rest = remarks.size() - MOST_REMARKS;
    return rest <= 0
        ? remarks
        : Stream.concat(
                remarks.stream().limit(MOST_REMARKS),
                Stream.of("… and " + rest + " more entries left out; parley check lists them"))
            .toList();
  }

  /** Returns the exit code, and says if more documents were rejected than the study allows. */
  private int exitCode(StudyFile file, Accounts accounts, String output) {
    double allowed = file.study().allowedRejections();
    if (accounts.rejected() <= allowed * accounts.withinCoverage()) {
      return Cli.DONE;
    }
    err()
        .printf(
            Locale.ROOT,
            "%,d of %s rejected, more than the study allows (allowed_rejections: %s). See %s.%n",
            accounts.rejected(),
            Cli.count(accounts.withinCoverage(), "document"),
            allowed,
            Cli.shown(FileNames.in(output, "tables/rejected.csv")));
    return Cli.TOO_MANY_REJECTED;
  }
}
