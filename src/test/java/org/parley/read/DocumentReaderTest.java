package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.RunSettings;
import org.parley.extract.ReadLimits;
import org.parley.extract.Samples;
import org.parley.extract.TextHash;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;
import org.parley.model.Reason;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.model.Sha256;
import org.parley.spill.TextFile;
import org.parley.study.AuthorSides;
import org.parley.study.Copies;
import org.parley.study.Reading;
import org.parley.study.Study;
import org.parley.studyfile.MadeUpStudies;

class DocumentReaderTest {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

  private static final String PAGE =
      "<html><head><title>Last ferry</title><meta name=\"author\" content=\"The Skippers\">"
          + "<meta property=\"article:published_time\" content=\"2031-05-09T10:00:00Z\"></head>"
          + "<body><p>The last ferry is safe.</p></body></html>";

  @TempDir private Path folder;
  private DocumentReader reader;
  private TextFile.Writer texts;

  @BeforeEach
  void makeTheReader() throws IOException {
    texts = new TextFile.Writer(Files.createDirectory(work()).toString());
    reader = new DocumentReader(settings(1 << 20));
  }

  @AfterEach
  void closeTheTexts() throws IOException {
    texts.close();
  }

  private Path work() {
    return folder.resolve("work");
  }

  private ReadSettings settings(int maxCharacters) {
    return settings(1000, maxCharacters);
  }

  private ReadSettings settings(long maxBytes, int maxCharacters) {
    return settings(MadeUpStudies.of(folder), maxBytes, maxCharacters);
  }

  private ReadSettings settings(Study study, long maxBytes, int maxCharacters) {
    return new ReadSettings(
        study,
        RunSettings.rules(study),
        AuthorSides.of(MadeUpStudies.AUTHORS, List.of()),
        new ReadLimits(maxBytes, Duration.ofSeconds(60), maxCharacters, 100),
        folder.resolve("store").toString(),
        folder.resolve("work").toString(),
        1);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static ListedDocument found(String path) {
    return listed(path, "", null);
  }

  private static ListedDocument listed(String path, String author, LocalDate day) {
    return new ListedDocument(path, "", author, "", day, false, "", "", "", "");
  }

  private Reference accepted(ListedDocument listed) throws IOException {
    Outcomes outcomes = read(listed);
    assertThat(outcomes.rejected, is(List.of()));
    assertThat(outcomes.accepted.size(), is(1));
    return outcomes.accepted.get(0);
  }

  private Rejection rejected(ListedDocument listed) throws IOException {
    Outcomes outcomes = read(listed);
    assertThat(outcomes.accepted, is(List.of()));
    assertThat(outcomes.rejected.size(), is(1));
    return outcomes.rejected.get(0);
  }

  private Outcomes read(ListedDocument... rows) throws IOException {
    Outcomes outcomes = new Outcomes();
    reader.read(new ListedParts(List.of(rows)), outcomes);
    return outcomes;
  }

  private final class Outcomes implements DocumentReader.Outcomes {
    private final List<Reference> accepted = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    @Override
    public void accepted(DocumentReader.Accepted document) throws IOException {
      accepted.add(document.reference().apply(texts.add(document.utf8(), document.quoted())));
    }

    @Override
    public void rejected(Rejection document) {
      rejected.add(document);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.txt", "/etc/passwd", "a/../../b.txt", "C:\\a.txt", "file:/a.txt"})
  void neverLooksOutsideTheRoot(String path) throws IOException {
    Rejection rejection = rejected(listed(path, "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.OUTSIDE_ROOT));
    assertThat(rejection.path(), is(path));
    assertThat(rejection.bytes(), is(-1L));
    assertThat(rejection.sha256(), is(""));
  }

  @Test
  void followsNoLinkOutOfTheRoot(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "Not of this study.");
    Files.createSymbolicLink(folder.resolve("a.txt"), secret);
    assertThat(rejected(listed("a.txt", "Skippers", DAY)).reason(), is(Reason.OUTSIDE_ROOT));
    write("b.txt", "The harbour is closed.");
    Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("b.txt"));
    assertThat(accepted(listed("c.txt", "Skippers", DAY)).path(), is("c.txt"));
  }

  @Test
  void refusesATextOfMoreCharactersThanTheRunReads() throws IOException {
    reader = new DocumentReader(settings(10));
    write("a.txt", "Eleven char");
    assertThat(rejected(listed("a.txt", "Skippers", DAY)).reason(), is(Reason.TOO_LARGE));
    write("a.txt", "Ten chars.");
    assertThat(accepted(listed("a.txt", "Skippers", DAY)).characters(), is(10));
  }

  @Test
  void rejectsAMissingFile() throws IOException {
    Rejection rejection = rejected(listed("a.txt", "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.NOT_FOUND));
    assertThat(rejection.bytes(), is(-1L));
  }

  @Test
  void rejectsAFolder() throws IOException {
    Files.createDirectory(folder.resolve("a.txt"));
    Rejection rejection = rejected(listed("a.txt", "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.UNREADABLE));
    assertThat(rejection.detail(), containsString("list the files in it"));
  }

  @Test
  void doesNotReadAFileThatMayNeverEnd() throws IOException, InterruptedException {
    Path pipe = folder.resolve("a.txt");
    boolean made =
        Files.isExecutable(Path.of("/usr/bin/mkfifo"))
            && new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor() == 0;
    assumeTrue(made, "there are no pipes here");
    Rejection rejection = rejected(listed("a.txt", "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.UNREADABLE));
    assertThat(rejection.detail(), containsString("copy the text into a file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt/b.txt", "a\0.txt"})
  void rejectsAPathThatNoFileCanHave(String path) throws IOException {
    write("a.txt", "safe");
    assertThat(rejected(listed(path, "Skippers", DAY)).reason(), is(Reason.UNREADABLE));
  }

  @Test
  void rejectsAnEmptyFile() throws IOException {
    write("a.txt", "");
    Rejection rejection = rejected(listed("a.txt", "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.EMPTY));
    assertThat(rejection.bytes(), is(0L));
    assertThat(
        rejection.sha256(), is("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
  }

  @Test
  void rejectsATooLargeFileWithoutReadingIt() throws IOException {
    write("a.txt", "x".repeat(1001));
    Rejection rejection = rejected(listed("a.txt", "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.TOO_LARGE));
    assertThat(rejection.detail(), is("1001 bytes: the run reads at most 1000"));
    assertThat(rejection.bytes(), is(1001L));
    assertThat(rejection.sha256(), is(""));
  }

  @Test
  void givesTheReasonOfTheExtractor() throws IOException {
    write("a.txt", " \n\t\n");
    Rejection rejection = rejected(listed("a.txt", "Skippers", DAY));
    assertThat(rejection.reason(), is(Reason.NO_TEXT));
    assertThat(rejection.bytes(), is(4L));
    assertThat(rejection.sha256().length(), is(64));
  }

  @Test
  void doesNotGuessAnAuthor() throws IOException {
    write("a.txt", "safe");
    assertThat(rejected(listed("a.txt", "", DAY)).reason(), is(Reason.NO_AUTHOR));
  }

  @Test
  void doesNotGuessADay() throws IOException {
    write("a.txt", "safe");
    assertThat(rejected(listed("a.txt", "Skippers", null)).reason(), is(Reason.NO_DATE));
  }

  @Test
  void rejectsAListedDateThatIsNotADate() throws IOException {
    write("2031-05-06.html", PAGE);
    ListedDocument listed =
        new ListedDocument(
            "2031-05-06.html", "", "Skippers", "", null, false, "2031-05", "", "", "");
    Rejection rejection = rejected(listed);
    assertThat(rejection.reason(), is(Reason.NO_DATE));
    assertThat(rejection.detail(), containsString("'2031-05' in the list is not a date"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-04-27", "2031-05-26"})
  void rejectsADayOutsideTheStudy(String day) throws IOException {
    write("a.txt", "safe");
    Rejection rejection = rejected(listed("a.txt", "Harbour Board", LocalDate.parse(day)));
    assertThat(rejection.reason(), is(Reason.OUTSIDE_STUDY));
    assertThat(rejection.detail(), is(day + " is outside the study's coverage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-04-28", "2031-05-25"})
  void acceptsTheFirstAndTheLastDayOfTheStudy(String day) throws IOException {
    write("a.txt", "safe");
    assertThat(
        accepted(listed("a.txt", "Harbour Board", LocalDate.parse(day))).date().toString(),
        is(day));
  }

  @Test
  void rejectsADayOutsideTheAuthorsOwnCoverage() throws IOException {
    write("a.txt", "safe");
    Rejection rejection = rejected(listed("a.txt", "Skippers", LocalDate.of(2031, 5, 4)));
    assertThat(rejection.reason(), is(Reason.OUTSIDE_STUDY));
    assertThat(
        rejection.detail(), is("2031-05-04 is outside the coverage that the study gives Skippers"));
  }

  @Test
  void takesEveryFieldFromTheList() throws IOException {
    write("a.txt", "safe");
    Reference reference =
        accepted(
            new ListedDocument(
                "a.txt",
                "",
                "Guest",
                "board",
                DAY,
                false,
                "",
                "Title",
                "Paper",
                "https://x.example"));
    assertThat(
        reference,
        is(
            new Reference(
                "a.txt",
                "",
                "Guest",
                "board",
                DAY,
                "Title",
                "Paper",
                "https://x.example",
                "text/plain",
                reference.sha256(),
                4,
                TextHash.of("safe".getBytes(StandardCharsets.UTF_8)),
                4,
                reference.text(),
                "list",
                "list",
                Set.of(),
                Map.of(),
                "")));
    assertThat(reference.sha256(), is(Sha256.of(Samples.utf8("safe"))));
  }

  @Test
  void fillsTheGapsOfTheListFromThePageAndTheSideFromTheStudy() throws IOException {
    write("a.html", PAGE);
    Reference reference = accepted(found("a.html"));
    assertThat(reference.author(), is("Skippers"));
    assertThat(reference.authorSource(), is("metadata:author"));
    assertThat(reference.side(), is("crew"));
    assertThat(reference.date(), is(LocalDate.of(2031, 5, 9)));
    assertThat(reference.dateSource(), is("metadata:article:published_time"));
    assertThat(reference.title(), is("Last ferry"));
    assertThat(reference.flags(), is(Set.of()));
  }

  @Test
  void takesTheDayFromTheFilesNameIfNothingElseGivesOne() throws IOException {
    write("2031-05-07-a.txt", "safe");
    Reference reference = accepted(listed("2031-05-07-a.txt", "Skippers", null));
    assertThat(reference.date(), is(LocalDate.of(2031, 5, 7)));
    assertThat(reference.dateSource(), is("file_name"));
  }

  @Test
  void flagsADayThatTheListAndThePageDoNotShare() throws IOException {
    write("a.html", PAGE);
    Reference reference = accepted(listed("a.html", "Skippers", DAY));
    assertThat(reference.date(), is(DAY));
    assertThat(reference.flags(), is(Set.of(Flag.DATE_CONFLICT)));
  }

  @Test
  void flagsAnAuthorThatTheListAndThePageDoNotShareButNotAnAlias() throws IOException {
    write("a.html", PAGE);
    LocalDate day = LocalDate.of(2031, 5, 9);
    assertThat(
        accepted(listed("a.html", "Harbour Board", day)).flags(), is(Set.of(Flag.AUTHOR_CONFLICT)));
    assertThat(accepted(listed("a.html", "Skippers", day)).flags(), is(Set.of()));
  }

  @Test
  void flagsADateThatTheListWroteInAnotherOrder() throws IOException {
    write("a.txt", "safe");
    ListedDocument listed =
        new ListedDocument("a.txt", "", "Skippers", "", DAY, true, "", "", "", "");
    assertThat(accepted(listed).flags(), is(Set.of(Flag.DATE_REWRITTEN)));
  }

  @Test
  void theReferenceNamesThePlaceOfTheText() throws IOException {
    write("a.txt", "The last ferry\r\nis safe.");
    write("a.html", PAGE);
    Reference text = accepted(listed("a.txt", "Skippers", DAY));
    Reference page = accepted(listed("a.html", "Skippers", DAY));
    write("a.txt", "The file changes after it was read.");
    texts.close();
    try (TextFile.Reader written = new TextFile.Reader(work().toString())) {
      assertThat(written.read(text.text()).text(), is("The last ferry\nis safe."));
      assertThat(written.read(page.text()).text(), is("The last ferry is safe."));
    }
  }

  @Test
  void aTextThatCannotBeWrittenStopsTheRun() throws IOException {
    write("a.txt", "safe");
    texts = new TextFile.Writer(folder.resolve("no").toString());
    assertThrows(NoSuchFileException.class, () -> read(listed("a.txt", "Skippers", DAY)));
  }

  private void read(Reading reading) {
    Study s = MadeUpStudies.of(folder);
    Study study =
        new Study(
            s.name(),
            s.title(),
            s.documents(),
            s.timeZone(),
            s.locale(),
            s.coverage(),
            s.variables(),
            s.sides(),
            s.authors(),
            s.phrases(),
            s.coding(),
            s.events(),
            s.tokens(),
            s.longQuotations(),
            s.trim(),
            reading,
            s.comparisons(),
            s.comparing(),
            s.tables(),
            s.pageTexts(),
            s.allowedRejections(),
            s.output(),
            s.source());
    reader = new DocumentReader(settings(study, 10_000, 1 << 20));
  }

  @Test
  void propertiesCountOnlyIfTheStudyAsks() throws IOException {
    Files.write(folder.resolve("a.docx"), Samples.docx("5 May 2031", "The last ferry is safe."));
    read(Reading.DEFAULT);
    assertThat(rejected(found("a.docx")).reason(), is(Reason.NO_AUTHOR));
    read(new Reading(true, "", Set.of(), Map.of(), Copies.DEFAULT));
    Reference used = accepted(found("a.docx"));
    assertThat(used.author(), is("The tug masters"));
    assertThat(used.authorSource(), is("property:dc:creator"));
    assertThat(used.dateSource(), is("text:dateline"));
    assertThat(used.flags(), is(Set.of(Flag.OFFICE_PROPERTIES)));
    assertThat(accepted(listed("a.docx", "Skippers", DAY)).flags(), is(Set.of(Flag.DATE_CONFLICT)));
  }

  @Test
  void theNameOfAFileNamesItsAuthor() throws IOException {
    read(new Reading(false, "{date}_{author}_{title}", Set.of(), Map.of(), Copies.DEFAULT));
    write("2031-05-07_The-Skippers_Safe.html", PAGE);
    Reference named = accepted(found("2031-05-07_The-Skippers_Safe.html"));
    assertThat(named.author(), is("Skippers"));
    assertThat(named.authorSource(), is("file_name"));
    assertThat(named.date(), is(LocalDate.of(2031, 5, 7)));
    assertThat(named.title(), is("Safe"));
    assertThat(
        accepted(listed("2031-05-07_The-Skippers_Safe.html", "Harbour Board", DAY)).author(),
        is("Harbour Board"));
  }

  @Test
  void aListedNameFindsAFileWithAnEquivalentName() throws IOException {
    Files.createDirectory(folder.resolve("cafe\u0301"));
    write("cafe\u0301/re\u0301ponse.txt", "The last ferry is safe.");
    assertThat(
        accepted(listed("caf\u00E9/r\u00E9ponse.txt", "Skippers", DAY)).characters(), is(23));
    write("cafe\u0301/r\u00E9ponse.txt", "No.");
    assertThat(accepted(listed("caf\u00E9/r\u00E9ponse.txt", "Skippers", DAY)).characters(), is(3));
    assertThat(
        rejected(listed("caf\u00E9/re\u0302ponse.txt", "Skippers", DAY)).reason(),
        is(Reason.NOT_FOUND));
  }

  @Test
  void aDocumentOfWhichNothingIsCountedHasNoText() throws IOException {
    write("a.txt", "By Amy Bell\n\n5 May 2031\n\n— * * * — * * * — * * * — * * * — * * * —");
    assertThat(rejected(listed("a.txt", "Skippers", DAY)).reason(), is(Reason.NO_TEXT));
  }
}
