package org.parley.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.spill.SortedRun;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;

class NgramShardTest {

  @TempDir private Path folder;

  /** A file with one chunk of the first range: {@code last ferry} once for each number. */
  private List<WorkFile> file(int... documents) throws IOException {
    TokenWindows.Writer writer = new TokenWindows.Writer();
    byte[] utf8 = "lastferry".getBytes(UTF_8);
    int[] windows = new int[documents.length * TokenWindows.LONGEST];
    int last = writer.term(utf8, 0, 4);
    int ferry = writer.term(utf8, 4, 9);
    for (int i = 0; i < documents.length; i++) {
      windows[i * TokenWindows.LONGEST] = last;
      windows[i * TokenWindows.LONGEST + 1] = ferry;
    }
    SortedRun run = new SortedRun(WorkFile.Kind.TOKEN_WINDOWS, folder.toString());
    run.add(0, new byte[0], writer.encode(0, windows, documents, 0, documents.length));
    return run.finish();
  }

  /** Document 1 is in three of the chunks; the files come in any order. */
  @ParameterizedTest
  @CsvSource({"0,1,2,3", "1,0,3,2", "2,3,0,1", "3,2,1,0", "1,3,0,2", "2,0,3,1"})
  void aDocumentInSeveralChunksCountsOnce(int first, int second, int third, int fourth)
      throws IOException {
    Trial trial = Trial.in(folder).minimumCount(6);
    for (String document : List.of("a", "b", "c", "d")) {
      trial.text(document, "crew", "The last ferry.");
    }
    List<List<WorkFile>> files = List.of(file(0, 1), file(1, 1), file(1, 2), file(2, 3));
    List<WorkFile> inOrder =
        Stream.of(first, second, third, fourth).map(files::get).flatMap(List::stream).toList();
    assertThat(
        trial.ngrams(
            new NgramShard(trial.comparisons()).total(inOrder),
            "ngram",
            "count",
            "documents",
            "authors"),
        contains("last ferry | 8 | 4 | 1"));
  }

  @Test
  void aShardMayBeEmpty() throws IOException {
    Trial trial = Trial.in(folder).text("a", "crew", "Ferry.");
    assertThat(new NgramShard(trial.comparisons()).total(List.of()), empty());
  }
}
