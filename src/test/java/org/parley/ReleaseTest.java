package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Sha256;
import org.parley.model.TableName;

/** The zip of {@code scripts/release}, unzipped into a folder whose name has a space, and run. */
@Tag("programs")
class ReleaseTest {

  /** What {@code scripts/parley} calls besides Java. None of these compiles or downloads. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "readlink",
          "dirname",
          "cat",
          "sed",
          "cksum",
          "cut",
          "grep",
          "locale",
          "find",
          "awk",
          "ls",
          "mktemp",
          "rm",
          "mv",
          "touch",
          "mkdir",
          "sleep",
          "stty");

  @TempDir private static Path folder;

  private static Path zip;
  private static Path release;

  @BeforeAll
  static void makeAndUnzip() throws IOException, InterruptedException {
    zip = makeRelease();
    Path place = Files.createDirectories(folder.resolve("an empty folder"));
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
        Path target = place.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
        assertThat(target.toFile().setExecutable((entry.getUnixMode() & 0100) != 0), is(true));
      }
    }
    try (Stream<Path> only = Files.list(place)) {
      release = only.findFirst().orElseThrow();
    }
    Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      for (String bin : List.of("/usr/bin", "/bin")) {
        if (Files.exists(Path.of(bin, tool)) && Files.notExists(folder.resolve("bin/" + tool))) {
          Files.createSymbolicLink(folder.resolve("bin/" + tool), Path.of(bin, tool));
        }
      }
    }
    Files.createSymbolicLink(
        folder.resolve("bin/java"), Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** JUnit warns of links when it deletes the folder. */
  @AfterAll
  static void deleteLinks() throws IOException {
    try (Stream<Path> links = Files.list(folder.resolve("bin"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }

  private static Path makeRelease() throws IOException, InterruptedException {
    Process made =
        ProfileBuild.script("scripts/release")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String name = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat("exit code of scripts/release", made.waitFor(), is(0));
    return Path.of(name.strip());
  }

  /** Returns what a script of the release prints, with nothing but Java and basic tools at hand. */
  private static String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder script = new ProcessBuilder(command).directory(release.toFile());
    script.environment().clear();
    script.environment().put("PATH", folder.resolve("bin").toString());
    script.environment().put("HOME", folder.toString());
    Process process = script.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out, process.waitFor(), is(0));
    return out;
  }

  @Test
  void runsTheSampleStudyWithoutABuild() throws IOException, InterruptedException {
    String out = run("scripts/parley", "pipelines/sample-dispute.yaml");
    assertThat(out, startsWith("sample-dispute: 47 documents: 36 accepted"));
    PublishedTables tables = new PublishedTables(release.resolve("results/sample-dispute/tables"));
    for (TableName table : TableName.values()) {
      ExpectedTables.check("sample-dispute", table, tables);
    }
    assertThat(Files.exists(release.resolve("pom.xml")), is(false));
    assertThat(Files.exists(release.resolve("target/parley.build.log")), is(false));
  }

  @Test
  void theFirstRunNamesWhatIsMoreToSee() throws IOException, InterruptedException {
    String out = run("scripts/parley");
    assertThat(out, containsString("results/sample-dispute/report.html"));
    assertThat(out, containsString("./scripts/fetch-statements"));
    assertThat(run("scripts/parley", "--quiet"), is(""));
  }

  @Test
  void readsItsOwnDocs() throws IOException, InterruptedException {
    String out = run("scripts/parley", "text", "docs/running.md");
    assertThat(out, startsWith("docs/running.md: text/"));
    assertThat(run("scripts/fetch-statements", "--help"), startsWith("parley fetch"));
  }

  @Test
  void sumsAndBillOfMaterialsCoverEveryFile() throws IOException {
    List<String> sums = Files.readAllLines(release.resolve("SHA256SUMS"));
    assertThat(sums.size(), greaterThan(150));
    for (String sum : sums) {
      String[] parts = sum.split(" {2}", 2);
      assertThat(parts[1], Sha256.of(Files.readAllBytes(release.resolve(parts[1]))), is(parts[0]));
    }
    String bill = Files.readString(release.resolve("parley.cdx.json"));
    assertThat(bill, containsString("\"CycloneDX\""));
    try (Stream<Path> libraries = Files.list(release.resolve("lib"))) {
      for (Path library : libraries.toList()) {
        assertThat(sums.toString(), containsString("  lib/" + library.getFileName()));
        assertThat(bill, containsString("\"" + Sha256.of(Files.readAllBytes(library)) + "\""));
      }
    }
    assertThat(bill, not(containsString("junit")));
  }

  @Test
  void entriesAreSortedAndHaveOneTime() throws IOException {
    List<String> names = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
        names.add(entry.getName());
        times.add(entry.getTime());
      }
    }
    assertThat(names, is(names.stream().sorted().toList()));
    assertThat(times.stream().distinct().count(), is(1L));
  }

  @Test
  void aSecondReleaseHasTheSameBytes() throws IOException, InterruptedException {
    String first = Sha256.of(Files.readAllBytes(zip));
    assertThat(Sha256.of(Files.readAllBytes(makeRelease())), is(first));
  }
}
