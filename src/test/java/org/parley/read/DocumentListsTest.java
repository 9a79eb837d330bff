package org.parley.read;

import static java.util.Comparator.comparing;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ListedDocument;

class DocumentListsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "7, 1, 7, 1",
    "8, 1, 8, 1",
    "100, 1, 8, 12",
    "20000, 1, 8, 1024",
    "20000, 100, 800, 25",
    "100000, 1, 13, 1024",
    "5, 2147483647, 5, 1"
  })
  void eachDocumentIsInOneFileOnceInItsOrder(int documents, int slots, int files, int together)
      throws IOException {
    List<ListedDocument> listed =
        IntStream.range(0, documents).mapToObj(DocumentListsTest::document).toList();
    List<KV<Integer, String>> written = DocumentLists.write(listed, slots, folder.toString());
    assertThat(
        written.stream().map(KV::getKey).toList(), is(IntStream.range(0, files).boxed().toList()));
    List<ListedDocument> all = new ArrayList<>();
    for (KV<Integer, String> file : written) {
      List<ListedDocument> read = new ArrayList<>();
      DocumentLists.read(
          file.getValue(),
          some -> {
            assertThat(some.size(), lessThanOrEqualTo(together));
            read.addAll(some);
          });
      assertThat(read, is(read.stream().sorted(BY_PATH).toList()));
      all.addAll(read);
    }
    all.sort(BY_PATH);
    assertThat(all, is(listed));
  }

  @Test
  void aFileThatLostItsEndIsNoWholeOne() throws IOException {
    String file = DocumentLists.write(List.of(document(1)), 1, folder.toString()).get(0).getValue();
    byte[] bytes = Files.readAllBytes(Path.of(file));
    Files.write(Path.of(file), Arrays.copyOf(bytes, bytes.length - 4));
    assertThrows(EOFException.class, () -> DocumentLists.read(file, some -> {}));
  }

  private static final Comparator<ListedDocument> BY_PATH = comparing(ListedDocument::path);

  private static ListedDocument document(int number) {
    return new ListedDocument(
        String.format(Locale.ROOT, "%06d.txt", number),
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
