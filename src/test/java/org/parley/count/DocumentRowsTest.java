package org.parley.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.spill.MergedRuns;
import org.parley.spill.WorkFile;
import org.parley.studyfile.MadeUpStudies;

class DocumentRowsTest {

  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource({"49, short", "50, ''", "51, ''"})
  void aDocumentOfFewerThan50TokensIsShort(int tokens, String flags) throws IOException {
    CountedTexts.Text text =
        new CountedTexts.Text(
            "a.txt", "Skippers", "crew", "2031-05-12", "We sail" + " again".repeat(tokens - 2));
    String[] fields = row(text).strip().split(",", -1);
    assertThat(fields[fields.length - 1], is(flags));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "150 | ''",
        "151 | long_quotation",
      })
  void aDocumentWithALongQuotationHasAFlag(int tokens, String flags) throws IOException {
    String own = "We sail again. ".repeat(100);
    String[] fields = row(text(own + "“So" + " it".repeat(tokens - 1) + "” is.")).split(",", -1);
    assertThat(fields[fields.length - 1].strip(), is(flags));
    assertThat(fields[17], is(Integer.toString(tokens)));
    assertThat(fields[18], is(flags.isEmpty() ? "0" : Integer.toString(tokens)));
  }

  @Test
  void aDocumentWhoseLinesAreParagraphsHasAFlag() throws IOException {
    String[] fields = row(text("We sail again and again.\n".repeat(20))).split(",", -1);
    assertThat(fields[fields.length - 1].strip(), is("lines_as_paragraphs"));
  }

  private static CountedTexts.Text text(String words) {
    return new CountedTexts.Text("a.txt", "Skippers", "crew", "2031-05-12", words);
  }

  private String row(CountedTexts.Text text) throws IOException {
    List<WorkFile> files =
        CountedTexts.count(MadeUpStudies.of(work), List.of(text), 1, 1, work).stream()
            .filter(file -> file.kind() == WorkFile.Kind.DOCUMENTS)
            .toList();
    try (MergedRuns rows = new MergedRuns(files)) {
      assertThat(rows.next(), is(true));
      return new String(rows.value(), StandardCharsets.UTF_8);
    }
  }
}
