package org.parley.fetch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.parley.fetch.LocalSite.page;
import static org.parley.fetch.LocalSite.slow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;

/** The command line {@code parley fetch}. */
class FetchCommandTest {

  @TempDir private Path folder;
  private LocalSite site;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
  }

  @AfterEach
  void end() {
    site.close();
  }

  private Path catalogue(String... rows) throws IOException {
    Path file = folder.resolve("catalogue.csv");
    return Files.write(
        file, Stream.concat(Stream.of("path,url,licence,note"), Stream.of(rows)).toList());
  }

  private int run(String... words) {
    out.reset();
    return Cli.run(
        Stream.concat(Stream.of("fetch"), Stream.of(words)).toArray(String[]::new), out, err);
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void listsWhatAPersonMustSave() throws IOException {
    site.on("/a", page("ab"));
    Path file =
        catalogue(
            "fetched/a.html," + site.url("/a") + ",CC0,",
            "fetched/b.txt,https://example.org/b,all rights reserved,only the quotations",
            "fetched/c.html,,CC0,");
    assertThat(run(file.toString(), "--pause=1", "--contact=ada@example.org"), is(Cli.DONE));
    assertThat(
        lines(out),
        contains(
            "fetched     fetched/a.html: 2 bytes",
            "not_allowed fetched/b.txt: all rights reserved",
            "no_address  fetched/c.html: the catalogue has no address",
            "3 statements: 1 fetched, 1 not_allowed, 1 no_address",
            "",
            "To save by hand, if you may, below " + folder.toAbsolutePath().normalize() + ":",
            "  fetched/b.txt",
            "    https://example.org/b",
            "    not_allowed: all rights reserved",
            "    only the quotations",
            "  fetched/c.html",
            "    no address is known",
            "    no_address: the catalogue has no address"));
    String agent = site.requests("/a").get(0).headers().getFirst("User-Agent");
    assertThat(agent, startsWith("Parley/"));
    assertThat(agent, containsString("contact: ada@example.org"));
  }

  @Test
  void aFailureGivesTheExitCode() throws IOException {
    Path file = catalogue("fetched/a.html," + site.url("/a") + ",CC0,");
    assertThat(run(file.toString(), "--pause=1"), is(Cli.FAILED));
    assertThat(lines(out).get(0), is("failed      fetched/a.html: status 404"));
  }

  @Test
  void refusesWrongUse() throws IOException {
    Path file = catalogue();
    assertThat(run(file.toString(), "--pause=0"), is(Cli.WRONG_USE));
    assertThat(run(file.toString(), "--contact=a)b"), is(Cli.WRONG_USE));
    assertThat(run(file.toString(), "--pauze=1"), is(Cli.WRONG_USE));
    assertThat(run(folder.resolve("none.csv").toString()), is(Cli.WRONG_USE));
  }

  @Test
  void goesOnAfterTheProgramIsKilled() throws Exception {
    site.on("/a", page("ab")).on("/b", slow());
    Path file =
        catalogue(
            "fetched/a.html," + site.url("/a") + ",CC0,",
            "fetched/b.html," + site.url("/b") + ",CC0,");
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parley.cli.Cli",
                "fetch",
                file.toString(),
                "--pause=1")
            .inheritIO()
            .start();
    try {
      while (site.requests("/b").isEmpty()) {
        assertThat("it has ended", killed.isAlive());
        Thread.sleep(20);
      }
    } finally {
      killed.destroyForcibly().waitFor();
    }
    site.on("/b", page("bc"));
    assertThat(run(file.toString(), "--pause=1"), is(Cli.DONE));
    assertThat(
        lines(out),
        contains(
            "present     fetched/a.html",
            "fetched     fetched/b.html: 2 bytes",
            "2 statements: 1 fetched, 1 present"));
    assertThat(site.requests("/a").size(), is(1));
  }
}
