package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every runner publishes the same bytes. The builds with Flink and Spark are made first, which
 * downloads their libraries the first time.
 */
@Tag("programs")
class RunnersTest {

  @TempDir private static Path folder;

  /** The results of each study on the Direct Runner, by the study's file. */
  private static final Map<String, PublishedFiles> DIRECT = new LinkedHashMap<>();

  @BeforeAll
  static void runTheStudiesOnTheDirectRunner() {
    Path dispute = Path.of("pipelines", "sample-dispute.yaml");
    Path containers = SmallStudy.ofContainers(folder.resolve("containers")).yaml();
    for (Path study : List.of(dispute, containers)) {
      Path output = folder.resolve("direct-" + DIRECT.size());
      FinishedRun.of(study.toString(), "--output=" + output).done();
      DIRECT.put(study.toString(), new PublishedFiles(output));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "flink, --runner=FlinkRunner, --flinkMaster=[local], --parallelism=2",
    "spark, --runner=SparkRunner, --sparkMaster=local[2], --workerSlots=2"
  })
  void publishesTheSameInOneProcess(String profile, String one, String other, String third)
      throws Exception {
    publishesTheSame(ProfileBuild.of(profile), List.of(one, other, third));
  }

  @Test
  void publishesTheSameOnAClusterOfTwoTaskManagers() throws Exception {
    ProfileBuild flink = ProfileBuild.of("flink");
    try (FlinkCluster cluster = FlinkCluster.start(folder.resolve("flink-cluster"))) {
      publishesTheSame(flink, cluster.flags(), cluster.processes());
    }
  }

  @Test
  void publishesTheSameOnAClusterOfTwoSparkWorkers() throws Exception {
    ProfileBuild spark = ProfileBuild.of("spark");
    try (LocalCluster cluster = LocalCluster.ofSpark(folder.resolve("spark-cluster"))) {
      String master = "--sparkMaster=spark://127.0.0.1:" + cluster.port();
      publishesTheSame(spark, List.of("--runner=SparkRunner", master, "--workerSlots=2"), cluster);
    }
  }

  private static void publishesTheSame(ProfileBuild build, List<String> flags, LocalCluster cluster)
      throws Exception {
    try {
      publishesTheSame(build, flags);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + cluster.logs(), e);
    }
  }

  private static void publishesTheSame(ProfileBuild build, List<String> flags) throws Exception {
    for (Map.Entry<String, PublishedFiles> study : DIRECT.entrySet()) {
      Path output = folder.resolve("other");
      String[] arguments =
          Stream.concat(Stream.of(study.getKey(), "--output=" + output), flags.stream())
              .toArray(String[]::new);
      try (var run = build.start(folder.resolve("run.log"), arguments)) {
        run.done();
      }
      assertThat(new PublishedFiles(output).differencesTo(study.getValue()), is(empty()));
    }
  }
}
