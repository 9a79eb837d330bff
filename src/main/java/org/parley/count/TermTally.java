package org.parley.count;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.ArrayUtil;
import org.parley.text.AnalyzedText;
import org.parley.text.Vocabulary;

/** A tally of the terms of one author-week, by their numbers in a vocabulary. */
final class TermTally {

  /** The fields of a term are adjacent, so that a token touches one cache line. */
  private static final int FIELDS = 4;

  private static final int COUNT = 0;
  private static final int QUOTED = 1;
  private static final int DOCUMENTS = 2;

  /** The last document that contained the term, counted from 1 over the tally's life. */
  private static final int LAST_DOCUMENT = 3;

  private int[] fields = new int[FIELDS << 12];
  private int document;
  private int[] terms = new int[1 << 12];
  private int types;

  /** Adds a document and returns the number of its types. */
  int add(AnalyzedText text, Vocabulary vocabulary) {
    document++;
    reserve(vocabulary.size());
    int[] numbers = text.terms();
    int documentTypes = 0;
    int found = types;
    // No branches: the processor cannot predict whether a word is new.
    for (int token = 0; token < text.tokens(); token++) {
      int term = numbers[token];
      int at = term * FIELDS;
      terms[found] = term; // The next token overwrites a term that is not new.
      found += fields[at + COUNT] == 0 ? 1 : 0;
      fields[at + COUNT]++;
      int newInDocument = fields[at + LAST_DOCUMENT] == document ? 0 : 1;
      fields[at + LAST_DOCUMENT] = document;
      fields[at + DOCUMENTS] += newInDocument;
      documentTypes += newInDocument;
    }
    types = found;
    BitSet quoted = text.quoted();
    for (int token = quoted.nextSetBit(0); token >= 0; token = quoted.nextSetBit(token + 1)) {
      fields[numbers[token] * FIELDS + QUOTED]++;
    }
    return documentTypes;
  }

  /** Returns the number of different terms. */
  int types() {
    return types;
  }

  /** Returns the terms by code point; the first {@link #types()} entries are valid. */
  int[] sortedTerms(Vocabulary vocabulary) {
    vocabulary.sort(terms, types);
    return terms;
  }

  int count(int term) {
    return fields[term * FIELDS + COUNT];
  }

  /** Returns the number of occurrences that do not count as quoted. */
  int ownCount(int term) {
    return fields[term * FIELDS + COUNT] - fields[term * FIELDS + QUOTED];
  }

  /** Returns the number of documents of the author-week that contain the term. */
  int documents(int term) {
    return fields[term * FIELDS + DOCUMENTS];
  }

  /** Clears the tally. */
  void clear() {
    for (int i = 0; i < types; i++) {
      int at = terms[i] * FIELDS;
      Arrays.fill(fields, at, at + LAST_DOCUMENT, 0);
    }
    types = 0;
  }

  /** Makes room for all terms of a vocabulary, and for one that is overwritten. */
  private void reserve(int size) {
    terms = ArrayUtil.grow(terms, size + 1);
    fields = ArrayUtil.grow(fields, terms.length * FIELDS);
  }
}
