package org.parley.studyfile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How problems speak of what was found and what was expected. */
public final class Suggestions {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
  private static final int LONGEST = 60;
  private static final int MOST_EDITS = 3;

  private Suggestions() {}

  /** In quotation marks, on one line, cut where it is long. */
  static String quoted(String found) {
    String line = CONTROLS.matcher(found.strip()).replaceAll(" ");
    boolean cut = line.codePointCount(0, line.length()) > LONGEST;
    return "'" + (cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line) + "'";
  }

  /** {@code a, b or c}. */
  public static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** {@code ; did you mean 'coverage'?}, or empty if none of the right words is near. */
  public static String didYouMean(String found, Collection<String> right) {
    return nearest(found, right).map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  /** The right word with the fewest edits: one in a short word, two, or three in a long one. */
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
