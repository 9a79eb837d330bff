package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parley.spill.MergedRuns;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.text.Vocabulary;

/**
 * Counts the n-grams of one shard. It groups the windows by their first term, each group by the
 * second term, and so on: a group is all occurrences of one n-gram. An n-gram is at most as
 * frequent as its prefix, so rare prefixes are dropped and most windows need two terms only. Memory
 * contains the windows of the shard and, at first, the chunks that they come from.
 */
final class NgramShard {

  /** Numbers kept per window: its document, then all its terms but the first. */
  private static final int FIELDS = TokenWindows.LONGEST;

  /**
   * Keeps the windows of a document together across chunks. They are together within a chunk, and a
   * range's chunks are written one after the other.
   */
  private static final Comparator<TokenWindows> BY_DOCUMENT =
      Comparator.comparingInt(TokenWindows::range)
          .thenComparingInt(TokenWindows::firstDocument)
          .thenComparingInt(TokenWindows::lastDocument);

  private final Corpus corpus;
  private final NgramCandidates candidates;

  /** Terms are numbered from 1: the number in the vocabulary plus 1. */
  private final Vocabulary vocabulary = new Vocabulary();

  private final TermGroups groups;

  /** The windows with a frequent first term, grouped by it. */
  private int[] windows = {};

  NgramShard(ComparedCorpus comparisons) {
    corpus = comparisons.corpus();
    candidates = new NgramCandidates(comparisons.settings(), corpus);
    groups = new TermGroups(comparisons.settings().study().comparing().minimumCount());
  }

  /** Returns the candidates; each file has the number of its ranking. */
  List<WorkFile> total(Collection<WorkFile> files) throws IOException {
    groupByFirst(chunks(files));
    int largest = largestGroup();
    int[] group = new int[largest];
    int[] spare = new int[largest];
    int all = groups.size();
    int begin = 0;
    for (int i = 0; i < all; i++) {
      int size = groups.end(i) - begin;
      for (int j = 0; j < size; j++) {
        group[j] = begin + j;
      }
      begin = groups.end(i);
      extend(1, text(groups.term(i)), group, spare, 0, size);
    }
    return candidates.files();
  }

  private static List<TokenWindows> chunks(Collection<WorkFile> files) throws IOException {
    List<TokenWindows> chunks = new ArrayList<>();
    for (WorkFile file : files) {
      try (MergedRuns run = new MergedRuns(List.of(file))) {
        while (run.next()) {
          chunks.add(TokenWindows.decode(run.value()));
        }
      }
    }
    chunks.sort(BY_DOCUMENT);
    return chunks;
  }

  private void groupByFirst(List<TokenWindows> chunks) {
    List<int[]> firsts = chunks.stream().map(this::countFirst).toList();
    windows = new int[Math.multiplyExact(groups.assign(0, 0), FIELDS)];
    for (int i = 0; i < chunks.size(); i++) {
      copy(chunks.get(i), firsts.get(i));
      chunks.set(i, null); // Frees the chunk: windows and chunks together may not fit in memory.
    }
    groups.keep(0);
    groups.reserve(1 + vocabulary.size());
  }

  /** Counts the windows of each first term and returns the numbers of the first terms. */
  private int[] countFirst(TokenWindows chunk) {
    int[] counts = new int[1 + chunk.terms()];
    for (int window = 0; window < chunk.windows(); window++) {
      counts[chunk.term(window, 0)]++;
    }
    int[] numbers = new int[counts.length];
    for (int term = 1; term < counts.length; term++) {
      if (counts[term] > 0) {
        numbers[term] = number(chunk, term);
        groups.reserve(1 + numbers[term]);
        groups.count(numbers[term], counts[term]);
      }
    }
    return numbers;
  }

  private int number(TokenWindows chunk, int term) {
    return 1 + vocabulary.numberOf(chunk.bytes(), chunk.start(term), chunk.end(term));
  }

  private String text(int number) {
    return vocabulary.term(number - 1);
  }

  /** Copies the windows of a chunk that begin with a frequent term to their positions. */
  private void copy(TokenWindows chunk, int[] firsts) {
    int[] documents = corpus.ofRange(chunk.range());
    int[] numbers = numbersOfRest(chunk, firsts);
    chunk.visit(
        (document, from, to) -> {
          for (int window = from; window < to; window++) {
            int position = groups.position(firsts[chunk.term(window, 0)]);
            if (position != TermGroups.NOWHERE) {
              int at = position * FIELDS;
              windows[at] = documents[document];
              for (int i = 1; i < TokenWindows.LONGEST; i++) {
                windows[at + i] = numbers[chunk.term(window, i)];
              }
            }
          }
        });
  }

  /** Returns the number of each term that follows a frequent first term. */
  private int[] numbersOfRest(TokenWindows chunk, int[] firsts) {
    BitSet used = new BitSet();
    for (int window = 0; window < chunk.windows(); window++) {
      if (!groups.isRare(firsts[chunk.term(window, 0)])) {
        for (int i = 1; i < TokenWindows.LONGEST; i++) {
          used.set(chunk.term(window, i));
        }
      }
    }
    used.clear(TokenWindows.NONE);
    int[] numbers = new int[1 + chunk.terms()];
    used.stream().forEach(term -> numbers[term] = number(chunk, term));
    return numbers;
  }

  private int largestGroup() {
    int largest = 0;
    for (int i = 0; i < groups.size(); i++) {
      largest = Math.max(largest, groups.end(i) - (i == 0 ? 0 : groups.end(i - 1)));
    }
    return largest;
  }

  private int document(int window) {
    return windows[window * FIELDS];
  }

  /** Returns the term after the first {@code n} terms of a window. */
  private int next(int window, int n) {
    return windows[window * FIELDS + n];
  }

  /**
   * Counts the frequent n-grams that extend an n-gram by one term, and their extensions.
   *
   * @param n number of terms of the n-gram
   * @param ngram its terms, separated by single spaces
   * @param group its windows [from, to), those of a document together; overwritten
   * @param divided working memory of the same length; overwritten at [from, to)
   */
  private void extend(int n, String ngram, int[] group, int[] divided, int from, int to)
      throws IOException {
    int first = groups.size();
    divide(n, group, divided, from, to);
    int all = groups.size();
    int begin = from;
    for (int i = first; i < all; i++) {
      int end = groups.end(i);
      // An n-gram in a single document gets no row, nor do its extensions. Windows of a document
      // are together, so the first and the last one suffice.
      if (document(divided[begin]) != document(divided[end - 1])) {
        String longer = ngram + ' ' + text(groups.term(i));
        for (int j = begin; j < end; j++) {
          candidates.count(document(divided[j]));
        }
        candidates.finish(n + 1, longer);
        if (n + 1 < TokenWindows.LONGEST) {
          extend(n + 1, longer, divided, group, begin, end);
        }
      }
      begin = end;
    }
    groups.drop(first);
  }

  /** Groups the windows of a group by their next term, dropping rare ones. */
  private void divide(int n, int[] group, int[] divided, int from, int to) {
    int first = groups.size();
    for (int i = from; i < to; i++) {
      int term = next(group[i], n);
      if (term != TokenWindows.NONE) {
        groups.count(term, 1);
      }
    }
    groups.assign(first, from);
    for (int i = from; i < to; i++) {
      int term = next(group[i], n);
      int position = term == TokenWindows.NONE ? TermGroups.NOWHERE : groups.position(term);
      if (position != TermGroups.NOWHERE) {
        divided[position] = group[i];
      }
    }
    groups.keep(first);
  }
}
