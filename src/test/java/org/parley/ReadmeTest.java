package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's commands in a shell, in order, and compares their output. */
class ReadmeTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir static Path folder;

  private static ShellProject project;

  @BeforeAll
  static void makeProject() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs /bin/bash");
    StudyRun.assumeNothingIsDownloaded();
    Files.createSymbolicLink(folder.resolve("data"), PROJECT.resolve("data"));
    Files.createDirectories(folder.resolve("pipelines"));
    for (String study : List.of("junior-doctors.yaml", "sample-dispute.yaml")) {
      Files.copy(PROJECT.resolve("pipelines").resolve(study), folder.resolve("pipelines/" + study));
    }
    project = ShellProject.at(folder);
  }

  @Test
  void commandsPrintWhatTheReadmeShows() throws IOException, InterruptedException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    List<ShellProject.Command> commands = ShellProject.commands(readme);
    for (ShellProject.Command command : commands) {
      assertThat(command.line(), project.output(command.line()), is(command.output()));
    }
    assertThat(commands.size(), greaterThan(6));
  }
}
