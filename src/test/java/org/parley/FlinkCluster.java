package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A {@link LocalCluster} of Flink, and what its JobManager tells. */
record FlinkCluster(LocalCluster processes) implements AutoCloseable {

  static FlinkCluster start(Path home) throws IOException {
    return new FlinkCluster(LocalCluster.ofFlink(home));
  }

  /** The flags that hand a study to it. */
  List<String> flags() {
    return List.of(
        "--runner=FlinkRunner", "--flinkMaster=localhost:" + processes.port(), "--parallelism=2");
  }

  /** Kills a TaskManager, 1 or 2. */
  void killTaskManager(int number) throws IOException {
    processes.kill("taskmanager-" + number);
  }

  /**
   * Returns what the JobManager knows of its only job: a part of it, such as {@code /exceptions}.
   */
  JsonNode job(String part) throws IOException {
    JsonNode jobs = get("/jobs").path("jobs");
    assertThat(jobs.toString(), jobs.size() == 1);
    return get("/jobs/" + jobs.get(0).path("id").textValue() + part);
  }

  private JsonNode get(String path) throws IOException {
    URI address = URI.create("http://localhost:" + processes.port() + path);
    try (InputStream in = address.toURL().openStream()) {
      return new ObjectMapper().readTree(in);
    }
  }

  @Override
  public void close() throws IOException {
    processes.close();
  }
}
