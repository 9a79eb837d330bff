package org.parley.bench;

import static org.parley.bench.CorpusGenerator.SEED;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;

/** A way in which a corpus is uneven. */
enum Unevenness {
  /** Three in five documents are by one author and of one week. */
  LARGE_AUTHOR_WEEK(20_000) {
    @Override
    MadeUpDocument make(int number, Words words) {
      MadeUpDocument even = MadeUpDocument.make(number, SEED, words::draw);
      return number % 5 < 3 ? even.by(0, WEEK) : even;
    }
  },

  /** 300,000 documents of 20 words. */
  SHORT_DOCUMENTS(300_000) {
    @Override
    MadeUpDocument make(int number, Words words) {
      return MadeUpDocument.make(number, SEED, words::draw, 20);
    }
  },

  /** 10,000 authors with one document each. */
  MANY_AUTHORS(10_000) {
    @Override
    MadeUpDocument make(int number, Words words) {
      MadeUpDocument even = MadeUpDocument.make(number, SEED, words::draw);
      return even.by(number, even.date());
    }
  },

  /** One author writes 5 million different words in one week, each of them once. */
  MANY_TERMS(6_100) {
    @Override
    MadeUpDocument make(int number, Words words) {
      Function<Random, String> fresh = new FreshWords(number * (long) MadeUpDocument.LONGEST);
      return MadeUpDocument.make(number, SEED, fresh).by(0, WEEK);
    }
  };

  /** A day of the one week. */
  private static final LocalDate WEEK = LocalDate.of(2016, 4, 26);

  private final int documents;

  Unevenness(int documents) {
    this.documents = documents;
  }

  /** Returns the number of documents. */
  int documents() {
    return documents;
  }

  /** Makes the document of this number. */
  abstract MadeUpDocument make(int number, Words words);
}
