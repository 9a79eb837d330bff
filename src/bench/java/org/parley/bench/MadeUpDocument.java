package org.parley.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A made-up document. It depends only on the seed and its number, so that a larger corpus begins
 * with the smaller one.
 *
 * @param planted number of planted hits by phrase, without zeros
 */
record MadeUpDocument(
    int number,
    int author,
    LocalDate date,
    String title,
    String text,
    Map<String, Integer> planted) {

  static final int AUTHORS = 40;
  static final int WEEKS = 60;

  /** The Monday of 2015-W28. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 7, 6);

  /** Some authors and some weeks have more documents than others. */
  private static final double[] AUTHOR_WEIGHTS =
      runningSums(AUTHORS, i -> 1 / StrictMath.sqrt(i + 4));

  private static final double[] WEEK_WEIGHTS =
      runningSums(WEEKS, i -> 1 + .8 * StrictMath.sin(i / 4.0));

  /** Largest number of words of a document, without planted ones. */
  static final int LONGEST = 12_000;

  /** Makes the document of this number. */
  static MadeUpDocument make(int number, long seed, Function<Random, String> words) {
    return make(number, seed, words, LONGEST);
  }

  /**
   * Makes the document of this number.
   *
   * @param words draws a word
   * @param longest largest number of words without planted ones, at least 20
   */
  static MadeUpDocument make(int number, long seed, Function<Random, String> words, int longest) {
    // Random's sequence is part of its specification, so the bytes are the same on every Java.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L ^ (number + 1L) * 0xBF58476D1CE4E5B9L);
    random.nextInt(); // The first draws of neighbouring seeds are similar.
    int author = Words.indexOf(AUTHOR_WEIGHTS, random);
    int week = Words.indexOf(WEEK_WEIGHTS, random);
    LocalDate date = FIRST_DAY.plusDays(7L * week + random.nextInt(7));

    // Log-normal, median 700 words.
    int length =
        (int) Math.max(20, Math.min(longest, 700 * StrictMath.exp(.6 * random.nextGaussian())));
    List<List<String>> sentences = sentences(length, words, random);
    String title = title(sentences.get(0), number);
    Map<String, Integer> planted = plant(sentences, length, random);
    return new MadeUpDocument(number, author, date, title, text(sentences, random), planted);
  }

  /** Returns the same document with another author and date. */
  MadeUpDocument by(int newAuthor, LocalDate newDate) {
    return new MadeUpDocument(number, newAuthor, newDate, title, text, planted);
  }

  /**
   * Returns a near copy by the same author a day later: the text without its last tenth. It has no
   * planted hits, since a study does not count it.
   */
  MadeUpDocument shortened(int newNumber) {
    String shorter = text.substring(0, text.lastIndexOf(' ', text.length() * 9 / 10)) + "\n";
    return new MadeUpDocument(newNumber, author, date.plusDays(1), title, shorter, Map.of());
  }

  /** Returns the path in the corpus. */
  String path() {
    return String.format(Locale.ROOT, "docs/doc%06d.txt", number);
  }

  /** Returns the name of the author. */
  String authorName() {
    return String.format(Locale.ROOT, "Speaker %02d", author + 1);
  }

  private static List<List<String>> sentences(
      int length, Function<Random, String> words, Random random) {
    List<List<String>> sentences = new ArrayList<>();
    for (int made = 0; made < length; ) {
      int size = Math.min(length - made, 7 + random.nextInt(20));
      List<String> sentence = new ArrayList<>(size + 2);
      for (int i = 0; i < size; i++) {
        sentence.add(words.apply(random));
      }
      made += size;
      if (size >= 5) {
        double draw = random.nextDouble();
        if (draw < .12) {
          sentence.add(1 + random.nextInt(size - 1), Words.pick(Words.ODDITIES, random));
        } else if (draw > .65) {
          int at = random.nextInt(size - 1);
          sentence.set(at, sentence.get(at) + ",,,,;:".charAt(random.nextInt(6)));
        }
      }
      sentences.add(sentence);
    }
    return sentences;
  }

  private static String title(List<String> opening, int number) {
    return String.join(" ", opening.subList(0, Math.min(4, opening.size())))
        + (number % 5 == 0 ? ", part " + number % 7 : "")
        + (number % 11 == 0 ? " \"quoted\"" : "");
  }

  /** Plants at most one phrase or near miss per sentence, never at its beginning or end. */
  private static Map<String, Integer> plant(
      List<List<String>> sentences, int length, Random random) {
    List<List<String>> places = new ArrayList<>(sentences);
    places.removeIf(sentence -> sentence.size() < 5);
    Collections.shuffle(places, random);
    int phrases = Math.min(Math.max(1, length / 30), exponential(3, random));
    int decoys = Math.min(length / 40, exponential(1, random));

    Map<String, Integer> planted = new TreeMap<>();
    for (int i = 0; i < Math.min(places.size(), phrases + decoys); i++) {
      String insertion;
      if (i < phrases) {
        int rank = Math.min(exponential(5, random), Words.PHRASES.size() - 1);
        String phrase = Words.PHRASES.get(rank);
        planted.merge(phrase, 1, Integer::sum);
        insertion = "then " + surface(phrase, random) + " was";
      } else {
        insertion = Words.pick(Words.DECOYS, random);
      }
      places.get(i).add(1 + random.nextInt(places.get(i).size() - 1), insertion);
    }
    return planted;
  }

  /** Returns a phrase as it may occur in a text: with capitals, quotation marks, other spaces. */
  private static String surface(String phrase, Random random) {
    String surface = random.nextBoolean() ? phrase.replace('\'', '’') : phrase;
    double draw = random.nextDouble();
    if (phrase.equals("54 000")) {
      return draw < .8 ? "54,000" : "54 000"; // The bound cuts both into two words.
    } else if (draw < .1) {
      surface = surface.toUpperCase(Locale.ROOT);
    } else if (draw < .3) {
      surface = Words.capitalize(surface);
    }
    if (random.nextDouble() < .15) {
      surface = surface.replaceFirst(" ", List.of("\n", "  ", "\u00a0").get(random.nextInt(3)));
    }
    if (random.nextDouble() < .1) {
      surface =
          Words.pick(List.of("“%s”", "(%s)", "%s,", "%s;", "‘%s’"), random).replace("%s", surface);
    }
    return surface;
  }

  private static String text(List<List<String>> sentences, Random random) {
    StringBuilder text = new StringBuilder();
    for (List<String> sentence : sentences) {
      text.append(Words.capitalize(String.join(" ", sentence)));
      text.append("....?!".charAt(random.nextInt(6)));
      text.append(random.nextDouble() < .2 ? "\n\n" : " ");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static int exponential(double mean, Random random) {
    return (int) (-mean * StrictMath.log(1 - random.nextDouble()));
  }

  private static double[] runningSums(int size, java.util.function.IntToDoubleFunction weight) {
    double[] sums = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weight.applyAsDouble(i);
      sums[i] = sum;
    }
    return sums;
  }
}
