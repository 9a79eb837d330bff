package org.parley.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.spill.MergedRuns;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.text.Vocabulary;

class WindowsWriterTest {

  @TempDir private Path folder;

  private WindowsWriter writer(Vocabulary vocabulary, int shards, int mostTokens) {
    return new WindowsWriter(vocabulary, 4, shards, folder.toString(), mostTokens);
  }

  private static int[] terms(Vocabulary vocabulary, String text) {
    return List.of(text.split(" ")).stream().mapToInt(vocabulary::numberOf).toArray();
  }

  /** Returns the windows of a shard, chunk by chunk in the order of the files. */
  private static List<List<String>> chunks(List<WorkFile> files, int shard) throws IOException {
    List<List<String>> chunks = new ArrayList<>();
    for (WorkFile file : files.stream().filter(one -> one.number() == shard).toList()) {
      try (MergedRuns runs = new MergedRuns(List.of(file))) {
        while (runs.next()) {
          chunks.add(windows(TokenWindows.decode(runs.value())));
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
              if (term == TokenWindows.NONE) {
                break;
              }
              int length = chunk.end(term) - chunk.start(term);
              shown.append(' ').append(new String(chunk.bytes(), chunk.start(term), length, UTF_8));
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
  void windowsDoNotDependOnWhenTheyAreWrittenOrInWhichShard() throws IOException {
    Random random = new Random(1);
    Vocabulary vocabulary = new Vocabulary();
    WindowsWriter once = writer(vocabulary, 3, 1000);
    WindowsWriter often = writer(vocabulary, 3, 20);
    List<String> expected = new ArrayList<>();
    for (int run = 0; run < 90; run++) {
      List<String> words = random.ints(1 + run % 10, 0, 12).mapToObj(term -> "w" + term).toList();
      int[] terms = words.stream().mapToInt(vocabulary::numberOf).toArray();
      once.add(run / 15, terms, 0, terms.length);
      often.add(run / 15, terms, 0, terms.length);
      expected.addAll(expected(run / 15, words));
    }
    List<WorkFile> files = once.finish();
    List<WorkFile> moreFiles = often.finish();
    List<String> all = new ArrayList<>();
    for (int shard = 0; shard < 3; shard++) {
      List<List<String>> chunks = chunks(moreFiles, shard);
      assertThat(chunks.size(), is(greaterThan(10)));
      assertThat(List.of(chunks.stream().flatMap(List::stream).toList()), is(chunks(files, shard)));
      all.addAll(chunks(files, shard).get(0));
    }
    assertThat(all, containsInAnyOrder(expected.toArray()));
  }

  private static List<String> expected(int document, List<String> run) {
    return IntStream.range(0, run.size() - 1)
        .mapToObj(at -> run.subList(at, Math.min(at + TokenWindows.LONGEST, run.size())))
        .map(window -> document + ": " + String.join(" ", window))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {4_095, 4_096, 4_097, 300_000})
  void aRunMayBeLong(int tokens) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    WindowsWriter writer = writer(vocabulary, 1, 1 << 20);
    List<String> words = IntStream.range(0, tokens).mapToObj(i -> "w" + i % 100).toList();
    writer.add(0, words.stream().mapToInt(vocabulary::numberOf).toArray(), 0, tokens);
    writer.add(1, terms(vocabulary, "the last"), 0, 2);
    List<String> expected = new ArrayList<>(expected(0, words));
    expected.add("1: the last");
    List<List<String>> chunks = chunks(writer.finish(), 0);
    assertThat(chunks, hasSize(tokens > 1 << 18 ? 2 : 1));
    assertThat(chunks.stream().flatMap(List::stream).toList(), is(expected));
  }

  @Test
  void runsMayBeMany() throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    WindowsWriter writer = writer(vocabulary, 1, 1 << 20);
    List<String> expected = new ArrayList<>();
    for (int document = 0; document < 2_000; document++) {
      writer.add(document, terms(vocabulary, "the last ferry"), 1, 3);
      expected.add(document + ": last ferry");
    }
    assertThat(chunks(writer.finish(), 0), contains(expected));
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
    List<WorkFile> files = writer.finish();
    assertThat(files, hasSize(16));
    for (int shard = 0; shard < 16; shard++) {
      assertThat(chunks(files, shard).get(0).size(), is(lessThan(60)));
    }
  }
}
