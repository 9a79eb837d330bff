package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A counter of phrases of one to three words in a stream of numbered words. Not thread-safe. */
final class PlantedPhrases {

  /** No word. */
  private static final int NONE = -1;

  private final List<String> names;
  private final int[][] words;
  private final long[] counts;

  /** True for each word that ends a phrase; the words of phrases have the lowest numbers. */
  private final boolean[] last;

  private int before = NONE;
  private int beforeThat = NONE;

  PlantedPhrases(List<String> names, Dictionary dictionary) {
    this.names = names;
    counts = new long[names.size()];
    Tokens tokens = new Tokens();
    List<int[]> cut = new ArrayList<>();
    for (String name : names) {
      tokens.open(name.getBytes(StandardCharsets.UTF_8));
      List<Integer> numbers = new ArrayList<>();
      while (tokens.next()) {
        numbers.add(dictionary.numberOf(tokens));
      }
      cut.add(numbers.stream().mapToInt(Integer::intValue).toArray());
    }
    words = cut.toArray(int[][]::new);
    last = new boolean[dictionary.size()];
    for (int[] phrase : words) {
      last[phrase[phrase.length - 1]] = true;
    }
  }

  /** Accepts the next word of the document. */
  void accept(int word) {
    if (word < last.length && last[word]) {
      for (int i = 0; i < words.length; i++) {
        if (endsHere(words[i], word)) {
          counts[i]++;
        }
      }
    }
    beforeThat = before;
    before = word;
  }

  private boolean endsHere(int[] phrase, int word) {
    int n = phrase.length;
    return phrase[n - 1] == word
        && (n < 2 || phrase[n - 2] == before)
        && (n < 3 || phrase[n - 3] == beforeThat);
  }

  /** Begins a document; no phrase crosses its beginning. */
  void startDocument() {
    before = NONE;
    beforeThat = NONE;
  }

  /** Passes on the counts of all phrases that occurred, and clears them. */
  void drain(java.util.function.ObjLongConsumer<String> to) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        to.accept(names.get(i), counts[i]);
        counts[i] = 0;
      }
    }
  }
}
