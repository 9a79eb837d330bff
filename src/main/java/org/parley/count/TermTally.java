package org.parley.count;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.text.AnalyzedText;
import org.parley.text.Vocabulary;

/** Counts the terms of one author-week, by their numbers in a vocabulary. */
final class TermTally {

  /** What is kept of each term, side by side, so that a token touches one line of the cache. */
  private static final int FIELDS = 4;

  private static final int COUNT = 0;
  private static final int QUOTED = 1;
  private static final int DOCUMENTS = 2;

  /** The last document that the term was seen in, counted from 1 over the tally's life. */
  private static final int LAST_DOCUMENT = 3;

  private int[] fields = new int[FIELDS << 12];
  private int document;
  private int[] terms = new int[1 << 10];
  private int types;

  /** Begins a document, whose pieces follow. */
  void beginDocument() {
    document++;
  }

  /** Adds a piece of the document and gives the number of types that are new in it. */
  int add(AnalyzedText text, Vocabulary vocabulary) {
    reserve(vocabulary.size());
    int documentTypes = 0;
    int[] numbers = text.terms();
    BitSet quoted = text.quoted();
    boolean anyQuoted = !quoted.isEmpty();
    for (int token = 0; token < text.tokens(); token++) {
      int at = numbers[token] * FIELDS;
      if (fields[at + COUNT]++ == 0) {
        addType(numbers[token]);
      }
      if (anyQuoted && quoted.get(token)) {
        fields[at + QUOTED]++;
      }
      if (fields[at + LAST_DOCUMENT] != document) {
        fields[at + LAST_DOCUMENT] = document;
        fields[at + DOCUMENTS]++;
        documentTypes++;
      }
    }
    return documentTypes;
  }

  /** How many different terms there are. */
  int types() {
    return types;
  }

  /** The terms by code point; the first {@link #types()} entries hold. */
  int[] sortedTerms(Vocabulary vocabulary) {
    vocabulary.sort(terms, types);
    return terms;
  }

  int count(int term) {
    return fields[term * FIELDS + COUNT];
  }

  int quotedCount(int term) {
    return fields[term * FIELDS + QUOTED];
  }

  /** How many documents of the author-week hold the term. */
  int documents(int term) {
    return fields[term * FIELDS + DOCUMENTS];
  }

  /** Forgets the author-week. */
  void clear() {
    for (int i = 0; i < types; i++) {
      int at = terms[i] * FIELDS;
      Arrays.fill(fields, at, at + LAST_DOCUMENT, 0);
    }
    types = 0;
  }

  private void addType(int term) {
    if (types == terms.length) {
      terms = Arrays.copyOf(terms, types * 2);
    }
    terms[types++] = term;
  }

  private void reserve(int size) {
    if (size * FIELDS > fields.length) {
      fields = Arrays.copyOf(fields, Math.max(size * FIELDS, fields.length * 2));
    }
  }
}
