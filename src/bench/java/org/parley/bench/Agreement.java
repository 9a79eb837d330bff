package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds Parley's tables of a made-up corpus to the bound's, and both to the phrases that were
 * planted: a fast answer that is wrong is no answer.
 *
 * <p>Compared are terms that consist of letters only and phrases of letters and spaces. Elsewhere
 * the rules differ on purpose: to Parley {@code 54,000} is one word, to the bound two.
 */
public final class Agreement {

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

    CellCounts planted = CellCounts.read(corpus.resolve("expected_phrases.csv"), "phrase");
    List<Boolean> agree =
        List.of(
            compare(
                "phrases, the bound against those planted",
                CellCounts.read(bound.resolve("phrases.csv"), "phrase"),
                planted),
            compare(
                "phrases of letters, Parley against those planted",
                CellCounts.read(tables.resolve("phrase_counts.csv"), "phrase", Agreement::isPlain),
                planted.only(Agreement::isPlain)),
            compare(
                "terms of letters, Parley against the bound",
                CellCounts.read(tables.resolve("term_frequencies.csv"), "term", Agreement::isWord),
                CellCounts.read(bound.resolve("terms.csv"), "term", Agreement::isWord)));
    if (agree.contains(false)) {
      System.exit(1);
    }
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
