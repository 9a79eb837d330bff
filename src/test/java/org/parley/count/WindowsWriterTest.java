package org.parley.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.MergedRuns;
import org.parley.table.RunFile;
import org.parley.table.TokenWindows;
import org.parley.text.Vocabulary;

class WindowsWriterTest {

  @TempDir private Path folder;

  private WindowsWriter writer(Vocabulary vocabulary, int shards, int mostTokens) {
    return new WindowsWriter(vocabulary, 4, shards, folder.toString(), mostTokens);
  }

  private static int[] terms(Vocabulary vocabulary, String text) {
    return List.of(text.split(" ")).stream().mapToInt(vocabulary::number).toArray();
  }

  /** The windows of a shard, chunk by chunk as they stand in the files. */
  private static List<List<String>> chunks(List<RunFile> files, int shard) throws IOException {
    List<List<String>> chunks = new ArrayList<>();
    for (RunFile file : files.stream().filter(one -> one.order() == shard).toList()) {
      try (MergedRuns runs = new MergedRuns(List.of(file))) {
        while (runs.next()) {
          chunks.add(windows(new TokenWindows(runs.value())));
        }
      }
    }
    return chunks;
  }

  private static List<String> windows(TokenWindows chunk) {
    assertThat(chunk.range(), is(4));
    List<String> windows = new ArrayList<>();
    chunk.visit(
        (document, from, to) -> {
          for (int window = from; window < to; window++) {
            StringBuilder shown = new StringBuilder().append(document).append(':');
            for (int i = 0; i < TokenWindows.LONGEST; i++) {
              int term = chunk.term(window, i);
              if (term != TokenWindows.NONE) {
                int length = chunk.end(term) - chunk.start(term);
                shown
                    .append(' ')
                    .append(new String(chunk.bytes(), chunk.start(term), length, UTF_8));
              }
            }
            windows.add(shown.toString());
          }
        });
    return windows;
  }

  @Test
  void aWindowEndsWithItsRunAndTheLastTokenBeginsNone() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    WindowsWriter writer = writer(vocabulary, 1, 1000);
    writer.add(0, terms(vocabulary, "no the last of the six ferries no"), 1, 7);
    writer.add(2, terms(vocabulary, "alone"), 0, 1);
    writer.add(3, terms(vocabulary, "the last"), 0, 2);
    assertThat(
        chunks(writer.finish(), 0),
        contains(
            List.of(
                "0: the last of the six",
                "0: last of the six ferries",
                "0: of the six ferries",
                "0: the six ferries",
                "0: six ferries",
                "3: the last")));
  }

  /** A document may be in several chunks, which then follow one another. */
  @Test
  void windowsDoNotDependOnWhenTheyAreWritten() throws IOException {
    Random random = new Random(1);
    Vocabulary vocabulary = new Vocabulary();
    WindowsWriter once = writer(vocabulary, 3, 1000);
    WindowsWriter often = writer(vocabulary, 3, 20);
    for (int run = 0; run < 90; run++) {
      int[] terms = random.ints(10, 0, 12).map(term -> vocabulary.number("w" + term)).toArray();
      once.add(run / 15, terms, 0, 1 + run % 10);
      often.add(run / 15, terms, 0, 1 + run % 10);
    }
    List<RunFile> files = once.finish();
    List<RunFile> moreFiles = often.finish();
    for (int shard = 0; shard < 3; shard++) {
      List<List<String>> chunks = chunks(moreFiles, shard);
      assertThat(chunks.size(), is(greaterThan(10)));
      assertThat(List.of(chunks.stream().flatMap(List::stream).toList()), is(chunks(files, shard)));
    }
  }

  /** The most frequent beginnings are pairs of short words. */
  @Test
  void beginningsOfShortTermsAreInAllShards() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    WindowsWriter writer = writer(vocabulary, 16, 1000);
    String words = "a an as at by he i in is it no of on or so the to up we you";
    int[] numbers = terms(vocabulary, words);
    for (int first : numbers) {
      for (int second : numbers) {
        writer.add(0, new int[] {first, second}, 0, 2);
      }
    }
    List<RunFile> files = writer.finish();
    assertThat(files, hasSize(16));
    for (int shard = 0; shard < 16; shard++) {
      assertThat(chunks(files, shard).get(0).size(), is(lessThan(60)));
    }
  }
}
