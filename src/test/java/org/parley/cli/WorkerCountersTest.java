package org.parley.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.TestPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.SmallStudy;
import org.parley.model.ProgressCounter;
import org.parley.model.TableName;
import org.parley.publish.ResultsFolder;
import org.parley.studyfile.StudyFile;

/** The counters of the workers; published totals come from rows and not from here. */
class WorkerCountersTest {

  @TempDir private Path folder;

  @Test
  void addUpToWhatTheRunDid() throws IOException {
    SmallStudy study = SmallStudy.in(folder);
    study.write("docs/c.txt", "The last ferry is not safe. We said so.\n");
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "c.txt,Skippers,crew,2031-05-06",
        "d.txt,Skippers,crew,2031-05-06");

    Map<ProgressCounter, Long> counters = WorkerCounters.of(run(study)).orElseThrow();

    long handed = counters.get(ProgressCounter.TO_COMPARE);
    assertThat(handed, is(greaterThan(0L)));
    assertThat(
        counters,
        is(
            Map.of(
                ProgressCounter.READ, 4L,
                ProgressCounter.PARTS, 0L,
                ProgressCounter.REJECTED, 1L,
                ProgressCounter.DUPLICATES, 1L,
                ProgressCounter.COUNTED, 2L,
                ProgressCounter.TO_COMPARE, handed,
                ProgressCounter.COMPARED, handed,
                ProgressCounter.TABLES, (long) TableName.values().length)));
  }

  private static PipelineResult run(SmallStudy study) throws IOException {
    ParleyOptions options = new ParleyOptions();
    options.limits.maxDocumentMebibytes = 1;
    options.limits.documentTimeoutSeconds = 60;
    TestPipeline pipeline =
        TestPipeline.fromOptions(PipelineOptionsFactory.fromArgs("--targetParallelism=2").create())
            .enableAbandonedNodeEnforcement(false);
    StudyFile file = Cli.open(study.folder().resolve("study.yaml"));
    try (ResultsFolder results = ResultsFolder.open(study.output().toString())) {
      RunSettings settings = new RunSettings(file, options, results);
      Parley.build(pipeline, settings.writeLists(), settings);
      PipelineResult result = pipeline.run();
      result.waitUntilFinish();
      return result;
    }
  }
}
