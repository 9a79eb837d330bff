package org.parley.fetch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.fetch.LocalSite.cutOff;
import static org.parley.fetch.LocalSite.endless;
import static org.parley.fetch.LocalSite.file;
import static org.parley.fetch.LocalSite.page;
import static org.parley.fetch.LocalSite.redirect;
import static org.parley.fetch.LocalSite.slow;
import static org.parley.fetch.LocalSite.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Sha256;

/** Downloads from a site of this machine that misbehaves; no wait takes time. */
class FetchStatementsTest {

  private static final FetchLimits LIMITS =
      new FetchLimits(
          50_000, Duration.ofMillis(400), 3, 3, Duration.ofSeconds(5), Duration.ofMinutes(10));

  private static final Instant START = Instant.parse("2031-03-04T05:06:07Z");
  private static final String AGENT = "Parley/1 (a test)";

  /** A clock that jumps over each wait. */
  private static final class JumpingClock implements Waiting {
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void pause(Duration time) {
      pauses.add(time);
      now = now.plus(time);
    }
  }

  @TempDir private Path folder;
  private LocalSite site;
  private JumpingClock clock;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    clock = new JumpingClock();
  }

  @AfterEach
  void end() {
    site.close();
  }

  private String row(String path, String address, String licence) {
    return "fetched/%s,%s,%s,".formatted(path, address, licence);
  }

  private String open(String path) {
    return row(path + ".html", site.url("/" + path), "CC0");
  }

  private List<FetchOutcome> fetch(boolean refresh, String... rows) throws Exception {
    Path catalogue = folder.resolve("catalogue.csv");
    Files.write(
        catalogue, Stream.concat(Stream.of("path,url,licence,note"), Stream.of(rows)).toList());
    return FetchStatements.run(
        Catalogue.read(catalogue), AGENT, LIMITS, clock, refresh, outcome -> {});
  }

  private FetchOutcome fetchOne(String row) throws Exception {
    return fetch(false, row).get(0);
  }

  private void mustFail(FetchState state, String reason) throws Exception {
    FetchOutcome outcome = fetchOne(open("a"));
    assertThat(outcome.detail(), containsString(reason));
    assertThat(outcome.state(), is(state));
    assertThat(Files.exists(saved("a.html")), is(false));
  }

  private Path saved(String name) {
    return folder.resolve("fetched").resolve(name);
  }

  private List<String> provenance() throws IOException {
    return Files.readAllLines(saved("provenance.csv"));
  }

  private static List<FetchState> states(List<FetchOutcome> outcomes) {
    return outcomes.stream().map(FetchOutcome::state).toList();
  }

  @Test
  void storesTheBytesAndTheirOrigin() throws Exception {
    site.on("/a", page("<p>Ahoy", "ETag: \"1\"", "Last-Modified: Mon, 03 Mar 2031 10:00:00 GMT"));
    assertThat(fetchOne(open("a")).state(), is(FetchState.FETCHED));
    assertThat(Files.readString(saved("a.html")), is("<p>Ahoy"));
    assertThat(
        provenance(),
        contains(
            "path,url,fetched_from,fetched_at,sha256,content_type,etag,last_modified,licence",
            String.join(
                ",",
                "fetched/a.html",
                site.url("/a"),
                site.url("/a"),
                "2031-03-04T05:06:12Z",
                Sha256.of("<p>Ahoy".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "text/html; charset=utf-8",
                "\"\"\"1\"\"\"",
                "\"Mon, 03 Mar 2031 10:00:00 GMT\"",
                "CC0")));
    assertThat(
        site.requests("/a").get(0).headers().getFirst("User-Agent"), is("Parley/1 (a test)"));
  }

  @Test
  void asksForOneFileAfterAnotherWithPauses() throws Exception {
    site.on("/a", page("a")).on("/b", page("b"));
    fetch(false, open("a"), open("b"));
    assertThat(site.paths(), contains("/robots.txt", "/a", "/b"));
    assertThat(clock.pauses, contains(Duration.ofSeconds(5), Duration.ofSeconds(5)));
  }

  @Test
  void downloadsOnlyWhatTheLicenceAllows() throws Exception {
    site.on("/a", page("a"));
    List<FetchOutcome> outcomes =
        fetch(
            false,
            row("a.html", site.url("/a"), "all rights reserved"),
            row("b.html", "", "CC0"),
            row("c.html", site.url("/a"), "Open Parliament Licence v3.0"));
    assertThat(
        states(outcomes),
        contains(FetchState.NOT_ALLOWED, FetchState.NO_ADDRESS, FetchState.FETCHED));
    assertThat(site.paths(), contains("/robots.txt", "/a"));
  }

  @Test
  void robotsMayForbidAFileAndAskForAPause() throws Exception {
    site.on(
            "/robots.txt",
            file("text/plain", "User-agent: parley\nDisallow: /a\nCrawl-delay: 30\n"))
        .on("/a", page("a"))
        .on("/b", page("b"))
        .on("/c", page("c"));
    List<FetchOutcome> outcomes = fetch(false, open("a"), open("b"), open("c"));
    assertThat(
        states(outcomes), contains(FetchState.REFUSED, FetchState.FETCHED, FetchState.FETCHED));
    assertThat(site.paths(), contains("/robots.txt", "/b", "/c"));
    assertThat(clock.pauses, contains(Duration.ofSeconds(5), Duration.ofSeconds(30)));
  }

  @Test
  void aSiteWhoseRobotsCannotBeReadIsLeftAlone() throws Exception {
    site.on("/robots.txt", status(503)).on("/a", page("a")).on("/b", page("b"));
    List<FetchOutcome> outcomes = fetch(false, open("a"), open("b"));
    assertThat(states(outcomes), contains(FetchState.FAILED, FetchState.FAILED));
    assertThat(outcomes.get(1).detail(), containsString("/robots.txt: status 503"));
    assertThat(site.paths(), contains("/robots.txt", "/robots.txt", "/robots.txt"));
  }

  @Test
  void followsRedirectsThatRobotsAllow() throws Exception {
    site.on("/robots.txt", file("text/plain", "User-agent: *\nDisallow: /secret\n"))
        .on("/a", redirect("/moved"))
        .on("/moved", page("a"))
        .on("/b", redirect("/secret"))
        .on("/secret", page("b"));
    assertThat(
        states(fetch(false, open("a"), open("b"))),
        contains(FetchState.FETCHED, FetchState.REFUSED));
    assertThat(site.requests("/secret"), is(empty()));
    assertThat(provenance().get(1), containsString("," + site.url("/moved") + ","));
  }

  @Test
  void endsALoopOfRedirects() throws Exception {
    site.on("/a", redirect("/b")).on("/b", redirect("/a"));
    mustFail(FetchState.FAILED, "more than 3 redirects");
    assertThat(site.paths().size(), is(5));
  }

  @Test
  void followsNoRedirectOutOfTheWeb() throws Exception {
    site.on("/a", redirect("file:///etc/hostname"));
    mustFail(FetchState.FAILED, "redirected to 'file:///etc/hostname'");
  }

  @Test
  void waitsAsLongAsABusySiteAsks() throws Exception {
    site.on("/a", status(429, "Retry-After: 120"), page("a"));
    assertThat(fetchOne(open("a")).state(), is(FetchState.FETCHED));
    assertThat(clock.pauses, contains(Duration.ofSeconds(5), Duration.ofSeconds(120)));
  }

  @Test
  void waitsUntilTheDateThatABusySiteNames() throws Exception {
    site.on("/a", status(503, "Retry-After: Tue, 04 Mar 2031 05:08:00 GMT"), page("a"));
    assertThat(fetchOne(open("a")).state(), is(FetchState.FETCHED));
    assertThat(clock.now, is(Instant.parse("2031-03-04T05:08:00Z")));
  }

  @Test
  void asksNothingMoreOfASiteThatAsksForALongWait() throws Exception {
    site.on("/a", status(429, "Retry-After: 86400")).on("/b", page("b"));
    List<FetchOutcome> outcomes = fetch(false, open("a"), open("b"));
    assertThat(states(outcomes), contains(FetchState.FAILED, FetchState.FAILED));
    assertThat(outcomes.get(1).detail(), containsString("a wait of 86400 s"));
    assertThat(site.paths(), contains("/robots.txt", "/a"));
  }

  @Test
  void triesAServerThatFailsAgainLaterAndLater() throws Exception {
    site.on("/a", status(500));
    mustFail(FetchState.FAILED, "status 500, 3 times");
    assertThat(
        clock.pauses,
        contains(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10)));
  }

  @Test
  void recoversFromAnAnswerThatIsCutOff() throws Exception {
    site.on("/a", cutOff(), page("<p>All of it"));
    assertThat(fetchOne(open("a")).state(), is(FetchState.FETCHED));
    assertThat(Files.readString(saved("a.html")), is("<p>All of it"));
  }

  @Test
  void keepsNothingOfAnAnswerThatIsAlwaysCutOff() throws Exception {
    site.on("/a", cutOff());
    mustFail(FetchState.FAILED, "3 times");
  }

  @Test
  void endsASlowAnswer() throws Exception {
    site.on("/a", slow());
    mustFail(FetchState.FAILED, "no whole answer within 0.4 s, 3 times");
  }

  @Test
  void endsAHugeAnswer() throws Exception {
    site.on("/a", endless());
    mustFail(FetchState.FAILED, "more than 50000 bytes");
    assertThat(site.requests("/a").size(), is(1));
  }

  @Test
  void refusesAFileOfAnotherType() throws Exception {
    site.on("/a", file("application/octet-stream", "MZ"));
    mustFail(FetchState.FAILED, "sent 'application/octet-stream'; expected");
  }

  @Test
  void refusesAnEmptyFile() throws Exception {
    site.on("/a", page(""));
    mustFail(FetchState.FAILED, "empty");
  }

  @Test
  void refusesACompressedAnswerThatItDidNotAskFor() throws Exception {
    site.on("/a", page("x", "Content-Encoding: gzip"));
    mustFail(FetchState.FAILED, "encoding 'gzip'");
  }

  @Test
  void aSiteMayRefuse() throws Exception {
    site.on("/a", status(403));
    mustFail(FetchState.REFUSED, "status 403");
  }

  @Test
  void aMissingPageIsAFailure() throws Exception {
    mustFail(FetchState.FAILED, "status 404");
  }

  @Test
  void aSiteThatIsNotThereIsAFailure() throws Exception {
    String row = open("a");
    site.close();
    assertThat(fetchOne(row).state(), is(FetchState.FAILED));
  }

  @Test
  void asksAgainOnlyToRefresh() throws Exception {
    site.on("/a", page("a", "ETag: \"1\""));
    fetch(false, open("a"));
    assertThat(fetchOne(open("a")).state(), is(FetchState.PRESENT));
    assertThat(site.requests("/a").size(), is(1));
  }

  @Test
  void aRefreshSendsWhatTheServerSaidOfTheCopy() throws Exception {
    String day = "Mon, 03 Mar 2031 10:00:00 GMT";
    site.on("/a", page("a", "ETag: \"1\"", "Last-Modified: " + day), status(304));
    fetch(false, open("a"));
    assertThat(states(fetch(true, open("a"))), contains(FetchState.UNCHANGED));
    LocalSite.Request second = site.requests("/a").get(1);
    assertThat(second.headers().getFirst("If-None-Match"), is("\"1\""));
    assertThat(second.headers().getFirst("If-Modified-Since"), is(day));
    assertThat(Files.readString(saved("a.html")), is("a"));
  }

  @Test
  void aRefreshReplacesAFileThatChangedOnTheServerOnly() throws Exception {
    site.on("/a", page("old"), page("new"));
    fetch(false, open("a"));
    assertThat(states(fetch(true, open("a"))), contains(FetchState.FETCHED));
    assertThat(Files.readString(saved("a.html")), is("new"));
    assertThat(provenance().size(), is(2));
  }

  @Test
  void aRefreshThatFailsKeepsTheFile() throws Exception {
    site.on("/a", page("old"), status(404));
    fetch(false, open("a"));
    FetchOutcome outcome = fetch(true, open("a")).get(0);
    assertThat(outcome.state(), is(FetchState.PRESENT));
    assertThat(outcome.detail(), containsString("status 404"));
    assertThat(Files.readString(saved("a.html")), is("old"));
  }

  @Test
  void anEditedFileStays() throws Exception {
    site.on("/a", page("a"), page("b"));
    fetch(false, open("a"));
    Files.writeString(saved("a.html"), "edited");
    assertThat(states(fetch(true, open("a"))), contains(FetchState.EDITED));
    assertThat(Files.readString(saved("a.html")), is("edited"));
    assertThat(site.requests("/a").size(), is(1));
  }

  @Test
  void aFileThatIsEditedDuringItsDownloadStays() throws Exception {
    site.on(
        "/a",
        page("a"),
        exchange -> {
          Files.writeString(saved("a.html"), "edited");
          page("b").send(exchange);
        });
    fetch(false, open("a"));
    assertThat(states(fetch(true, open("a"))), contains(FetchState.EDITED));
    assertThat(Files.readString(saved("a.html")), is("edited"));
  }

  @Test
  void aFileThatAPersonSavedStays() throws Exception {
    Files.createDirectories(saved("x").getParent());
    Files.writeString(saved("a.html"), "by hand");
    assertThat(
        states(fetch(true, open("a"), row("b.html", site.url("/b"), "all rights reserved"))),
        contains(FetchState.BY_HAND, FetchState.NOT_ALLOWED));
    assertThat(site.paths(), is(empty()));
  }

  /** A kill leaves a part of a file, or a row without its file. */
  @Test
  void goesOnAfterAKill() throws Exception {
    site.on("/a", page("a")).on("/b", page("b"));
    fetch(false, open("a"), open("b"));
    Files.delete(saved("b.html"));
    Files.writeString(saved(".b.html.part"), "half");
    assertThat(
        states(fetch(false, open("a"), open("b"))),
        contains(FetchState.PRESENT, FetchState.FETCHED));
    assertThat(Files.readString(saved("b.html")), is("b"));
    assertThat(site.requests("/a").size(), is(1));
    assertThat(Files.exists(saved(".b.html.part")), is(false));
  }

  @Test
  void writesTheOriginsAfterEachFile() throws Exception {
    site.on("/a", page("a"))
        .on(
            "/b",
            exchange -> {
              assertThat(provenance().size(), is(2));
              page("b").send(exchange);
            });
    assertThat(
        states(fetch(false, open("a"), open("b"))),
        contains(FetchState.FETCHED, FetchState.FETCHED));
  }

  @Test
  void twoRunsDoNotOverlap() throws Exception {
    site.on("/a", page("a"));
    Path file = folder.resolve("catalogue.csv");
    Files.write(file, List.of("path,url,licence", "fetched/a.html," + site.url("/a") + ",CC0"));
    Catalogue catalogue = Catalogue.read(file);
    List<Throwable> second = new ArrayList<>();
    FetchStatements.run(
        catalogue,
        AGENT,
        LIMITS,
        clock,
        false,
        outcome ->
            second.add(
                assertThrows(
                    FetchStatements.AlreadyRunning.class,
                    () ->
                        FetchStatements.run(catalogue, AGENT, LIMITS, clock, false, other -> {}))));
    assertThat(second.size(), is(1));
    assertThat(second.get(0).getMessage(), startsWith("another download into"));
  }
}
