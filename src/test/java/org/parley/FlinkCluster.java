package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Flink cluster of three processes, by the script that users start one with: a JobManager and two
 * TaskManagers. It stops when this is closed, and when the tests end without closing it.
 */
final class FlinkCluster implements AutoCloseable {

  private final Process script;
  private final Path home;
  private final int port;

  private FlinkCluster(Process script, Path home, int port) {
    this.script = script;
    this.home = home;
    this.port = port;
  }

  /** Starts one, at ports that are free now, with its logs in the folder {@code home}. */
  static FlinkCluster start(Path home) throws IOException {
    List<Integer> ports = freePorts();
    ProcessBuilder builder = ProfileBuild.script("scripts/flink-cluster", "run");
    builder.environment().put("FLINK_CLUSTER_HOME", home.toAbsolutePath().toString());
    builder.environment().put("FLINK_REST_PORT", ports.get(0).toString());
    builder.environment().put("FLINK_RPC_PORT", ports.get(1).toString());
    Process script = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    FlinkCluster cluster = new FlinkCluster(script, home, ports.get(0));
    BufferedReader out = script.inputReader();
    String welcome = out.readLine();
    if (welcome == null) {
      throw new AssertionError("no cluster came up\n" + cluster.logs());
    }
    assertThat(welcome, startsWith("Flink runs: "));
    return cluster;
  }

  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket other = new ServerSocket(0)) {
      return List.of(one.getLocalPort(), other.getLocalPort());
    }
  }

  /** The flags that hand a study to it. */
  List<String> flags() {
    return List.of("--runner=FlinkRunner", "--flinkMaster=localhost:" + port, "--parallelism=2");
  }

  /** Kills a TaskManager, 1 or 2, as a machine dies. */
  void killTaskManager(int number) throws IOException {
    String pid = Files.readString(home.resolve("taskmanager-" + number + ".pid")).strip();
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    assertThat("could not kill " + pid, process.destroyForcibly());
  }

  /** What the JobManager knows of its only job: a part of it, such as {@code /exceptions}. */
  JsonNode job(String part) throws IOException {
    JsonNode jobs = get("/jobs").path("jobs");
    assertThat(jobs.toString(), jobs.size() == 1);
    return get("/jobs/" + jobs.get(0).path("id").textValue() + part);
  }

  private JsonNode get(String path) throws IOException {
    try (InputStream in = URI.create("http://localhost:" + port + path).toURL().openStream()) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** The last that its processes said, for the message of a failure. */
  String logs() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return String.join(
          "\n",
          files
              .filter(file -> file.toString().endsWith(".log"))
              .sorted()
              .map(file -> file + ":\n" + end(file))
              .toList());
    }
  }

  private static String end(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    script.getOutputStream().close();
    script.onExit().join();
  }
}
