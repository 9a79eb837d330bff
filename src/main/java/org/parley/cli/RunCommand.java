package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.PipelineResult;
import org.parley.Parley;
import org.parley.ParleyOptions;
import org.parley.model.TableName;
import org.parley.progress.Bar;
import org.parley.progress.Display;
import org.parley.progress.Lines;
import org.parley.progress.Progress;
import org.parley.progress.Stage;
import org.parley.progress.Work;
import org.parley.publish.Accounts;
import org.parley.publish.DataPackage;
import org.parley.publish.ResultsFolder;
import org.parley.publish.RunRecord;
import org.parley.publish.Summary;
import org.parley.report.Report;
import org.parley.spreadsheet.Spreadsheets;
import org.parley.storage.FileNames;
import org.parley.studyfile.StudyFile;

/** {@code parley STUDY.yaml}: reads the documents of a study and publishes its tables. */
final class RunCommand {

  /**
   * How wide the terminal is that standard error goes to; not set where it goes elsewhere; 0 where
   * nobody wants to know how far a run is, such as in a test, which may take its time.
   */
  private static final String COLUMNS = "parley.columns";

  private RunCommand() {}

  static int run(
      Path yaml, ParleyOptions options, List<String> flags, PrintStream out, PrintStream err)
      throws IOException {
    Instant start = Instant.now();
    StudyFile file = Cli.open(yaml);
    String output = output(file, options);
    List<RunRecord.Input> inputs = RunRecord.inputs(file);
    try (ResultsFolder results = ResultsFolder.open(output);
        Progress progress = Progress.of(work(file, options), display(file, options, err))) {
      Pipeline pipeline = Pipeline.create(options);
      Parley.graph(pipeline, file, options, results);
      PipelineResult.State state;
      try {
        PipelineResult running = pipeline.run();
        progress.follow(new Tallies(running));
        state = running.waitUntilFinish();
      } catch (PipelineExecutionException e) {
        progress.end();
        return failed(e.getCause(), err);
      }
      if (state != PipelineResult.State.DONE) {
        progress.end();
        err.println("Failed: the runner ended the pipeline as " + state + ".");
        return Cli.FAILED;
      }
      Summary summary = results.collect();
      Accounts accounts = Accounts.of(file.documents().size(), summary);
      DataPackage.of(file.study().name(), file.study().title(), summary.tables())
          .write(results.staging());
      if (options.getSpreadsheets()) {
        progress.reach(Stage.SPREADSHEETS);
        summary = summary.with(Spreadsheets.write(results.staging(), summary.tables()));
      }
      RunRecord.of(
              file, inputs, accounts, summary, flags, start, Duration.between(start, Instant.now()))
          .write(results.staging());
      if (options.getReport()) {
        progress.reach(Stage.PAGE);
        Report.write(results.staging(), file.study());
      }
      results.publish();
      progress.end();
      return report(
          file,
          accounts,
          summary.remarks(),
          results.published(),
          options.getReport(),
          options.getQuiet() ? new PrintStream(OutputStream.nullOutputStream()) : out,
          err);
    }
  }

  private static Work work(StudyFile file, ParleyOptions options) {
    return new Work(
        file.documents().size(),
        TableName.anyCompares(file.study().tables()),
        file.study().tables().size(),
        options.getSpreadsheets(),
        options.getReport());
  }

  private static Optional<Display> display(StudyFile file, ParleyOptions options, PrintStream err) {
    Integer columns = Integer.getInteger(COLUMNS);
    if (options.getQuiet() || Objects.equals(columns, 0)) {
      return Optional.empty();
    }
    return Optional.of(
        columns == null ? new Lines(file.study().name(), err) : new Bar(err, columns));
  }

  private static String output(StudyFile file, ParleyOptions options) {
    String output = options.getOutput() == null ? file.study().output() : options.getOutput();
    try {
      return FileNames.absolute(output);
    } catch (InvalidPathException e) {
      throw new Cli.WrongUse(
          output + ": this system has no folder of such a name (" + e.getReason() + ")");
    }
  }

  /** The cause is unexpected, so it is shown whole. */
  private static int failed(Throwable cause, PrintStream err) {
    cause.printStackTrace(err);
    err.println("Failed: " + cause);
    err.println("Nothing was published; earlier results are as they were.");
    return Cli.FAILED;
  }

  private static int report(
      StudyFile file,
      Accounts accounts,
      List<String> remarks,
      String output,
      boolean withPage,
      PrintStream out,
      PrintStream err) {
    out.printf(
        Locale.ROOT,
        "%s: %,d documents listed or found = %,d accepted + %,d duplicate + %,d rejected%s%n",
        file.study().name(),
        accounts.listed(),
        accounts.accepted(),
        accounts.duplicate(),
        accounts.rejected(),
        accounts.reasons().isEmpty()
            ? ""
            : accounts.reasons().entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", ", " (", ")")));
    out.printf(
        Locale.ROOT,
        "%,d tokens counted; tables in %s%s%n",
        accounts.tokens(),
        Cli.shown(FileNames.in(output, "tables")),
        withPage ? ", charts in " + Cli.shown(FileNames.in(output, "report.html")) : "");
    remarks.forEach(out::println);
    double allowed = file.study().allowedRejections();
    if (accounts.rejected() > allowed * accounts.listed()) {
      err.printf(
          Locale.ROOT,
          "%,d of %,d documents were rejected, more than the study allows (allowed_rejections:"
              + " %s). See %s.%n",
          accounts.rejected(),
          accounts.listed(),
          allowed,
          Cli.shown(FileNames.in(output, "tables/rejected.csv")));
      return Cli.TOO_MANY_REJECTED;
    }
    return Cli.DONE;
  }
}
