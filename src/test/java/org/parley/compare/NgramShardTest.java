package org.parley.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.RunFile;
import org.parley.table.SortedRun;
import org.parley.table.TokenWindows;

class NgramShardTest {

  @TempDir private Path folder;

  /** A file with one chunk of the first range: {@code last ferry} once in each of the documents. */
  private List<RunFile> file(int... documents) throws IOException {
    TokenWindows.Writer chunk = new TokenWindows.Writer();
    chunk.begin(documents.length);
    byte[] utf8 = "lastferry".getBytes(UTF_8);
    int[] numbers = {chunk.term(utf8, 0, 4), chunk.term(utf8, 4, 9)};
    for (int document : documents) {
      chunk.window(document, new int[] {0, 1}, 0, 2, numbers);
    }
    SortedRun run = new SortedRun(RunFile.Kind.TOKEN_WINDOWS, folder.toString());
    run.add(0, new byte[0], chunk.toBytes(0));
    return run.finish();
  }

  /** The second one's are in all chunks, and the files come in any order. */
  @Test
  void aDocumentInSeveralChunksCountsOnce() throws IOException {
    Trial trial = Trial.in(folder).minimumCount(6);
    for (String document : List.of("a", "b", "c", "d")) {
      trial.text(document, "crew", "The last ferry.");
    }
    List<RunFile> files = new ArrayList<>(file(1, 2));
    files.addAll(file(1, 1));
    files.addAll(file(0, 1));
    files.addAll(file(2, 3));
    List<RunFile> candidates = new NgramShard(trial.settings(), trial.corpus()).total(files);
    assertThat(
        trial.ngrams(candidates, "ngram", "count", "documents", "authors"),
        contains("last ferry | 8 | 4 | 1"));
  }
}
