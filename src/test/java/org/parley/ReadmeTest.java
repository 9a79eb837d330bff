package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's commands in a shell, in order, and compares their output. */
class ReadmeTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private static final Pattern CONSOLE =
      Pattern.compile("^```console\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** A command and its output. */
  private static final Pattern COMMAND =
      Pattern.compile("^\\$ (.*)\n((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE);

  @TempDir static Path folder;

  @BeforeAll
  static void makeProject() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs /bin/bash");
    Files.createSymbolicLink(folder.resolve("data"), PROJECT.resolve("data"));
    Files.createDirectories(folder.resolve("pipelines"));
    for (String study : List.of("junior-doctors.yaml", "sample-dispute.yaml")) {
      Files.copy(PROJECT.resolve("pipelines").resolve(study), folder.resolve("pipelines/" + study));
    }
    Files.createDirectories(folder.resolve("scripts"));
    Path parley = folder.resolve("scripts/parley");
    // The test's own class path: it contains the classes that were just compiled.
    Files.writeString(
        parley,
        "#!/bin/bash\nexec '%s' -XX:TieredStopAtLevel=1 -Dparley.columns=0 -cp '%s' -Dfile.encoding=UTF-8 org.parley.cli.Cli \"${@:-pipelines/junior-doctors.yaml}\"\n"
            .formatted(
                ProcessHandle.current().info().command().orElseThrow(),
                System.getProperty("java.class.path")));
    assertThat(parley.toFile().setExecutable(true), is(true));
  }

  @Test
  void commandsPrintWhatTheReadmeShows() throws IOException, InterruptedException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    int commands = 0;
    for (MatchResult block : CONSOLE.matcher(readme).results().toList()) {
      for (MatchResult command : COMMAND.matcher(block.group(1)).results().toList()) {
        assertThat(command.group(1), output(command.group(1)), is(command.group(2)));
        commands++;
      }
    }
    assertThat(commands, greaterThan(6));
  }

  private static String output(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("/bin/bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return output;
  }
}
