package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * A cluster of three processes on this machine, started by the users' script. It stops when this is
 * closed, and when the tests end without closing it.
 */
final class LocalCluster implements AutoCloseable {

  private static final int FIRST_PORT = 15_000;
  private static final int LAST_PORT = 30_000;

  private final Process script;
  private final Path home;
  private final List<Integer> ports;

  private LocalCluster(Process script, Path home, List<Integer> ports) {
    this.script = script;
    this.home = home;
    this.ports = ports;
  }

  /** Starts a master and two workers of Spark; jobs go to the first port. */
  static LocalCluster ofSpark(Path home) throws IOException {
    return start("spark", home, "MASTER_PORT", "PAGE_PORT");
  }

  /** A JobManager and two TaskManagers of Flink; the first port is the one of its REST service. */
  static LocalCluster ofFlink(Path home) throws IOException {
    return start("flink", home, "REST_PORT", "RPC_PORT");
  }

  /** At ports that are free now, with its logs in the folder {@code home}. */
  private static LocalCluster start(String kind, Path home, String... portVariables)
      throws IOException {
    String prefix = kind.toUpperCase(Locale.ROOT) + "_";
    List<Integer> ports = freePorts(portVariables.length);
    ProcessBuilder builder = ProfileBuild.script("scripts/" + kind + "-cluster", "run");
    builder.environment().put(prefix + "CLUSTER_HOME", home.toAbsolutePath().toString());
    for (int i = 0; i < portVariables.length; i++) {
      builder.environment().put(prefix + portVariables[i], ports.get(i).toString());
    }
    Process script = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    LocalCluster cluster = new LocalCluster(script, home, ports);
    BufferedReader out = script.inputReader();
    String welcome = out.readLine();
    if (welcome == null) {
      throw new AssertionError("no cluster came up\n" + cluster.logs());
    }
    assertThat(welcome, containsString(" runs: "));
    return cluster;
  }

  /**
   * Returns free ports below those that systems give to connections: one of these could be taken
   * again before the cluster is up.
   */
  private static List<Integer> freePorts(int count) throws IOException {
    List<Integer> free = new ArrayList<>();
    int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT - 1_000);
    for (; free.size() < count && port < LAST_PORT; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        free.add(socket.getLocalPort());
      } catch (BindException e) {
        // Another program uses it; the next one may be free.
      }
    }
    return free;
  }

  /** The port for jobs. */
  int port() {
    return ports.get(0);
  }

  /** Kills one of its processes, as a machine dies. */
  void kill(String name) throws IOException {
    String pid = Files.readString(home.resolve(name + ".pid")).strip();
    ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    assertThat("could not kill " + pid, process.destroyForcibly());
  }

  /** The last lines of its logs, for the message of a failure. */
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
