package org.parley.bench;

import static org.parley.bench.CorpusGenerator.SEED;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;

/** In which way a corpus is uneven. */
enum Unevenness {
  /** Three documents in five are by one author and of one week. */
  LARGE_AUTHOR_WEEK(20_000) {
    @Override
    MadeUpDocument make(int number, Words words) {
      MadeUpDocument even = MadeUpDocument.make(number, SEED, words::draw);
      return number % 5 < 3 ? even.as(number, 0, WEEK) : even;
    }
  },

  /** One document of 200 MB. */
  LONG_DOCUMENT(40_000) {
    @Override
    MadeUpDocument make(int number, Words words) {
      return MadeUpDocument.make(number, SEED, words::draw).as(0, 0, WEEK);
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
      return even.as(number, number, even.date());
    }
  },

  /** One author says 5 million different words in one week, each of them once. */
  MANY_TERMS(6_100) {
    @Override
    MadeUpDocument make(int number, Words words) {
      Function<Random, String> fresh = new FreshWords(number * (long) MadeUpDocument.LONGEST);
      return MadeUpDocument.make(number, SEED, fresh).as(number, 0, WEEK);
    }
  };

  /** The week in which it all happens. */
  private static final LocalDate WEEK = LocalDate.of(2016, 4, 26);

  private final int parts;

  Unevenness(int parts) {
    this.parts = parts;
  }

  /** How many made-up documents it takes; those of one number are one. */
  int parts() {
    return parts;
  }

  abstract MadeUpDocument make(int number, Words words);
}
