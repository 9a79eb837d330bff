package org.parley.extract.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.WhiteSpace;

/**
 * Reads the field of a news database or a feed that names the author: {@code By Ada Quill; Health
 * Editor} names Ada Quill, {@code QUILL, ADA} too.
 */
public final class Bylines {

  private static final Outlet NONE = new Outlet(List.of(), Set.of());

  /** {@code Quill, Ada}, where the family name is one word or begins with a particle. */
  private static final Pattern INVERTED =
      Pattern.compile(
          "((?:(?:de|van|von|der|du|la|le|el|al|di|da) )*\\p{Lu}[\\p{L}'\\u2019-]+),"
              + " (\\p{Lu}[\\p{L}.'\\u2019-]*(?: \\p{Lu}[\\p{L}.'\\u2019-]*){0,2})");

  private static final Pattern BY = Pattern.compile("(?i:by|von|par|por)\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

  /** Words of organizations that sign articles. */
  private static final Pattern ORGANIZATION =
      Pattern.compile(
          "(?i).*\\b(?:association|union|service|services|university|institute|foundation|society"
              + "|council|committee|department|ministry|board|group|company|press|news|wire)\\b.*");

  private static final Pattern OFFICE_LAST =
      Pattern.compile(
          "(?i).*\\s(?:editor|correspondent|reporter|writer|columnist|staff|chief|producer)$");

  private Bylines() {}

  /** Returns the names in a field, joined by commas; empty if it names no person. */
  public static Optional<String> names(String field) {
    String line = fold(field);
    Matcher inverted = INVERTED.matcher(line);
    return inverted.matches() ? joined(turned(inverted)) : joined(line);
  }

  /**
   * Returns the names in a field that puts the family name first, several separated by semicolons:
   * {@code Quill, Ada; Tolley, Bram}.
   */
  public static Optional<String> inverted(String field) {
    StringBuilder names = new StringBuilder();
    for (String name : SEMICOLON.split(fold(field), -1)) {
      Matcher inverted = INVERTED.matcher(name);
      names.append(names.length() > 0 ? ", " : "");
      names.append(inverted.matches() ? turned(inverted) : name);
    }
    return joined(names.toString());
  }

  private static String fold(String field) {
    String line = WhiteSpace.fold(field).replaceFirst("[.,;]+$", "");
    Matcher by = BY.matcher(line);
    return by.lookingAt() && isCapitals(line.substring(by.end()))
        ? spelled(line.substring(by.end()))
        : isCapitals(line) ? spelled(line) : line;
  }

  private static String turned(Matcher inverted) {
    return inverted.group(2) + " " + inverted.group(1);
  }

  private static Optional<String> joined(String line) {
    List<String> names =
        PersonNames.of(line, NONE).stream()
            .filter(name -> !PersonNames.sure(List.of(name)).isEmpty())
            .filter(name -> !ORGANIZATION.matcher(name).matches())
            .toList();
    List<String> full = names.stream().filter(name -> name.contains(" ")).toList();
    List<String> best = full.isEmpty() ? names : full;
    return best.isEmpty() ? withOffice(line) : WebClaims.joined(best);
  }

  /** {@code Ada Quill Health Editor} stays whole: no rule knows where the name ends. */
  private static Optional<String> withOffice(String line) {
    String bare = line.replaceFirst("^(?i:by|von|par|por|di|door)\\s+", "");
    List<String> words = List.of(bare.split(" ", -1));
    boolean named =
        words.size() >= 3
            && words.size() <= 6
            && OFFICE_LAST.matcher(bare).matches()
            && PersonNames.of(words.get(0) + " " + words.get(1), NONE).size() == 1
            && bare.indexOf(',') < 0;
    return named && !ORGANIZATION.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
  }

  private static boolean isCapitals(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  /** Returns a line in capitals with only the first letter of each word in capitals. */
  private static String spelled(String line) {
    return WORD.matcher(line)
        .replaceAll(
            word ->
                word.group().substring(0, 1) + word.group().substring(1).toLowerCase(Locale.ROOT));
  }
}
