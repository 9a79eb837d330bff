package org.parley.read;

import static java.util.Comparator.comparing;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ListedDocument;

class DocumentListsTest {

  private static final Comparator<ListedDocument> BY_PATH = comparing(ListedDocument::path);

  private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "7, 1, 1",
    "7, 8, 7",
    "8, 8, 8",
    "100, 8, 8",
    "8192, 1, 1",
    "8193, 1, 2",
    "20000, 8, 8",
    "100000, 8, 13"
  })
  void eachDocumentIsInOneFileOnceInItsOrder(int documents, int least, int files)
      throws IOException {
    List<ListedDocument> listed = documents(documents);
    List<String> written = DocumentLists.write(listed, least, folder.toString());
    assertThat(written.stream().distinct().count(), is((long) files));
    List<ListedDocument> all = new ArrayList<>();
    for (String file : written) {
      List<ListedDocument> read = DocumentLists.read(file);
      assertThat(read.size(), both(greaterThan(0)).and(lessThanOrEqualTo(8_192)));
      assertThat(read, is(read.stream().sorted(BY_PATH).toList()));
      all.addAll(read);
    }
    all.sort(BY_PATH);
    assertThat(all, is(listed));
  }

  @Test
  void expensiveDocumentsAtOneEndOfTheListAreSpread() throws IOException {
    for (String file : DocumentLists.write(documents(20_000), 8, folder.toString())) {
      List<ListedDocument> read = DocumentLists.read(file);
      assertThat(read.get(0).path(), lessThan("010000.txt"));
      assertThat(read.get(read.size() - 1).path(), greaterThan("010000.txt"));
    }
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    String file = DocumentLists.write(documents(3), 1, folder.toString()).get(0);
    byte[] bytes = Files.readAllBytes(Path.of(file));
    for (int length = 0; length < bytes.length; length++) {
      Files.write(Path.of(file), Arrays.copyOf(bytes, length));
      assertThrows(EOFException.class, () -> DocumentLists.read(file));
    }
  }

  @Test
  void everyFieldIsReadAsItWasWritten() throws IOException {
    List<ListedDocument> listed =
        List.of(
            new ListedDocument("a,\n\u533b", "", "A", "s", DAY, true, "", "t", "o", "u"),
            new ListedDocument("b", "", "", "", null, false, "2031-05", "", "", ""));
    String file = DocumentLists.write(listed, 1, folder.toString()).get(0);
    assertThat(DocumentLists.read(file), is(listed));
  }

  private static List<ListedDocument> documents(int count) {
    return IntStream.range(0, count).mapToObj(DocumentListsTest::document).toList();
  }

  private static ListedDocument document(int number) {
    return new ListedDocument(
        String.format(Locale.ROOT, "%06d.txt", number),
        "",
        "Skippers",
        "crew",
        null,
        false,
        "",
        "The rota",
        "",
        "");
  }
}
