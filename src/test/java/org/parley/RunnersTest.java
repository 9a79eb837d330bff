package org.parley;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.TableName;

/** The tables are the expected ones on whatever runner; those of other builds are skipped. */
class RunnersTest {

  private static final Path STUDY = Path.of("pipelines", "sample-dispute.yaml");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "org.apache.beam.runners.flink.FlinkRunner, --flinkMaster=[local] --parallelism=2",
    "org.apache.beam.runners.spark.SparkRunner, --sparkMaster=local[2]"
  })
  void everyRunnerMakesTheSameTables(String runner, String flags, @TempDir Path folder)
      throws IOException {
    assumeTrue(isThere(runner), "this build has no " + runner);
    String[] two = flags.split(" ", -1);
    List<String> all =
        List.of(
            STUDY.toString(),
            "--output=" + folder.resolve("results"),
            "--runner=" + runner,
            "--report=false",
            "--spreadsheets=false");
    FinishedRun.of(
            java.util.stream.Stream.concat(all.stream(), List.of(two).stream())
                .toArray(String[]::new))
        .done();
    for (TableName table : TableName.values()) {
      ExpectedTables.check("sample-dispute", table, PublishedTables.at(folder.resolve("results")));
    }
  }

  private static boolean isThere(String className) {
    return RunnersTest.class.getClassLoader().getResource(className.replace('.', '/') + ".class")
        != null;
  }
}
