package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which {@code ./scripts/parley} runs the classes that were just compiled.
 *
 * @param folder the working folder of every command
 */
record ShellProject(Path folder) {

  /**
   * A command of a document, and what the document says that it prints.
   *
   * @param output with all its lines
   */
  record Command(String line, String output) {}

  private static final Pattern CONSOLE =
      Pattern.compile("^```console\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern COMMAND =
      Pattern.compile("^\\$ (.*)\n((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE);

  private static final Path JAVA = Path.of(ProcessHandle.current().info().command().orElseThrow());

  /** Makes the folder's {@code scripts/parley}. */
  static ShellProject at(Path folder) throws IOException {
    Path parley = folder.resolve("scripts/parley");
    if (!Files.exists(parley)) {
      Files.createDirectories(parley.getParent());
      Files.writeString(
          parley,
          ("#!/bin/bash\nexec '%s' -XX:TieredStopAtLevel=1 -Dparley.columns=0 -cp '%s'"
                  + " -Dfile.encoding=UTF-8 org.parley.cli.Cli"
                  + " \"${@:-pipelines/junior-doctors.yaml}\"\n")
              .formatted(JAVA, System.getProperty("java.class.path")));
      assertThat(parley.toFile().setExecutable(true), is(true));
    }
    return new ShellProject(folder);
  }

  /** Returns the commands of a document's console blocks, in order. */
  static List<Command> commands(String markdown) {
    return CONSOLE
        .matcher(markdown)
        .results()
        .flatMap(block -> COMMAND.matcher(block.group(1)).results())
        .map(command -> new Command(command.group(1), command.group(2)))
        .toList();
  }

  /** Returns what a command prints on both streams. */
  String output(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("/bin/bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = read(shell.getInputStream().readAllBytes());
    shell.waitFor();
    return output;
  }

  /** Runs Parley in the folder. */
  FinishedRun parley(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dparley.columns=0",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parley.cli.Cli"));
    Stream.of(words).forEach(command::add);
    Path err = Files.createTempFile("parley", ".err");
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile()).start();
    String out = read(process.getInputStream().readAllBytes());
    int exit = process.waitFor();
    String errors = Files.readString(err);
    Files.delete(err);
    return new FinishedRun(exit, out, errors);
  }

  private static String read(byte[] output) {
    return new String(output, StandardCharsets.UTF_8);
  }
}
