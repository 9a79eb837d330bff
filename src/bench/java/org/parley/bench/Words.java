package org.parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * The words of the made-up corpus: a vocabulary with frequencies by Zipf's law, the planted phrases
 * and their near misses.
 *
 * <p>No word of the vocabulary except {@code and} occurs in a planted phrase. So a phrase occurs
 * exactly as often as it was planted.
 */
final class Words {

  private static final int SIZE = 50_000;

  /** The planted phrases, most frequent first. */
  static final List<String> PHRASES =
      List.of(
          "goodwill",
          "imposition",
          "morale",
          "rota",
          "unsafe",
          "overtime",
          "strike",
          "can't",
          "whistle-blower",
          "café",
          "patient safety",
          "junior doctors",
          "industrial action",
          "weekend effect",
          "cost neutral",
          "working hours",
          "54 000",
          "seven day nhs",
          "seven day services",
          "terms and conditions");

  /** Near misses of the phrases, which must not count. */
  static final List<String> DECOYS =
      List.of(
          "goodwills",
          "re-imposition",
          "imposition-free",
          "patient’s safety",
          "patient-safety",
          "safety patient",
          "doctors junior",
          "seven nhs day",
          "day seven services",
          "terms conditions",
          "hours working",
          "strikes",
          "54 001",
          "cant",
          "cafés",
          "moraleless");

  /**
   * Numbers, marks and addresses as they occur in texts. UAX #29 and the bound's rule cut the same
   * words of letters in all of these; in {@code e.g.} or {@code a_b} they would not.
   */
  static final List<String> ODDITIES =
      List.of(
          "54,001",
          "90%",
          "1,250,000",
          "3.5",
          "£3.50",
          "24/7",
          "(see p. 12)",
          "“so-called”",
          "‘quoted’",
          "'single'",
          "– indeed –",
          "—",
          "etc.",
          "@someone",
          "#tag",
          "http://example.org/page?c=1",
          "rock-’n’-roll",
          "one--two",
          "-dash-",
          "2015/16",
          "…",
          "50m²",
          "½",
          "d’Été",
          "Q&A",
          "[sic]",
          "N°5",
          "100€",
          "ÉCOLE",
          "the ’90s");

  /** Words with apostrophes, hyphens and letters beyond ASCII, placed among the frequent ones. */
  private static final List<String> SPECIAL =
      List.of(
          "it's",
          "don’t",
          "won’t",
          "they’re",
          "nurses’",
          "NHS's",
          "long-term",
          "front-line",
          "full-time",
          "co-operation",
          "well-being",
          "e-mail",
          "naïve",
          "résumé",
          "Zoë",
          "Łukasz",
          "Ångström",
          "Éire",
          "façade",
          "Señor",
          "Müller",
          "o’clock",
          "mother-in-law",
          "A&E",
          "x-ray",
          "St. John’s");

  private static final String[] FUNCTION =
      ("the of and to a in that is it for was on as with be by he at not this are or his from but"
              + " had they which she have an we their been has were all would there who if will more"
              + " no out so up said what its about than into them can only other new some could time"
              + " these two may then do first any my now such like our over man me even most made"
              + " after also did many before must through years where much your way well down should"
              + " because each just those people how too little good very make world still own see"
              + " men work long get here between both life being under never us")
          .split(" ");

  private static final String[] DOMAIN =
      ("government minister secretary union ballot hospital trust consultant nurse ward clinic pay"
              + " contract talks offer dispute committee council parliament statement letter"
              + " evidence training review report media newspaper opposition budget funding"
              + " staffing workload shift weekday evening night emergency surgeon trainee physician"
              + " college royal profession negotiator settlement deadline mandate legal court judge"
              + " ruling petition campaign protest picket march")
          .split(" ");

  private static final String[] ONSETS =
      ("b c d f g h k l m n p r s t w b c d f g h j k l m n p r s t v w y z bl br ch cl cr dr fl fr"
              + " gl gr pl pr qu sc sh sk sl sm sn sp st str sw th tr tw wh ")
          .split(" ", -1);

  private static final String[] VOWELS =
      "a e i o u a e i o a e i o u ai ea ee ie oa oo ou au oi".split(" ");

  private static final String[] CODAS = " n r s t l m d nd nt st ck ng rt ss x p rd".split(" ", -1);

  private static final String[] ENDINGS =
      "    s ed ing er ly tion ment ness al ity able ism ous ive".split(" ", -1);

  /** Offset of the Zipf–Mandelbrot law of the ranks; {@link #EXPONENT} is its exponent. */
  private static final double OFFSET = 2.7;

  private static final double EXPONENT = 1.05;

  private final String[] vocabulary;
  private final double[] cumulative;

  Words(long seed) {
    vocabulary = vocabulary(new Random(seed));
    cumulative = new double[vocabulary.length];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += 1 / StrictMath.pow(i + OFFSET, EXPONENT);
      cumulative[i] = sum;
    }
  }

  /** Draws a word by its frequency. */
  String draw(Random random) {
    return vocabulary[indexOf(cumulative, random)];
  }

  /** Draws an element uniformly. */
  static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** Draws an index by its weight; {@code cumulative} contains the running sums of the weights. */
  static int indexOf(double[] cumulative, Random random) {
    int at =
        Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
    return at < 0 ? -at - 1 : at;
  }

  private static String[] vocabulary(Random random) {
    Set<String> banned = new HashSet<>();
    PHRASES.forEach(phrase -> banned.addAll(List.of(phrase.split(" "))));
    banned.remove("and");

    List<String> frequent = new ArrayList<>(List.of(FUNCTION));
    frequent.addAll(List.of(DOMAIN));
    frequent.removeIf(banned::contains);

    record Ranked(String word, double rank) {}
    List<Ranked> made = new ArrayList<>();
    Set<String> seen = new HashSet<>(frequent);
    seen.addAll(banned);
    while (frequent.size() + SPECIAL.size() + made.size() < SIZE) {
      String word = syllables(random);
      if (word.length() >= 2 && word.length() <= 18 && seen.add(word)) {
        String dressed = dress(word, random);
        // Short words tend to be the frequent ones.
        made.add(new Ranked(dressed, dressed.length() + 2 * random.nextGaussian()));
      }
    }
    made.sort(Comparator.comparingDouble(Ranked::rank));

    List<String> words = new ArrayList<>(frequent);
    made.forEach(ranked -> words.add(ranked.word()));
    for (int i = 0; i < SPECIAL.size(); i++) {
      words.add(frequent.size() + 40 + 37 * i, SPECIAL.get(i));
    }
    return words.toArray(String[]::new);
  }

  private static String syllables(Random random) {
    double draw = random.nextDouble();
    int count = draw < .15 ? 1 : draw < .65 ? 2 : draw < .95 ? 3 : 4;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < count; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(VOWELS[random.nextInt(VOWELS.length)]);
      word.append(random.nextBoolean() ? CODAS[random.nextInt(CODAS.length)] : "");
    }
    return word.append(count > 1 ? ENDINGS[random.nextInt(ENDINGS.length)] : "").toString();
  }

  /** Adds a genitive, a hyphen, capitals or an accent to some words. */
  private static String dress(String word, Random random) {
    double draw = random.nextDouble();
    if (draw < .020) {
      return word + "’s";
    } else if (draw < .025) {
      return word + "'s";
    } else if (draw < .035) {
      return word + "-" + DOMAIN[random.nextInt(DOMAIN.length)];
    } else if (draw < .060) {
      return capitalize(word);
    } else if (draw < .065) {
      return word.toUpperCase(Locale.ROOT);
    } else if (draw < .070) {
      return word.replaceFirst("e", "é");
    }
    return word;
  }

  /** Returns the word with its first letter in upper case. */
  static String capitalize(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
