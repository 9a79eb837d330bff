package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.model.Span;
import org.parley.model.TrimRule;

class TextCacheTest {

  private static final String SHA256 = "ab".repeat(32);
  private static final TextCache.Key KEY =
      TextCache.Key.of("a.pdf", SHA256, Samples.LONDON, TrimRule.OF_PDF);
  private static final Extraction.Text ROTA =
      new Extraction.Text(
          new QuotedText("The rota 😀.\n\nIt is “unsafe”.", List.of(new Span(4, 8))),
          "application/pdf",
          new Claims(
              List.of(Claim.ofField("Rota", "title")),
              List.of(new Claim<>("The board", "metadata:dc:creator")),
              List.of(new Claim<>(LocalDate.of(2031, 3, 4), "metadata:dcterms:created"))),
          Set.of(Flag.ATTACHMENTS_LEFT_OUT));

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    TextCache store = new TextCache(folder.resolve("texts").toString());
    assertThat(store.find(KEY), is(Optional.empty()));
    store.put(KEY, ROTA);
    store.put(KEY, ROTA);
    assertThat(store.find(KEY), is(Optional.of(ROTA)));
    assertThat(files(), hasSize(1));
  }

  @Test
  void tellsTheDayInTheNameFromTheDayInTheDocument() {
    TextCache store = new TextCache(folder.toString());
    store.put(KEY, ROTA.named("2031-03-09.pdf"));
    assertThat(store.find(KEY), is(Optional.of(ROTA)));
    Extraction.Text found =
        store
            .find(TextCache.Key.of("2031-03-08.pdf", SHA256, Samples.LONDON, TrimRule.OF_PDF))
            .orElseThrow();
    assertThat(found.flags(), contains(Flag.DATE_CONFLICT, Flag.ATTACHMENTS_LEFT_OUT));
    assertThat(
        found.claims().dates().get(1), is(new Claim<>(LocalDate.of(2031, 3, 8), "file_name")));
  }

  @Test
  void keepsApartWhatIsReadDifferently() {
    assertThat(
        TextCache.Key.of("a.md", SHA256, Samples.LONDON, TrimRule.OF_PDF).fingerprint(),
        not(KEY.fingerprint()));
    assertThat(
        TextCache.Key.of("a.pdf", SHA256, ZoneId.of("Asia/Tokyo"), TrimRule.OF_PDF).fingerprint(),
        not(KEY.fingerprint()));
    assertThat(
        TextCache.Key.of("other/b.PDF", SHA256, Samples.LONDON, TrimRule.OF_PDF).fingerprint(),
        is(KEY.fingerprint()));
    assertThat(
        TextCache.Key.of("a.pdf", SHA256, Samples.LONDON, Set.of(TrimRule.PAGE_NUMBER))
            .fingerprint(),
        not(KEY.fingerprint()));
    assertThat(
        TextCache.Key.of("a.pdf", SHA256, Samples.LONDON, EnumSet.allOf(TrimRule.class))
            .fingerprint(),
        is(KEY.fingerprint()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 9, 40, 120})
  void takesADamagedTextForNone(int place) throws IOException {
    TextCache store = new TextCache(folder.toString());
    store.put(KEY, ROTA);
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= 4;
    Files.write(file, bytes);
    assertThat(store.find(KEY), is(Optional.empty()));
    store.put(KEY, ROTA);
    assertThat(store.find(KEY), is(Optional.of(ROTA)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 60})
  void takesACutTextForNone(int length) throws IOException {
    TextCache store = new TextCache(folder.toString());
    store.put(KEY, ROTA);
    Path file = files().get(0);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
    assertThat(store.find(KEY), is(Optional.empty()));
  }

  @Test
  void takesAFileOfZerosForNone() throws IOException {
    TextCache store = new TextCache(folder.toString());
    store.put(KEY, ROTA);
    Path file = files().get(0);
    Files.write(file, new byte[(int) Files.size(file)]);
    assertThat(store.find(KEY), is(Optional.empty()));
  }

  @Test
  void saysThatItCannotBeWrittenTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    UncheckedIOException refusal =
        Assertions.assertThrows(
            UncheckedIOException.class, () -> new TextCache(file.toString()).put(KEY, ROTA));
    assertThat(
        refusal.getMessage(),
        endsWith("free space there, or write elsewhere with --output=FOLDER"));
  }

  @Test
  void sparesTheSecondParse() throws IOException {
    TextCache store = new TextCache(folder.toString());
    byte[] docx = Samples.docx("The rota.");
    Extraction first = Samples.EXTRACTOR.extract("a.docx", docx, SHA256, store);
    assertThat(files(), hasSize(1));
    // Other bytes under the same hash: only the store can give the same text.
    byte[] other = Samples.docx("Something else.");
    assertThat(Samples.EXTRACTOR.extract("b.docx", other, SHA256, store), is(first));
  }

  @Test
  void keepsNeitherPlainTextsNorFailures() throws IOException {
    TextCache store = new TextCache(folder.toString());
    Samples.EXTRACTOR.extract("a.txt", Samples.utf8("The rota."), SHA256, store);
    Samples.EXTRACTOR.extract("a.zip", Samples.zip("a.txt", "b"), SHA256, store);
    assertThat(files(), hasSize(0));
  }

  @Test
  void knowsTheVersionsOfTheLibrariesThatRead() throws ClassNotFoundException {
    for (String type :
        new String[] {
          "org.apache.tika.Tika",
          "org.apache.pdfbox.pdmodel.PDDocument",
          "org.apache.poi.poifs.filesystem.POIFSFileSystem",
          "org.apache.james.mime4j.message.DefaultMessageBuilder",
          "net.dankito.readability4j.Readability4J",
          "org.jsoup.Jsoup",
          "org.commonmark.parser.Parser",
        }) {
      String jar =
          Class.forName(type).getProtectionDomain().getCodeSource().getLocation().getPath();
      String library = Path.of(jar).getFileName().toString().replace(".jar", "");
      assertThat(type, List.of(TextCache.EXTRACTION.split(" ")).contains(library), is(true));
    }
  }
}
