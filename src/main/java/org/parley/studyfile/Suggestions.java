package org.parley.studyfile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words the problems of a study: quotations, lists of words, and suggestions of the right word. */
public final class Suggestions {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
  private static final int LONGEST = 60;
  private static final int MOST_EDITS = 3;

  private Suggestions() {}

  /** Returns the text in quotation marks, on one line, cut after 60 characters. */
  public static String quoted(String found) {
    String line = CONTROLS.matcher(found.strip()).replaceAll(" ");
    boolean cut = line.codePointCount(0, line.length()) > LONGEST;
    return "'" + (cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line) + "'";
  }

  /** Returns {@code a, b or c}. */
  public static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /**
   * Returns {@code WRONG; did you mean 'NEAR'? Allowed: …}, or {@code WRONG; allowed: …} without a
   * suggestion.
   *
   * @param allowed begins with a lower-case letter
   */
  static String refusal(String wrong, Optional<String> near, String allowed) {
    return near.map(
            word ->
                wrong
                    + didYouMean(word)
                    + " "
                    + allowed.substring(0, 1).toUpperCase(Locale.ROOT)
                    + allowed.substring(1))
        .orElse(wrong + "; " + allowed);
  }

  /** Returns {@code ; did you mean 'coverage'?}, or an empty text if no right word is near. */
  public static String didYouMean(String found, Collection<String> right) {
    return nearest(found, right).map(Suggestions::didYouMean).orElse("");
  }

  private static String didYouMean(String word) {
    return "; did you mean '" + word + "'?";
  }

  /**
   * Returns the right word with the fewest edits: one edit in a short word, at most three in a long
   * one. Failing that, a word of which one is the beginning of the other.
   */
  static Optional<String> nearest(String found, Collection<String> right) {
    String plain = plain(found);
    int fewest = Math.min(MOST_EDITS, 1 + plain.length() / 4) + 1;
    String nearest = null;
    for (String word : right) {
      int edits = new LevenshteinDistance(MOST_EDITS).apply(plain, plain(word));
      if (edits >= 0 && edits < fewest) {
        fewest = edits;
        nearest = word;
      }
    }
    return Optional.ofNullable(nearest)
        .or(() -> right.stream().filter(word -> begins(plain, plain(word))).findFirst());
  }

  private static boolean begins(String found, String word) {
    return found.length() > 2
        && word.length() > 2
        && (word.startsWith(found) || found.startsWith(word));
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
