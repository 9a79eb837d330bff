package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parley.cli.Cli;

/**
 * A build with another runner. It runs in a process of its own, since its libraries differ from
 * those of the tests.
 *
 * @param profile of Maven that makes it
 */
record ProfileBuild(String profile) {

  /** Makes the build unless it is up to date. */
  static ProfileBuild of(String profile) throws IOException, InterruptedException {
    int java = Runtime.version().feature();
    assumeTrue(java == 17 || java == 21, "Flink and Spark need Java 17 or 21, this is " + java);
    Process build = script("scripts/build", profile).inheritIO().start();
    assertThat("exit code of scripts/build " + profile, build.waitFor(), is(0));
    return new ProfileBuild(profile);
  }

  /** A script of the repository, which will use the Java of the tests. */
  static ProcessBuilder script(String... command) {
    ProcessBuilder script = new ProcessBuilder(command);
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return script;
  }

  /** Starts the program; what it says goes into the file {@code log}. */
  Running start(Path log, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx1g",
                    "-jar",
                    Path.of("target", profile, "parley.jar").toString()),
                Stream.of(arguments))
            .toList();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Running(process, log);
  }

  /** The program while it runs; closed, it is killed. */
  record Running(Process process, Path log) implements AutoCloseable {

    /** Waits for its end, which must be a good one. */
    void done() throws IOException, InterruptedException {
      int exit = process.waitFor();
      assertThat(Files.readString(log), exit, is(Cli.DONE));
    }

    /** Fails if it has ended. */
    void mustStillRun() throws IOException {
      assertThat("it ended too early: " + Files.readString(log), process.isAlive());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
