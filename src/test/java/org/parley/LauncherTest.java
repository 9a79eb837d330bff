package org.parley;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code scripts/parley} asks of Java, told by a Java that only says what it was asked. */
class LauncherTest {

  /** No optimising compiler. */
  private static final String HASTY = "-XX:TieredStopAtLevel=1";

  /** It is asked, but late. */
  private static final String PATIENT = "-XX:Tier4InvocationThreshold=150000";

  private static final String SERIAL = "-XX:+UseSerialGC";

  private static final String PARALLEL = "-XX:+UseParallelGC";

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
  @CsvSource({"1, true", "6000, true", "6001, false"})
  void theOptimisingCompilerIsLeftOutForShortLists(int documents, boolean hasty) throws Exception {
    Files.writeString(folder.resolve("documents.csv"), "path\n" + "a.txt\n".repeat(documents));
    Files.writeString(folder.resolve("study.yaml"), "documents:\n  list: documents.csv # all\n");
    assertThat(asked("study.yaml"), hasty(hasty));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "6000, true", "6001, false"})
  void itIsLeftOutForSmallFolders(int documents, boolean hasty) throws Exception {
    Path texts = Files.createDirectories(folder.resolve("some texts"));
    for (int i = 0; i < documents; i++) {
      Files.createFile(texts.resolve(i + ".txt"));
    }
    Files.writeString(folder.resolve("study.yaml"), "documents:\n  include: [\"some texts\"]\n");
    assertThat(asked("study.yaml"), hasty(hasty));
  }

  @ParameterizedTest
  @CsvSource({
    "list: documents.csv, texts/a.txt, 41000000, true",
    "list: documents.csv, texts/a.txt, 41943041, false",
    "include: texts, texts/a.txt, 40000000, true",
    "include: texts, texts/deeper/a.txt, 42000000, false",
    "include: texts, beside/a.txt, 42000000, true",
    "root: beside, beside/a.txt, 40000000, true",
    "root: beside, beside/a.txt, 42000000, false",
    "root: s3://elsewhere, texts/a.txt, 1, false",
    "list: documents.csv, .results/run-1/tables/a.csv, 42000000, true"
  })
  void itIsLeftOutForFewBytes(String documents, String file, long bytes, boolean hasty)
      throws Exception {
    Files.writeString(folder.resolve("documents.csv"), "path\ntexts/a.txt\n");
    Files.createDirectory(folder.resolve("texts"));
    Path text = folder.resolve(file);
    Files.createDirectories(text.getParent());
    try (FileChannel channel = FileChannel.open(text, CREATE_NEW, WRITE)) {
      channel.write(ByteBuffer.allocate(1), bytes - 1); // of nothing: it takes no place
    }
    Files.writeString(folder.resolve("study.yaml"), "documents:\n  " + documents + "\n");
    assertThat(asked("study.yaml"), hasty(hasty));
  }

  @Test
  void itIsNotLeftOutForAStudyThatIsNotThereOrWrittenInAnotherWay() throws Exception {
    assertThat(asked("study.yaml"), hasty(false));
    Files.writeString(folder.resolve("documents.csv"), "path\na.txt\n");
    Files.writeString(folder.resolve("study.yaml"), "{documents: {list: documents.csv}}\n");
    assertThat(asked("study.yaml"), hasty(false));
  }

  @Test
  void itIsLeftOutForTheStudyOfTheRepositoryAndForOtherCommands() throws Exception {
    assertThat(asked(), hasty(true));
    assertThat(asked("--output=elsewhere"), hasty(true));
    assertThat(asked("check", "study.yaml"), hasty(true));
  }

  @Test
  void oneThreadCollectsTheGarbageOfAShortRunAndTwoThatOfOthers() throws Exception {
    assertThat(asked(), both(hasItem(SERIAL)).and(not(hasItem(PARALLEL))));
    assertThat(asked("study.yaml"), both(hasItem(PARALLEL)).and(not(hasItem(SERIAL))));
    assertThat(asked("study.yaml"), hasItem("-XX:ParallelGCThreads=2"));
  }

  /** Java takes no two. */
  @ParameterizedTest
  @ValueSource(strings = {"G1", "Z", "Shenandoah", "Epsilon", "Serial", "Parallel"})
  void aCollectorThatIsAskedForIsTheOnlyOne(String name) throws Exception {
    String collector = "-XX:+Use" + name + "GC";
    for (List<String> arguments : List.of(List.<String>of(), List.of("study.yaml"))) {
      List<String> asked = asked("-Xmx1g\t" + collector + " -Da=b", arguments);
      assertThat(
          asked.stream().filter(argument -> argument.matches("-XX:.Use\\w+GC")).toList(),
          contains(collector));
    }
  }

  /** A pattern that names none is passed over in silence. */
  @Test
  void whatIsCompiledAloneIsThere() throws Exception {
    String command = "-XX:CompileCommand=dontinline,org.parley.";
    List<String> methods = asked("study.yaml").stream().filter(a -> a.startsWith(command)).toList();
    assertThat(methods, hasSize(6));
    assertThat(asked().stream().filter(a -> a.startsWith(command)).toList(), empty());
    JavaClasses classes = new ClassFileImporter().importPackages("org.parley");
    for (String method : methods) {
      String pattern = method.substring(command.length() - "org.parley.".length());
      String regex = pattern.replace(".", "\\.").replace("*", "\\w+").replace("::", "#");
      assertThat(
          method,
          classes.stream()
              .flatMap(one -> one.getMethods().stream())
              .map(one -> one.getOwner().getName() + "#" + one.getName())
              .anyMatch(name -> name.matches(regex)),
          is(true));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseNUMA -XX:ParallelGCThreads=1",
        "-XX:+UseGCOverheadLimit",
        "-XX:+UseMaximumCompactionOnSystemGC"
      })
  void otherSettingsThatAreCalledAlikeAreNone(String settings) throws Exception {
    assertThat(asked(settings, List.of("study.yaml")), hasItem(PARALLEL));
  }

  private static Matcher<Iterable<? super String>> hasty(boolean hasty) {
    return hasty
        ? both(hasItem(HASTY)).and(not(hasItem(PATIENT)))
        : both(hasItem(PATIENT)).and(not(hasItem(HASTY)));
  }

  /** What Java is asked, an argument each. */
  private List<String> asked(String... arguments) throws Exception {
    return asked("", List.of(arguments));
  }

  private List<String> asked(String ownSettings, List<String> arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(place.resolve("scripts/parley").toString());
    builder.command().addAll(arguments);
    builder.environment().put("JAVA_HOME", place.resolve("java").toString());
    if (ownSettings.isEmpty()) {
      builder.environment().remove("PARLEY_JAVA_OPTS");
    } else {
      builder.environment().put("PARLEY_JAVA_OPTS", ownSettings);
    }
    Process script =
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String asked = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor(), is(0));
    return asked.lines().toList();
  }
}
