package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.StringHelper;
import org.parley.spill.MergedRuns;
import org.parley.spill.TokenWindows;
import org.parley.spill.WorkFile;
import org.parley.text.Vocabulary;

/**
 * Counts the n-grams of one shard. Its windows are put together by their first term, those of each
 * by their second, and so on, until all occurrences of an n-gram lie side by side. An n-gram is no
 * more frequent than its beginning, so that most windows are done with after two terms. Memory
 * holds the windows of the shard, for a while together with the chunks that they come from.
 */
final class NgramShard {

  /** Sixteen megabytes. */
  private static final int MOST_SLOTS = 1 << 22;

  /** Numbers that are kept of a window: its document, then its terms but the first. */
  private static final int FIELDS = TokenWindows.LONGEST;

  /**
   * In this order the windows of a document follow one another: they do so within a chunk, and of
   * two chunks of a range one ends no later than the other begins.
   */
  private static final Comparator<TokenWindows> BY_DOCUMENT =
      Comparator.comparingInt(TokenWindows::range)
          .thenComparingInt(TokenWindows::firstDocument)
          .thenComparingInt(TokenWindows::lastDocument);

  private final Corpus corpus;
  private final NgramCandidates candidates;
  private final int minimumCount;
  private final int mostSlots;

  /** Its numbers plus 1 are those of the terms; {@link TokenWindows#NONE} is none. */
  private final Vocabulary vocabulary = new Vocabulary();

  private final TermGroups groups;

  /** The windows with a frequent first term, put together by that. */
  private int[] windows = {};

  NgramShard(CompareSettings settings, Corpus corpus) {
    this(settings, corpus, MOST_SLOTS);
  }

  /**
   * The same, with another limit, a power of two: rows do not depend on it, and a test shows it.
   */
  NgramShard(CompareSettings settings, Corpus corpus, int mostSlots) {
    this.mostSlots = mostSlots;
    this.corpus = corpus;
    candidates = new NgramCandidates(settings, corpus);
    minimumCount = settings.study().comparing().minimumCount();
    groups = new TermGroups(minimumCount);
  }

  /** The candidates, each section under the number of its task. */
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
      goOn(1, text(groups.term(i)), group, spare, 0, size);
    }
    return candidates.files();
  }

  private static List<TokenWindows> chunks(Collection<WorkFile> files) throws IOException {
    List<TokenWindows> chunks = new ArrayList<>();
    for (WorkFile file : files) {
      try (MergedRuns run = new MergedRuns(List.of(file))) {
        while (run.next()) {
          chunks.add(new TokenWindows(run.value()));
        }
      }
    }
    chunks.sort(BY_DOCUMENT);
    return chunks;
  }

  private void groupByFirst(List<TokenWindows> chunks) {
    List<int[]> firsts = countFirst(chunks);
    windows = new int[Math.multiplyExact(groups.assign(0, 0), FIELDS)];
    for (int i = 0; i < firsts.size(); i++) {
      place(chunks.get(i), firsts.get(i));
      chunks.set(i, null); // There is no memory to spare.
    }
    groups.keep(0);
    groups.reserve(1 + vocabulary.size());
  }

  /**
   * Counts the windows of each first term, but for terms that are rare for sure: of millions of
   * different ones that begin a window or two, hardly any is worth a place in the vocabulary. Terms
   * that share a slot are counted as one before, which may keep a rare one for {@link TermGroups}
   * to leave out, and loses none that is frequent.
   *
   * @return for each chunk the numbers of its terms, {@link TokenWindows#NONE} where none is needed
   */
  private List<int[]> countFirst(List<TokenWindows> chunks) {
    long terms = chunks.stream().mapToLong(TokenWindows::terms).sum();
    int[] slots = new int[(int) Math.min(mostSlots, 2 * Long.highestOneBit(terms | 1))];
    List<int[]> counts = new ArrayList<>();
    for (TokenWindows chunk : chunks) {
      int[] ofChunk = new int[1 + chunk.terms()];
      for (int window = 0; window < chunk.windows(); window++) {
        ofChunk[chunk.term(window, 0)]++;
      }
      for (int term = 1; term < ofChunk.length; term++) {
        if (ofChunk[term] > 0) {
          slots[slot(chunk, term, slots)] += ofChunk[term];
        }
      }
      counts.add(ofChunk);
    }
    List<int[]> firsts = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      firsts.add(countFrequent(chunks.get(i), counts.get(i), slots));
      counts.set(i, null);
    }
    return firsts;
  }

  private static int slot(TokenWindows chunk, int term, int[] slots) {
    int length = chunk.end(term) - chunk.start(term);
    int hash = StringHelper.murmurhash3_x86_32(chunk.bytes(), chunk.start(term), length, 0);
    return hash & (slots.length - 1);
  }

  private int[] countFrequent(TokenWindows chunk, int[] counts, int[] slots) {
    int[] numbers = new int[counts.length];
    for (int term = 1; term < counts.length; term++) {
      if (counts[term] > 0 && slots[slot(chunk, term, slots)] >= minimumCount) {
        numbers[term] = number(chunk, term);
        groups.reserve(1 + numbers[term]);
        groups.count(numbers[term], counts[term]);
      }
    }
    return numbers;
  }

  private int number(TokenWindows chunk, int term) {
    return 1 + vocabulary.number(chunk.bytes(), chunk.start(term), chunk.end(term));
  }

  private String text(int number) {
    return vocabulary.term(number - 1);
  }

  /** Puts the windows of a chunk that begin with something frequent in their places. */
  private void place(TokenWindows chunk, int[] firsts) {
    int[] documents = corpus.ofRange(chunk.range());
    int[] numbers = numbersOfRest(chunk, firsts);
    chunk.visit(
        (document, from, to) -> {
          for (int window = from; window < to; window++) {
            int first = firsts[chunk.term(window, 0)];
            int place = first == TokenWindows.NONE ? TermGroups.NOWHERE : groups.place(first);
            if (place != TermGroups.NOWHERE) {
              int at = place * FIELDS;
              windows[at] = documents[document];
              for (int i = 1; i < TokenWindows.LONGEST; i++) {
                windows[at + i] = numbers[chunk.term(window, i)];
              }
            }
          }
        });
  }

  /** For each term that stands behind one of the first terms its number. */
  private int[] numbersOfRest(TokenWindows chunk, int[] firsts) {
    int[] numbers = new int[1 + chunk.terms()];
    for (int window = 0; window < chunk.windows(); window++) {
      if (firsts[chunk.term(window, 0)] != TokenWindows.NONE) {
        for (int i = 1; i < TokenWindows.LONGEST; i++) {
          numbers[chunk.term(window, i)] = 1;
        }
      }
    }
    numbers[TokenWindows.NONE] = TokenWindows.NONE;
    for (int term = 1; term < numbers.length; term++) {
      if (numbers[term] != 0) {
        numbers[term] = number(chunk, term);
      }
    }
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

  /** The term behind the first {@code n} of a window. */
  private int next(int window, int n) {
    return windows[window * FIELDS + n];
  }

  /**
   * Goes through the frequent n-grams that begin with another.
   *
   * @param n how many terms that has
   * @param ngram its terms, with single spaces
   * @param group its windows, from {@code from} to {@code to}, those of a document together
   * @param divided as long; from {@code from} to {@code to} both are overwritten
   */
  private void goOn(int n, String ngram, int[] group, int[] divided, int from, int to)
      throws IOException {
    int first = groups.size();
    divide(n, group, divided, from, to);
    int all = groups.size();
    int begin = from;
    for (int i = first; i < all; i++) {
      int end = groups.end(i);
      // In one document only: neither it nor what it begins gets a row. The windows of a document
      // follow one another, so that the outer two tell.
      if (document(divided[begin]) != document(divided[end - 1])) {
        String longer = ngram + ' ' + text(groups.term(i));
        for (int j = begin; j < end; j++) {
          candidates.count(document(divided[j]));
        }
        candidates.finish(n + 1, longer);
        if (n + 1 < TokenWindows.LONGEST) {
          goOn(n + 1, longer, divided, group, begin, end);
        }
      }
      begin = end;
    }
    groups.drop(first);
  }

  /** Puts the windows of a group that go on with something frequent together by that. */
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
      int place = term == TokenWindows.NONE ? TermGroups.NOWHERE : groups.place(term);
      if (place != TermGroups.NOWHERE) {
        divided[place] = group[i];
      }
    }
    groups.keep(first);
  }
}
