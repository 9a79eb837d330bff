package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Side;
import org.parley.spill.DocumentCounts;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.table.SortKey;

class CorpusTest {

  @TempDir private Path folder;

  /** A document of an author who is called as its side is. */
  private static DocumentCounts document(String path, String part, String side, int tokens) {
    return new DocumentCounts(
        path,
        part,
        "Author of " + side,
        side,
        "",
        LocalDate.of(2031, 5, 5),
        "",
        tokens,
        List.of(tokens, 3, 2, 1),
        List.of(),
        Map.of());
  }

  /** The files of a range, a new one after so many documents. */
  private List<WorkFile> range(int range, int perFile, DocumentCounts... documents)
      throws IOException {
    List<WorkFile> files = new ArrayList<>();
    for (int from = 0; from < documents.length; from += perFile) {
      SortedRun run = new SortedRun(WorkFile.Kind.DOCUMENT_COUNTS, folder.toString());
      for (int i = from; i < Math.min(from + perFile, documents.length); i++) {
        run.add(range, new SortKey().integer(i).toBytes(), documents[i].encode());
      }
      files.addAll(run.finish());
    }
    return files;
  }

  private static List<Integer> tokens(Corpus corpus) {
    return IntStream.range(0, corpus.size()).mapToObj(i -> corpus.document(i).tokens()).toList();
  }

  /** By code point, which UTF-16 code units are not in the order of. */
  @Test
  void documentsAreNumberedByPathAndThenByPartWhateverTheirRange() throws IOException {
    List<WorkFile> files =
        range(
            0,
            9,
            document("b.txt", "10", "crew", 3),
            document("\uD83D\uDE00.txt", "", "crew", 6),
            document("a.txt", "", "crew", 1));
    files.addAll(
        range(
            1,
            9,
            document("\uFFFD.txt", "", "crew", 5),
            document("b.txt", "9", "crew", 4),
            document("b.txt", "", "crew", 2)));
    Corpus corpus = Corpus.read(files);
    assertThat(tokens(corpus), contains(1, 2, 3, 4, 5, 6));
    assertThat(corpus.ofRange(0), is(new int[] {2, 5, 0}));
    assertThat(corpus.ofRange(1), is(new int[] {4, 3, 1}));
  }

  /** A range of very many documents is written as several files, which number them through. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aRangeMayHaveSeveralFiles(int perFile) throws IOException {
    List<WorkFile> files =
        range(
            7,
            perFile,
            document("d.txt", "", "crew", 4),
            document("b.txt", "", "crew", 2),
            document("a.txt", "", "crew", 1),
            document("c.txt", "", "crew", 3));
    java.util.Collections.reverse(files);
    Corpus corpus = Corpus.read(files);
    assertThat(tokens(corpus), contains(1, 2, 3, 4));
    assertThat(corpus.ofRange(7), is(new int[] {3, 1, 0, 2}));
  }

  @Test
  void anAuthorHasOneNumberAndASideToo() throws IOException {
    Corpus corpus =
        Corpus.read(
            range(
                0,
                9,
                document("a.txt", "", "crew", 1),
                document("b.txt", "", "", 2),
                document("c.txt", "", "board", 3),
                document("d.txt", "", "crew", 4)));
    assertThat(corpus.sides(), contains("board", "crew"));
    assertThat(sides(corpus), contains(1, -1, 0, 1));
    assertThat(authors(corpus), contains(0, 1, 2, 0));
  }

  private static List<Integer> sides(Corpus corpus) {
    return IntStream.range(0, corpus.size()).mapToObj(i -> corpus.side(i)).toList();
  }

  private static List<Integer> authors(Corpus corpus) {
    return IntStream.range(0, corpus.size()).mapToObj(i -> corpus.author(i)).toList();
  }

  @Test
  void positionsAddUpBySideAndAllIsEverybody() throws IOException {
    Corpus corpus =
        Corpus.read(
            range(
                0,
                9,
                document("a.txt", "", "crew", 10),
                document("b.txt", "", "", 200),
                document("c.txt", "", "board", 3000),
                document("d.txt", "", "crew", 40)));
    assertThat(corpus.positions(2, "crew"), is(50L));
    assertThat(corpus.positions(2, "board"), is(3000L));
    assertThat(corpus.positions(2, Side.ALL), is(3250L));
    assertThat(corpus.positions(5, Side.ALL), is(4L));
  }

  @Test
  void mayBeEmpty() throws IOException {
    Corpus corpus = Corpus.read(List.of());
    assertThat(corpus.size(), is(0));
    assertThat(corpus.positions(2, Side.ALL), is(0L));
  }
}
