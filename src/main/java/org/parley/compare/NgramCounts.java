package org.parley.compare;

import java.util.Arrays;

/**
 * How often each of some n-grams stands in each group of documents, in how many documents and by
 * how many authors. Told of an author's documents one after the other, it need not remember which
 * it has seen.
 */
final class NgramCounts {

  private static final int NONE = -1;

  private final int[][] counts;
  private final int[][] documents;
  private final int[][] authors;
  private final int[] lastDocument;
  private final int[] lastAuthor;

  NgramCounts(int groups, int ngrams) {
    counts = new int[groups][ngrams];
    documents = new int[groups][ngrams];
    authors = new int[groups][ngrams];
    lastDocument = new int[ngrams];
    lastAuthor = new int[ngrams];
    Arrays.fill(lastDocument, NONE);
    Arrays.fill(lastAuthor, NONE);
  }

  /** Counts an occurrence; all of a document, and all documents of an author, come together. */
  void add(int ngram, int group, int document, int author) {
    counts[group][ngram]++;
    if (lastDocument[ngram] != document) {
      lastDocument[ngram] = document;
      documents[group][ngram]++;
    }
    if (lastAuthor[ngram] != author) {
      lastAuthor[ngram] = author;
      authors[group][ngram]++;
    }
  }

  long count(int ngram, int group) {
    return counts[group][ngram];
  }

  long documents(int ngram, int group) {
    return documents[group][ngram];
  }

  long authors(int ngram, int group) {
    return authors[group][ngram];
  }

  /** Over all groups, which share no author. */
  long count(int ngram) {
    return sum(counts, ngram);
  }

  long documents(int ngram) {
    return sum(documents, ngram);
  }

  long authors(int ngram) {
    return sum(authors, ngram);
  }

  private static long sum(int[][] ofGroups, int ngram) {
    long sum = 0;
    for (int[] group : ofGroups) {
      sum += group[ngram];
    }
    return sum;
  }
}
