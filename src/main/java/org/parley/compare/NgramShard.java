package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parley.table.MergedRuns;
import org.parley.table.RunFile;
import org.parley.table.TokenWindows;
import org.parley.text.Vocabulary;

/**
 * Counts the n-grams of one shard. Its windows are put together by their first term, those of each
 * by their second, and so on, until all occurrences of an n-gram lie side by side. An n-gram is no
 * more frequent than its beginning, so that most windows are done with after two terms. Memory
 * holds the windows of the shard.
 */
final class NgramShard {

  /** Behind the last term of a window; the terms of the vocabulary follow it. */
  private static final int NONE = 0;

  private static final int NOWHERE = -1;

  /** Numbers that are kept of a window: its document, then its terms but the first. */
  private static final int FIELDS = TokenWindows.LONGEST;

  /** The chunks of a document follow one another, as its windows do within each. */
  private static final Comparator<Numbered> BY_DOCUMENT =
      Comparator.<Numbered>comparingInt(numbered -> numbered.chunk().range())
          .thenComparingInt(numbered -> numbered.chunk().firstDocument())
          .thenComparingInt(numbered -> numbered.chunk().lastDocument());

  private final Corpus corpus;
  private final NgramCandidates candidates;
  private final int minimumCount;
  private final Vocabulary vocabulary = new Vocabulary();

  /** The windows of frequent first terms, put together by these; those of a document follow. */
  private int[] windows = {};

  /** How many windows go on with each term, then where the next of them goes; else all 0. */
  private int[] next = {};

  /** The terms with which the groups at hand go on, and where each one's windows end. */
  private int[] terms = new int[1 << 12];

  private int[] ends = new int[1 << 12];
  private int termCount;

  /** A chunk, with a number for each of its terms in this vocabulary. */
  private record Numbered(TokenWindows chunk, int[] numbers) {
    int term(int window, int place) {
      return numbers[chunk.term(window, place)];
    }
  }

  NgramShard(CompareSettings settings, Corpus corpus) {
    this.corpus = corpus;
    candidates = new NgramCandidates(settings, corpus);
    minimumCount = settings.study().comparing().minimumCount();
  }

  /** The candidates, each section under the number of its task. */
  List<RunFile> total(Collection<RunFile> files) throws IOException {
    divideByFirst(chunks(files));
    int largest = 0;
    for (int i = 0; i < termCount; i++) {
      largest = Math.max(largest, ends[i] - (i == 0 ? 0 : ends[i - 1]));
    }
    int[] group = new int[largest];
    int[] spare = new int[largest];
    int begin = 0;
    for (int i = 0, all = termCount; i < all; i++) {
      int size = ends[i] - begin;
      for (int j = 0; j < size; j++) {
        group[j] = begin + j;
      }
      begin = ends[i];
      goOn(1, vocabulary.term(terms[i] - 1), group, spare, 0, size);
    }
    return candidates.files();
  }

  private List<Numbered> chunks(Collection<RunFile> files) throws IOException {
    List<Numbered> chunks = new ArrayList<>();
    for (RunFile file : files) {
      try (MergedRuns run = new MergedRuns(List.of(file))) {
        while (run.next()) {
          chunks.add(numbered(new TokenWindows(run.value())));
        }
      }
    }
    chunks.sort(BY_DOCUMENT);
    return chunks;
  }

  private Numbered numbered(TokenWindows chunk) {
    int[] numbers = new int[1 + chunk.terms()];
    numbers[0] = NONE;
    for (int term = 1; term < numbers.length; term++) {
      numbers[term] = 1 + vocabulary.number(chunk.bytes(), chunk.start(term), chunk.end(term));
    }
    return new Numbered(chunk, numbers);
  }

  /** Puts the windows of each frequent first term together. */
  private void divideByFirst(List<Numbered> chunks) {
    next = new int[1 + vocabulary.size()];
    for (Numbered chunk : chunks) {
      for (int window = 0; window < chunk.chunk().windows(); window++) {
        see(chunk.term(window, 0));
      }
    }
    windows = new int[assign(0, 0) * FIELDS];
    for (Numbered chunk : chunks) {
      int[] documents = corpus.ofRange(chunk.chunk().range());
      chunk
          .chunk()
          .visit(
              (document, from, to) -> {
                for (int window = from; window < to; window++) {
                  put(documents[document], chunk, window);
                }
              });
    }
    keep(0, termCount);
  }

  private void put(int document, Numbered chunk, int window) {
    int first = chunk.term(window, 0);
    if (next[first] != NOWHERE) {
      int at = next[first]++ * FIELDS;
      windows[at] = document;
      for (int i = 1; i < TokenWindows.LONGEST; i++) {
        windows[at + i] = chunk.term(window, i);
      }
    }
  }

  private int document(int window) {
    return windows[window * FIELDS];
  }

  /** The term behind the first {@code n} of a window. */
  private int term(int window, int n) {
    return windows[window * FIELDS + n];
  }

  /**
   * Goes through the frequent n-grams that begin with another.
   *
   * @param n how many terms that has
   * @param ngram its terms, with single spaces
   * @param group its windows, from {@code from} to {@code to}, those of a document together
   * @param divided as long; between the two both arrays are overwritten
   */
  private void goOn(int n, String ngram, int[] group, int[] divided, int from, int to)
      throws IOException {
    int first = termCount;
    divide(n, group, divided, from, to);
    int begin = from;
    for (int i = first, last = termCount; i < last; i++) {
      int end = ends[i];
      // The windows of a document follow one another: the outer two tell whether there are several.
      if (document(divided[begin]) != document(divided[end - 1])) {
        String longer = ngram + ' ' + vocabulary.term(terms[i] - 1);
        write(n + 1, longer, divided, begin, end);
        if (n + 1 < TokenWindows.LONGEST) {
          goOn(n + 1, longer, divided, group, begin, end);
        }
      }
      begin = end;
    }
    termCount = first;
  }

  private void write(int n, String ngram, int[] occurrences, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      candidates.add(document(occurrences[i]));
    }
    candidates.finish(n, ngram);
  }

  /**
   * Puts the windows of a group together by their next term, without changing the order of those
   * that stay together, and leaves out those whose next term is rare.
   */
  private void divide(int n, int[] group, int[] divided, int from, int to) {
    int first = termCount;
    for (int i = from; i < to; i++) {
      int term = term(group[i], n);
      if (term != NONE) {
        see(term);
      }
    }
    int seen = termCount;
    assign(first, from);
    for (int i = from; i < to; i++) {
      int term = term(group[i], n);
      if (term != NONE && next[term] != NOWHERE) {
        divided[next[term]++] = group[i];
      }
    }
    keep(first, seen);
  }

  private void see(int term) {
    if (next[term]++ == 0) {
      if (termCount == terms.length) {
        terms = Arrays.copyOf(terms, termCount * 2);
        ends = Arrays.copyOf(ends, termCount * 2);
      }
      terms[termCount++] = term;
    }
  }

  /**
   * Gives the windows of each frequent term their places.
   *
   * @param first of the terms that were seen
   * @param from the first place
   * @return the place behind the last
   */
  private int assign(int first, int from) {
    int end = from;
    for (int i = first; i < termCount; i++) {
      int count = next[terms[i]];
      next[terms[i]] = count < minimumCount ? NOWHERE : end;
      end += count < minimumCount ? 0 : count;
    }
    return end;
  }

  /** Keeps the frequent ones of the terms from {@code first} to {@code seen}. */
  private void keep(int first, int seen) {
    termCount = first;
    for (int i = first; i < seen; i++) {
      int term = terms[i];
      if (next[term] != NOWHERE) {
        ends[termCount] = next[term];
        terms[termCount++] = term;
      }
      next[term] = 0;
    }
  }
}
