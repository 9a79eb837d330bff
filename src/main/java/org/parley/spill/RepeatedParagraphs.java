package org.parley.spill;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.parley.model.Span;

/**
 * A set of the paragraphs that occur in at least three different texts of an outlet. It contains
 * their {@link ParagraphHashes}.
 */
public final class RepeatedParagraphs {

  /** The set without paragraphs. */
  public static final RepeatedParagraphs NONE = new RepeatedParagraphs(new long[0]);

  private static final int FEWEST_TEXTS = 3;

  private final long[] sorted;

  private RepeatedParagraphs(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Finds the repeated paragraphs of a shard. A text that occurs several times counts once.
   *
   * @param files sections of the shard, of {@link WorkFile.Kind#PARAGRAPHS}
   */
  public static RepeatedParagraphs among(Collection<WorkFile> files) throws IOException {
    LongStream.Builder hashes = LongStream.builder();
    try (MergedRuns texts = new MergedRuns(files)) {
      byte[] last = new byte[0];
      while (texts.next()) {
        if (!Arrays.equals(last, texts.key())) {
          Arrays.stream(ParagraphHashes.decode(texts.value())).forEach(hashes);
        }
        last = texts.key();
      }
    }
    return new RepeatedParagraphs(frequent(hashes.build().sorted().toArray()));
  }

  private static long[] frequent(long[] sorted) {
    return LongStream.range(0, sorted.length - FEWEST_TEXTS + 1)
        .mapToInt(Math::toIntExact)
        .filter(at -> sorted[at] == sorted[at + FEWEST_TEXTS - 1])
        .mapToLong(at -> sorted[at])
        .distinct()
        .toArray();
  }

  /** Writes the set to a file, or to none if it is empty. */
  public List<WorkFile> write(String folder) throws IOException {
    SortedRun file = new SortedRun(WorkFile.Kind.REPEATED_PARAGRAPHS, folder);
    if (sorted.length > 0) {
      file.add(new byte[0], ParagraphHashes.encode(sorted));
    }
    return file.finish();
  }

  /** Reads the sets of all shards as one. */
  public static RepeatedParagraphs read(Collection<WorkFile> files) throws IOException {
    LongStream.Builder hashes = LongStream.builder();
    try (MergedRuns sets = new MergedRuns(files)) {
      while (sets.next()) {
        Arrays.stream(ParagraphHashes.decode(sets.value())).forEach(hashes);
      }
    }
    return new RepeatedParagraphs(hashes.build().sorted().toArray());
  }

  /** Returns whether the set contains none. */
  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /** Returns a text of an outlet without such paragraphs; the same object if it has none. */
  public String without(String outlet, String text, List<Span> paragraphs) {
    if (!occurIn(outlet, text, paragraphs)) {
      return text;
    }
    return paragraphs.stream()
        .filter(paragraph -> !occurIn(outlet, text, List.of(paragraph)))
        .map(paragraph -> paragraph.of(text))
        .collect(Collectors.joining("\n\n"));
  }

  /** Returns whether a text of an outlet has such a paragraph among these. */
  public boolean occurIn(String outlet, String text, List<Span> paragraphs) {
    return !isEmpty()
        && !outlet.isEmpty()
        && ParagraphHashes.of(outlet, text, paragraphs)
            .anyMatch(hash -> Arrays.binarySearch(sorted, hash) >= 0);
  }
}
