package org.parley.spill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.table.SortKey;

class SortedRunTest {

  @TempDir private Path folder;

  private List<WorkFile> write(String... records) throws IOException {
    SortedRun run = new SortedRun(WorkFile.Kind.AUTHOR_WEEKS, folder.toString());
    for (String entry : records) {
      String[] parts = entry.split("=", -1);
      run.add(parts[0].getBytes(UTF_8), parts[1].getBytes(UTF_8));
    }
    return run.finish();
  }

  private static List<String> read(List<WorkFile> files) throws IOException {
    List<String> records = new ArrayList<>();
    try (MergedRuns runs = new MergedRuns(files)) {
      while (runs.next()) {
        records.add(new String(runs.key(), UTF_8) + "=" + new String(runs.value(), UTF_8));
      }
    }
    return records;
  }

  private static List<WorkFile> join(List<WorkFile> a, List<WorkFile> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  @Test
  void sortsByUnsignedBytes() throws IOException {
    List<WorkFile> files = write("b=1", "é=2", "=3", "a=4", "ab=5", "\u007F=6");
    assertThat(files, hasSize(1));
    assertThat(files.get(0).rows(), is(6L));
    assertThat(read(files), contains("=3", "a=4", "ab=5", "b=1", "\u007F=6", "é=2"));
  }

  /** The sort compares the first eight bytes, filled up with zeros, before the whole keys. */
  @Test
  void keysThatBeginAlikeAreSortedByTheirEnds() throws IOException {
    assertThat(
        read(write("12345678b=1", "12345678=2", "1234567=3", "12345678\0=4", "1234567\0=5")),
        contains("1234567=3", "1234567\0=5", "12345678=2", "12345678\0=4", "12345678b=1"));
  }

  /** Writes some 20 MB in three sections, so that each file contains a part of each. */
  @Test
  void sectionsThatDoNotFitInMemoryHaveSeveralFiles() throws IOException {
    SortedRun run = new SortedRun(WorkFile.Kind.CANDIDATES, folder.toString());
    for (int i = 0; i < 600; i++) {
      run.add(i % 3, String.format("%03d", 599 - i).getBytes(UTF_8), new byte[1 << 15]);
    }
    List<WorkFile> files = run.finish();
    assertThat(files, hasSize(6));
    assertThat(files.stream().map(WorkFile::path).distinct().count(), is(2L));
    for (int section = 0; section < 3; section++) {
      int one = section;
      List<WorkFile> ofSection = files.stream().filter(file -> file.number() == one).toList();
      List<String> expected =
          IntStream.range(0, 600)
              .filter(key -> (599 - key) % 3 == one)
              .mapToObj("%03d"::formatted)
              .toList();
      assertThat(read(ofSection).stream().map(row -> row.substring(0, 3)).toList(), is(expected));
    }
  }

  @Test
  void recordsOfEqualKeysStayInTheirOrder() throws IOException {
    assertThat(read(write("b=2", "a=1", "b=1", "b=3")), contains("a=1", "b=2", "b=1", "b=3"));
  }

  @Test
  void severalFilesAreReadAsOne() throws IOException {
    List<WorkFile> files = join(write("a=1", "c=2", "e=3"), write("b=4", "c=5", "f=6"));
    List<String> keys = read(files).stream().map(row -> row.substring(0, 1)).toList();
    assertThat(keys, contains("a", "b", "c", "c", "e", "f"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 30, 31})
  void moreFilesThanMayBeOpenAreMergedFirstAndDeletedAfterwards(int most) throws IOException {
    List<WorkFile> files = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      files.addAll(write("k" + i % 7 + "=" + i, "z" + i + "=" + i));
      expected.add("k" + i % 7 + "=" + i);
      expected.add("z" + i + "=" + i);
    }
    List<String> records = new ArrayList<>();
    try (MergedRuns runs = new MergedRuns(files, most)) {
      byte[] last = {};
      while (runs.next()) {
        assertThat(Arrays.compareUnsigned(last, runs.key()) <= 0, is(true));
        last = runs.key();
        records.add(new String(runs.key(), UTF_8) + "=" + new String(runs.value(), UTF_8));
      }
    }
    assertThat(records.stream().sorted().toList(), is(expected.stream().sorted().toList()));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.count(), is(31L));
    }
  }

  @Test
  void noRecordIsNoFile() throws IOException {
    assertThat(write(), empty());
    assertThat(read(List.of()), empty());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.toList(), empty());
    }
  }

  @Test
  void moreRecordsThanFitInMemoryGoToSeveralFiles() throws IOException {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 60_000).boxed().toList());
    Collections.shuffle(numbers, new Random(1));
    SortedRun run = new SortedRun(WorkFile.Kind.CONCORDANCE, folder.toString());
    byte[] value = new byte[700];
    for (int number : numbers) {
      Arrays.fill(value, (byte) number);
      run.add(new SortKey().integer(number).toBytes(), value.clone());
    }
    List<WorkFile> files = run.finish();
    assertThat(files, hasSize(greaterThan(2)));
    assertThat(files.stream().mapToLong(WorkFile::rows).sum(), is(60_000L));
    assertThat(files.stream().map(WorkFile::path).distinct().count(), is((long) files.size()));
    try (MergedRuns runs = new MergedRuns(files)) {
      for (int number = 0; number < 60_000; number++) {
        assertThat(runs.next(), is(true));
        assertThat(runs.key(), is(new SortKey().integer(number).toBytes()));
        assertThat(runs.value()[699], is((byte) number));
      }
      assertThat(runs.next(), is(false));
      assertThat(runs.next(), is(false));
    }
  }

  @Test
  void sectionsOfAFileAreReadSeparately() throws IOException {
    SortedRun run = new SortedRun(WorkFile.Kind.TERM_POSTINGS, folder.toString());
    run.add(3, "b".getBytes(UTF_8), "2".getBytes(UTF_8));
    run.add(1, "c".getBytes(UTF_8), "3".getBytes(UTF_8));
    run.add(3, "a".getBytes(UTF_8), "1".getBytes(UTF_8));
    List<WorkFile> sections = run.finish();
    assertThat(sections.stream().map(WorkFile::number).toList(), contains(1L, 3L));
    assertThat(sections.stream().map(WorkFile::path).distinct().toList(), hasSize(1));
    assertThat(read(sections.subList(0, 1)), contains("c=3"));
    assertThat(read(sections.subList(1, 2)), contains("a=1", "b=2"));
  }

  @Test
  void eachRunHasItsOwnFiles() throws IOException {
    List<WorkFile> first = write("a=1");
    List<WorkFile> second = write("b=2");
    assertThat(read(first), contains("a=1"));
    assertThat(read(second), contains("b=2"));
  }

  /** A record has two lengths, a key of one byte and a value of ten; the mark has four bytes. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 12, 18, 19, 20, 22, 23, 30, 37, 38, 41})
  void aFileThatWasCutOffIsAnError(int length) throws IOException {
    List<WorkFile> files = write("a=0123456789", "b=0123456789");
    Path file = Path.of(files.get(0).path());
    byte[] whole = Files.readAllBytes(file);
    assertThat(whole.length, is(42));
    Files.write(file, Arrays.copyOf(whole, length));
    IOException e = assertThrows(IOException.class, () -> read(files));
    assertThat(e.getMessage(), containsString(file + ": expected 2 records and found "));
  }

  @Test
  void aFileWithMoreRecordsThanWereWrittenIsAnError() throws IOException {
    List<WorkFile> files = write("a=0");
    Files.write(Path.of(files.get(0).path()), new byte[] {0}, StandardOpenOption.APPEND);
    IOException e = assertThrows(IOException.class, () -> read(files));
    assertThat(e.getMessage(), containsString("expected 1 records and found more"));
  }

  @Test
  void countsAreReadInTheOrderOfTheirKeys() throws IOException {
    List<WorkFile> files = join(write("a=1", "d=3"), write("b=2", "c=5"));
    List<Integer> counts = new ArrayList<>();
    try (CountedRuns<Integer> runs =
        new CountedRuns<>(files, value -> Integer.valueOf(new String(value, UTF_8)))) {
      assertThat(runs.isNext("a".getBytes(UTF_8)), is(true));
      assertThat(runs.isNext("b".getBytes(UTF_8)), is(false));
      while (runs.hasNext()) {
        counts.add(runs.next());
      }
      assertThat(runs.isNext("d".getBytes(UTF_8)), is(false));
    }
    assertThat(counts, contains(1, 2, 5, 3));
  }
}
