package org.parley.count;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.text.AnalyzedText;
import org.parley.text.Vocabulary;

/** Counts the terms of one author-week, by their numbers in a vocabulary. */
final class TermTally {

  private int[] counts = new int[1 << 12];
  private int[] quotedCounts = new int[1 << 12];
  private int[] documents = new int[1 << 12];

  /** The last document that each term was seen in, counted from 1 over the tally's life. */
  private int[] lastDocument = new int[1 << 12];

  private int document;
  private int[] terms = new int[1 << 10];
  private int types;

  /** Adds a document and gives the number of its types. */
  int add(AnalyzedText text, Vocabulary vocabulary) {
    reserve(vocabulary.size());
    document++;
    int documentTypes = 0;
    int[] numbers = text.terms();
    BitSet quoted = text.quoted();
    boolean anyQuoted = !quoted.isEmpty();
    for (int token = 0; token < text.tokens(); token++) {
      int term = numbers[token];
      if (counts[term]++ == 0) {
        addType(term);
      }
      if (anyQuoted && quoted.get(token)) {
        quotedCounts[term]++;
      }
      if (lastDocument[term] != document) {
        lastDocument[term] = document;
        documents[term]++;
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
    return counts[term];
  }

  int quotedCount(int term) {
    return quotedCounts[term];
  }

  int documents(int term) {
    return documents[term];
  }

  /** Forgets the author-week. */
  void clear() {
    for (int i = 0; i < types; i++) {
      counts[terms[i]] = 0;
      quotedCounts[terms[i]] = 0;
      documents[terms[i]] = 0;
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
    if (size > counts.length) {
      int room = Math.max(size, counts.length * 2);
      counts = Arrays.copyOf(counts, room);
      quotedCounts = Arrays.copyOf(quotedCounts, room);
      documents = Arrays.copyOf(documents, room);
      lastDocument = Arrays.copyOf(lastDocument, room);
    }
  }
}
