package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.model.Reason;

/**
 * Tika's own test documents, among them those that were made to break readers, where they lie
 * beside the project.
 */
class TikaDocumentsTest {

  private static final Path DOCUMENTS = Path.of("..", "shared", "tika-docs");
  private static final Set<Reason> REASONS_OF_A_READER =
      Set.of(
          Reason.EMPTY,
          Reason.NO_TEXT,
          Reason.UNSUPPORTED_TYPE,
          Reason.ENCRYPTED,
          Reason.CORRUPT,
          Reason.OUT_OF_MEMORY,
          Reason.EXPANSION_LIMIT);

  private static final Map<String, Extraction> OUTCOMES = new LinkedHashMap<>();
  private static final Map<String, String> HAZARDS = new LinkedHashMap<>();

  @BeforeAll
  static void readEverything() throws IOException {
    assumeTrue(
        Files.isDirectory(DOCUMENTS), "skipped: Tika's documents do not lie in " + DOCUMENTS);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader index = Files.newBufferedReader(DOCUMENTS.resolve("index.csv"))) {
      for (CSVRecord row : format.parse(index)) {
        String file = row.get("file");
        byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(file));
        OUTCOMES.put(file, Samples.EXTRACTOR.extract(file, bytes));
        HAZARDS.put(file, row.get("hazard"));
      }
    }
  }

  private static Reason reason(String file) {
    return ((Extraction.Failure) OUTCOMES.get(file)).reason();
  }

  private static String text(String file) {
    return ((Extraction.Text) OUTCOMES.get(file)).text();
  }

  @Test
  void everyDocumentGivesATextOrOneOfTheReasons() {
    assertThat(OUTCOMES.size(), is(316));
    OUTCOMES.forEach(
        (file, outcome) -> {
          if (outcome instanceof Extraction.Failure failed) {
            assertThat(file, failed.reason(), in(REASONS_OF_A_READER));
            assertThat(file, failed.detail(), not(containsString("\n")));
          } else {
            String text = ((Extraction.Text) outcome).text();
            assertThat(file, text.isBlank(), is(false));
            assertThat(file, PlainText.clean(text), is(text));
          }
        });
  }

  @Test
  void mostDocumentsGiveAText() {
    long extracted = OUTCOMES.values().stream().filter(Extraction.Text.class::isInstance).count();
    assertThat(extracted, greaterThan(210L));
  }

  @Test
  void whatIsLockedIsCalledEncrypted() {
    HAZARDS.forEach(
        (file, hazard) -> {
          if (hazard.equals("encrypted")) {
            assertThat(file, reason(file), is(Reason.ENCRYPTED));
          }
        });
  }

  @Test
  void whatIsOnlyProtectedAgainstChangesIsRead() {
    HAZARDS.forEach(
        (file, hazard) -> {
          if (hazard.equals("restricted")) {
            assertThat(file, OUTCOMES.get(file) instanceof Extraction.Text, is(true));
          }
        });
  }

  @Test
  void bombsAndWhatExhaustsTheMemoryAreRefused() {
    HAZARDS.forEach(
        (file, hazard) -> {
          if (hazard.equals("zipbomb")) {
            assertThat(
                file, reason(file), in(Set.of(Reason.EXPANSION_LIMIT, Reason.UNSUPPORTED_TYPE)));
          }
        });
    assertThat(reason("pkg/testZ_oom.Z"), is(Reason.OUT_OF_MEMORY));
    assertThat(reason("microsoft/testZIP_corrupted_oom.zip"), is(Reason.CORRUPT));
  }

  @Test
  void damageThatAParserNoticesIsCalledCorrupt() {
    assertThat(reason("microsoft/testOneNote-fuzz3.one"), is(Reason.CORRUPT));
    assertThat(reason("miscoffice/testQuattro.wb1"), is(Reason.CORRUPT));
  }

  @Test
  void soundAndPicturesAndContainersAreOfNoSupportedType() {
    for (String file :
        new String[] {
          "audiovideo/testMP3i18n_truncated.mp3",
          "microsoft/testEMF.emf",
          "pkg/testSVG_no_xml_header.svg",
          "pkg/test-documents.cab",
          "pkg/test-nested-tarball.tar",
          "mail/multiline.mbox",
        }) {
      assertThat(file, reason(file), is(Reason.UNSUPPORTED_TYPE));
    }
  }

  @Test
  void theWordsOfACommonFormatAreThere() {
    assertThat(text("pdf/testPDF.pdf"), containsString("various documents using existing parser"));
    assertThat(text("microsoft/testComment.docx"), is("Here is some text."));
    assertThat(text("miscoffice/testODFwithOOo3.odt"), containsString("Apache Tika Test Document"));
    assertThat(
        text("miscoffice/testEPUB_xml_ext.epub"), containsString("clocks were striking thirteen"));
    assertThat(
        text("microsoft/testRTFWord2010CzechCharacters.rtf"), containsString("Článek týdne"));
    assertThat(text("text/russian.cp866.txt"), containsString("студеную зимнюю пору"));
  }

  @Test
  void nothingOutsideADocumentIsRead() {
    assertThat(OUTCOMES.get("xml/testXXE.xml").toString(), not(containsString("root:")));
  }
}
