package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The arguments that {@code scripts/parley} gives to Java, printed by a program in Java's place.
 */
class LauncherTest {

  private static final String NO_OPTIMIZING_COMPILER = "-XX:TieredStopAtLevel=1";

  /** A place where Parley seems to be built. */
  @TempDir private static Path place;

  @TempDir private Path folder;

  @BeforeAll
  static void pretendToHaveBuilt() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    BuiltPlace.make(place);
    Files.createFile(place.resolve("target/parley.jar"));
    Files.createDirectories(place.resolve("java/bin"));
    Files.writeString(place.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path java = place.resolve("java/bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true), is(true));
  }

  @ParameterizedTest
  @CsvSource({
    "studies/text.txt, 1, true",
    "studies/text.txt, 60, false",
    "studies/deeper/text.txt, 60, false",
    "data/text.txt, 60, false",
    "elsewhere/text.txt, 60, true"
  })
  void onlyAStudyWithMuchTextAroundItGetsTheOptimizingCompiler(
      String text, int megabytes, boolean isShort) throws Exception {
    Path file = folder.resolve(text);
    Files.createDirectories(file.getParent());
    Files.createDirectories(folder.resolve("studies"));
    Files.write(file, new byte[megabytes * 1_000_000]);
    for (String command : List.of("", "run")) {
      assertThat(
          arguments("", command, "studies/study.yaml").contains(NO_OPTIMIZING_COMPILER),
          is(isShort));
    }
    assertThat(arguments("", "chart", "studies"), hasItem(NO_OPTIMIZING_COMPILER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--quiet"})
  void theDefaultIsTheFirstStudyOfTheRepository(String flag) throws Exception {
    assertThat(
        parleysArguments(arguments("", flag)),
        is(
            flag.isEmpty()
                ? List.of(place.toRealPath().resolve("pipelines/junior-doctors.yaml").toString())
                : List.of(
                    place.toRealPath().resolve("pipelines/junior-doctors.yaml").toString(), flag)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--version", "-V", "help"})
  void helpNeedsNoStudy(String argument) throws Exception {
    assertThat(parleysArguments(arguments("", argument)), contains(argument));
  }

  @Test
  void aFlagMayComeBeforeTheStudy() throws Exception {
    assertThat(
        parleysArguments(arguments("", "--quiet", "a study.yaml")),
        contains("--quiet", "a study.yaml"));
  }

  /** Java refuses two collectors. */
  @ParameterizedTest
  @ValueSource(strings = {"G1", "Z", "Serial", "Parallel"})
  void aCollectorThatIsAskedForIsTheOnlyOne(String name) throws Exception {
    String collector = "-XX:+Use" + name + "GC";
    assertThat(
        arguments("-Xmx1g\t" + collector + " -Da=b", "study.yaml").stream()
            .filter(argument -> argument.matches("-XX:.Use\\w+GC"))
            .toList(),
        contains(collector));
  }

  private static List<String> parleysArguments(List<String> arguments) {
    return arguments.subList(arguments.indexOf("-jar") + 2, arguments.size());
  }

  private List<String> arguments(String javaOptions, String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(place.resolve("scripts/parley").toString());
    builder.command().addAll(List.of(words).stream().filter(word -> !word.isEmpty()).toList());
    builder.environment().put("JAVA_HOME", place.resolve("java").toString());
    builder.environment().put("PARLEY_JAVA_OPTS", javaOptions);
    Process script =
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String written = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor(), is(0));
    return written.lines().toList();
  }
}
