package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Holds Parley's tables of a made-up corpus to the bound's, and both to the phrases that were
 * planted: a fast answer that is wrong is no answer.
 *
 * <p>Compared are terms that consist of letters only and phrases of letters and spaces. Elsewhere
 * the rules differ on purpose: to Parley {@code 54,000} is one word, to the bound two.
 */
public final class Agreement {

  private static final Predicate<String> LETTERS =
      text -> text.codePoints().allMatch(Character::isLetter);

  private static final Predicate<String> LETTERS_AND_SPACES =
      text -> text.codePoints().allMatch(c -> c == ' ' || Character.isLetter(c));

  private Agreement() {}

  /**
   * Ends with 1, and says where, if the tables disagree.
   *
   * @param args the corpus, the folder of the bound's tables, the folder of Parley's results
   */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    Path bound = Path.of(args[1]);
    Path tables = Path.of(args[2]).resolve("tables");

    CellCounts planted =
        CellCounts.read(corpus.resolve("expected_phrases.csv"), "phrase", text -> true);
    CellCounts plain = planted.only(LETTERS_AND_SPACES);
    boolean agree =
        compare(
                "phrases, bound against planted",
                CellCounts.read(bound.resolve("phrases.csv"), "phrase", text -> true),
                planted)
            & compare(
                "phrases of letters, Parley against planted",
                CellCounts.read(tables.resolve("phrase_counts.csv"), "phrase", LETTERS_AND_SPACES),
                plain)
            & compare(
                "terms of letters, Parley against the bound",
                CellCounts.read(tables.resolve("term_frequencies.csv"), "term", LETTERS),
                CellCounts.read(bound.resolve("terms.csv"), "term", LETTERS));
    if (!agree) {
      System.exit(1);
    }
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
