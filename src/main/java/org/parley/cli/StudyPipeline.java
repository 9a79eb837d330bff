package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.parley.Parley;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.model.TableName;
import org.parley.progress.Progress;
import org.parley.progress.Work;
import org.parley.storage.FileNames;
import org.parley.studyfile.StudyFile;

/** The part of a run that Beam executes: from the documents to the staged tables. */
final class StudyPipeline {

  /** The width of the terminal; not set if there is none; 0 disables the display. */
  private static final String COLUMNS = "parley.columns";

  private StudyPipeline() {}

  /** Runs the pipeline; returns whether the tables are complete, and otherwise says why not. */
  static boolean run(
      RunSettings settings, PipelineOptions options, Progress progress, PrintWriter err)
      throws IOException {
    Pipeline pipeline = Pipeline.create(options);
    Parley.build(pipeline, settings.writeLists(), settings);
    PipelineResult.State state;
    try {
      PipelineResult running = pipeline.run();
      progress.follow(() -> WorkerCounters.of(running));
      state = running.waitUntilFinish();
    } catch (PipelineExecutionException e) {
      progress.end();
      Cli.printFailure(e.getCause(), true, err);
      err.println("Nothing was published; earlier results are unchanged.");
      return false;
    }
    if (state != PipelineResult.State.DONE) {
      progress.end();
      err.println("Failed: the runner ended the pipeline as " + state + ".");
      return false;
    }
    return true;
  }

  /** Returns the display of a run's progress, which is shown unless the flags forbid it. */
  static Progress progress(StudyFile file, ParleyOptions options, PrintWriter err) {
    Work work =
        new Work(
            file.documents().size(),
            TableName.anyCompares(file.study().tables()),
            file.study().tables().size());
    Progress progress = new Progress(work);
    Integer columns = Integer.getInteger(COLUMNS);
    if (!options.quiet && !Objects.equals(columns, 0)) {
      progress.start(file.study().name(), err, columns);
    }
    return progress;
  }

  /** Returns the absolute name of the folder of the results. */
  static String output(StudyFile file, ParleyOptions options) {
    String output = options.output == null ? file.study().output() : options.output;
    try {
      return FileNames.absolute(output);
    } catch (InvalidPathException e) {
      throw new WrongUse("no folder can be named '%s' (%s)", output, e.getReason());
    }
  }
}
