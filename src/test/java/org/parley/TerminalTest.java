package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.Cli;

/** The script that users start, in a terminal of 40 columns that a program pretends to be. */
class TerminalTest {

  /** A line that a slow machine gets in addition. */
  private static final Pattern PROGRESS = Pattern.compile("ferry: [a-z]+ .* % \\[.*");

  /** A place where Parley is built: the script, and a jar that leads to the classes under test. */
  @TempDir private static Path place;

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeAll
  static void buildAPlace() throws Exception {
    assumeTrue(
        isThere("script", "util-linux"), "no script of util-linux pretends to be a terminal");
    BuiltPlace.make(place);
    writeJar(place.resolve("target/parley.jar"));
    typed(place, "$PARLEY --help"); // It makes its archive now.
  }

  private static boolean isThere(String program, String kind) throws Exception {
    try {
      Process process = new ProcessBuilder(program, "--version").start();
      String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && version.contains(kind);
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Cli.class.getName());
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
  }

  @Test
  void aRunShowsABarWithinItsLineAndLeavesItsAccountAlone() throws Exception {
    Screen screen = Screen.of(typed(folder, "$PARLEY study.yaml"));
    assertThat(screen.drawn(), hasItem(matchesPattern("running +\\? % \\|.*")));
    assertThat(screen.drawn().stream().map(String::length).toList(), everyItem(is(lessThan(40))));
    assertThat(screen.lines(), is(account()));
  }

  @Test
  void anAccountThatGoesElsewhereDoesNotHideTheBar() throws Exception {
    String written = typed(folder, "$PARLEY study.yaml > account.txt");
    assertThat(Screen.of(written).drawn(), hasItem(startsWith("running")));
    assertThat(Screen.of(written).lines(), is(List.of("")));
    assertThat(Files.readString(folder.resolve("account.txt")).lines().toList(), is(lines()));
  }

  @Test
  void aRunWhoseErrorsGoElsewhereShowsNoBar() throws Exception {
    String written = typed(folder, "$PARLEY study.yaml 2> errors.txt");
    assertThat(written, not(containsString("|")));
    assertThat(Screen.of(written).lines(), is(account()));
    assertThat(Files.readString(folder.resolve("errors.txt")), not(containsString("\r")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM=dumb", "NO_COLOR=1"})
  void aTerminalThatWantsPlainLinesGetsThem(String variable) throws Exception {
    String written = typed(folder, "export " + variable + "; $PARLEY study.yaml");
    assertThat(written, not(containsString("|")));
    assertThat(
        Screen.of(written).lines().stream()
            .filter(line -> !PROGRESS.matcher(line).matches())
            .toList(),
        is(account()));
  }

  @Test
  void aQuietRunThatGoesWellSaysNothing() throws Exception {
    assertThat(typed(folder, "$PARLEY study.yaml --quiet"), is(""));
    assertThat(Files.exists(study.output().resolve("run.json")), is(true));
  }

  @Test
  void aRunThatFailsClosesTheBarBeforeItSaysWhy() throws Exception {
    study.write("results/.ferry/texts", "a file where a folder should be");
    study.list("a.html,Skippers,crew,2031-05-05");
    study.write("docs/a.html", "<html><body><p>The last ferry is safe.</p></body></html>");
    Screen screen = Screen.of(typed(folder, "$PARLEY study.yaml"));
    assertThat(screen.drawn(), hasItem(startsWith("running")));
    assertThat(screen.lines().get(0), startsWith("java."));
    assertThat(screen.lines(), hasItem("Nothing was published; earlier results are unchanged."));
    assertThat(String.join("\n", screen.lines()), not(containsString("|")));
  }

  @Test
  void aRunThatIsInterruptedRemovesItsBar() throws Exception {
    // So long that no run ends before the key arrives.
    study.write("docs/a.txt", "The last ferry is not safe.\n".repeat(1_000_000));
    // What runs the tests may have the signal ignored, which programs inherit and shells cannot
    // undo.
    Process process = start(folder, "exec env --default-signal=INT $PARLEY study.yaml");
    StringBuilder written = new StringBuilder();
    try (Reader reader = process.inputReader(StandardCharsets.UTF_8);
        OutputStream keys = process.getOutputStream()) {
      boolean interrupted = false;
      for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
        written.append((char) letter);
        if (!interrupted && written.indexOf("|") >= 0) {
          interrupted = true;
          keys.write(3); // Ctrl-C
          keys.flush();
        }
      }
    }
    assertThat(process.waitFor(), is(130));
    Screen screen = Screen.of(written.toString());
    assertThat(screen.drawn(), hasItem(allOf(startsWith("running"), containsString("|"))));
    assertThat(screen.lines().stream().map(String::strip).toList(), is(List.of("^C")));
    assertThat(Files.exists(study.output()), is(false));
  }

  /** Returns the lines at the end of the run, and the line after them. */
  private List<String> account() {
    return Stream.concat(lines().stream(), Stream.of("")).toList();
  }

  private List<String> lines() {
    return List.of(
        "ferry: 2 documents: 2 accepted, 0 duplicates, 0 rejected",
        "20 tokens counted; tables in results/ferry/tables, charts in results/ferry/report.html",
        "quoted: 0.0 % of the tokens; in long quotations: 0.0 %",
        "warning: comparison crew-board: a group with 1 document, little text (target: 9 tokens"
            + " in 1 document; reference: 11 tokens in 1 document); treat with care");
  }

  /** All that a line of a shell writes to the terminal. */
  private static String typed(Path folder, String line) throws Exception {
    Process process = start(folder, line);
    process.getOutputStream().close();
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return written;
  }

  private static Process start(Path folder, String line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", "stty cols 40 rows 24; " + line, "/dev/null")
            .directory(folder.toFile());
    builder.environment().put("PARLEY", place.resolve("scripts/parley").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TERM", "xterm");
    builder.environment().remove("NO_COLOR");
    return builder.start();
  }
}
