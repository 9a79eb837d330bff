package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A check of benchmark results. It compares the tables of Parley and other programs with the
 * bound's and with the planted phrases.
 *
 * <p>It compares terms of letters, and phrases of letters and spaces. For other terms the rules
 * differ on purpose: {@code 54,000} is one word for Parley and two for the bound.
 */
public final class Agreement {

  private Agreement() {}

  /**
   * Exits with 1 if the tables disagree, and prints the differences.
   *
   * @param args the corpus, the folder of Parley's results, and optionally the folder of the
   *     bound's tables. Folders of other programs' tables in the bound's form may follow: {@code
   *     letters=FOLDER}, or {@code ascii=FOLDER} if the program lower-cases only A to Z
   */
  public static void main(String[] args) throws IOException {
    if (!agree(args)) {
      System.exit(1);
    }
  }

  /** Prints the results of all comparisons; takes the arguments of {@link #main}. */
  static boolean agree(String... args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path tables = Path.of(args[1]).resolve("tables");
    CellCounts planted = CellCounts.read(corpus.resolve("expected_phrases.csv"), "phrase");
    boolean agree =
        compare(
            "phrases of letters, Parley against those planted",
            CellCounts.read(tables.resolve("phrase_counts.csv"), "phrase", Agreement::isPlain),
            planted.only(Agreement::isPlain));
    if (args.length == 2) {
      return agree;
    }

    Path bound = Path.of(args[2]);
    CellCounts terms = CellCounts.read(bound.resolve("terms.csv"), "term", Agreement::isWord);
    agree &=
        compare(
            "phrases, the bound against those planted",
            CellCounts.read(bound.resolve("phrases.csv"), "phrase"),
            planted);
    agree &=
        compare(
            "terms of letters, Parley against the bound",
            CellCounts.read(tables.resolve("term_frequencies.csv"), "term", Agreement::isWord),
            terms);
    for (String peer : List.of(args).subList(3, args.length)) {
      agree &= comparePeer(peer, planted, terms);
    }
    return agree;
  }

  private static boolean comparePeer(String peer, CellCounts planted, CellCounts terms)
      throws IOException {
    int equals = peer.indexOf('=');
    Path folder = Path.of(peer.substring(equals + 1));
    Predicate<String> comparable =
        peer.substring(0, equals).equals("ascii") ? Agreement::isAscii : name -> true;
    Predicate<String> words = comparable.and(Agreement::isWord);
    Predicate<String> phrases = comparable.and(Agreement::isPlain);
    // Two statements, so that both comparisons run.
    boolean agree =
        compare(
            "phrases of letters, " + folder.getFileName() + " against those planted",
            CellCounts.read(folder.resolve("phrases.csv"), "phrase", phrases),
            planted.only(phrases));
    agree &=
        compare(
            "terms of letters, " + folder.getFileName() + " against the bound",
            CellCounts.read(folder.resolve("terms.csv"), "term", words),
            terms.only(words));
    return agree;
  }

  private static boolean isAscii(String name) {
    return name.codePoints().allMatch(c -> c < 128);
  }

  private static boolean isWord(String term) {
    return term.codePoints().allMatch(Character::isLetter);
  }

  private static boolean isPlain(String phrase) {
    return phrase.codePoints().allMatch(c -> c == ' ' || Character.isLetter(c));
  }

  private static boolean compare(String what, CellCounts actual, CellCounts expected) {
    var differences = actual.differences(expected);
    if (differences.isEmpty() && expected.size() > 0) {
      System.out.println("agree: " + what + ", " + expected.size() + " rows");
      return true;
    }
    System.out.println(
        "DISAGREE: " + what + ", " + differences.size() + " of " + expected.size() + " rows");
    differences.stream().limit(10).forEach(line -> System.out.println("  " + line));
    return false;
  }
}
