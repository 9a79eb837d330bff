package org.parley.trim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that only names the author: {@code By Ada Quill}, {@code Von Dr. Ada Quill und Bram
 * Tolley}, {@code BY ADA QUILL, Health Editor}. Each name has two to five words and begins with a
 * capital letter; {@code By land and sea} is no byline, and neither is {@code By staff reporters}.
 */
final class Byline {

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?i:written by|words"
              + " by|byline|by|author|von|par|por|di|door))(?:\\s*:\\s*|\\s+)(.+)");
  private static final Pattern AND =
      Pattern.compile("\\s*(?:,|;|&|\\s(?i:and|und|et|y|e|en)\\s)+\\s*");
  private static final Pattern OFFICE_AFTER =
      Pattern.compile("\\s*(?:\\||\\(|\\s[-\\u2013\\u2014]\\s|\\s(?:in|for|at)\\s).*");
  private static final Pattern TITLE =
      Pattern.compile("^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Rev|Sir|Dame|Lord|Lady)\\.?\\s+)+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'\\u2019-]*");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "del", "der", "den", "van", "von", "zu", "bin", "ibn", "al", "el", "di", "da",
          "dos", "du", "le", "ter", "ten", "of");

  /** Words of offices and outlets, which are nobody's names. */
  private static final Set<String> OFFICES =
      Set.of(
          "editor",
          "correspondent",
          "reporter",
          "reporters",
          "writer",
          "writers",
          "staff",
          "columnist",
          "contributor",
          "chair",
          "chairman",
          "chairwoman",
          "convenor",
          "professor",
          "director",
          "secretary",
          "president",
          "minister",
          "chief",
          "officer",
          "press",
          "news",
          "agency",
          "agencies",
          "redaktion",
          "team",
          "desk",
          "office",
          "admin",
          "guest",
          "the",
          "our",
          "a",
          "an",
          "mp",
          "msp",
          "email",
          "reuters",
          "afp",
          "associated",
          "editors",
          "board",
          "committee",
          "union",
          "association",
          "party",
          "council",
          "department");

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 5;

  private Byline() {}

  /** Returns the names of a line, joined by commas; empty if the line is no byline. */
  static Optional<String> names(String line) {
    Matcher by = BY.matcher(line.strip());
    if (line.length() > LONGEST || !by.matches()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String part :
        AND.splitAsStream(OFFICE_AFTER.matcher(by.group(1)).replaceFirst("")).toList()) {
      String name = TITLE.matcher(part.strip()).replaceFirst("");
      if (isName(name)) {
        names.add(name);
      } else if (names.isEmpty() || !isOffice(part)) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join(", ", names));
  }

  private static boolean isName(String name) {
    List<String> words = SPACE.splitAsStream(name).toList();
    int capitalized = 0;
    for (String word : words) {
      if (OFFICES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      } else if (WORD.matcher(word).matches()) {
        capitalized++;
      } else if (!PARTICLES.contains(word)) {
        return false;
      }
    }
    return capitalized >= 2 && words.size() <= MOST_WORDS && !name.endsWith("..");
  }

  private static boolean isOffice(String part) {
    for (String word : SPACE.splitAsStream(part.strip()).toList()) {
      if (OFFICES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
