package org.parley.study;

import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of the names of a study's files: {@code {date}_{author}_{title}} reads {@code
 * 2031-03-08_Ada-Quill_The-lamps.docx}. The extension and the folders are not part of the name.
 */
public final class FileNamePattern {

  /**
   * What a name says.
   *
   * @param author empty if the pattern has none
   * @param date null if the pattern has none
   * @param title empty if the pattern has none
   * @param outlet empty if the pattern has none
   */
  public record Named(String author, LocalDate date, String title, String outlet) {

    /** What a name says that does not match the pattern. */
    public static final Named NOTHING = new Named("", null, "", "");
  }

  private static final List<String> FIELDS = List.of("date", "author", "title", "outlet", "any");
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");
  private static final String DAY = "\\d{4}[-_.]?\\d{2}[-_.]?\\d{2}";

  /** Some systems write an accent in a file's name as a character of its own. */
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

  private final Pattern name;
  private final Set<String> fields = new HashSet<>();

  private FileNamePattern(String pattern) {
    StringBuilder regex = new StringBuilder();
    Matcher field = FIELD.matcher(pattern);
    int from = 0;
    while (field.find()) {
      regex.append(Pattern.quote(pattern.substring(from, field.start())));
      String named = field.group(1);
      if (named.equals("any")) {
        regex.append(".*?");
      } else {
        fields.add(named);
        regex
            .append("(?<")
            .append(named)
            .append(named.equals("date") ? ">" + DAY : ">.+?")
            .append(')');
      }
      from = field.end();
    }
    name = Pattern.compile(regex.append(Pattern.quote(pattern.substring(from))).toString());
  }

  /** Returns the pattern; a wrong one must be refused before. */
  public static FileNamePattern of(String pattern) {
    return new FileNamePattern(pattern);
  }

  /** Returns what is wrong with a pattern and what is allowed; empty if it is right. */
  public static Optional<String> complaint(String pattern) {
    Matcher field = FIELD.matcher(pattern);
    Set<String> seen = new HashSet<>();
    int end = -1;
    while (field.find()) {
      String name = field.group(1);
      if (!FIELDS.contains(name)) {
        return Optional.of("unknown field '{" + name + "}'; allowed: " + allowed());
      } else if (!name.equals("any") && !seen.add(name)) {
        return Optional.of("field '{" + name + "}' occurs twice; write it once");
      } else if (field.start() == end) {
        return Optional.of("nothing separates '{" + name + "}' from the field before it");
      }
      end = field.end();
    }
    return seen.isEmpty() ? Optional.of("no field; allowed: " + allowed()) : Optional.empty();
  }

  private static String allowed() {
    return "{" + String.join("}, {", FIELDS) + "}";
  }

  /** Returns what the name of a document says. */
  public Named read(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    Matcher found = name.matcher(EXTENSION.matcher(last).replaceFirst(""));
    if (!found.matches()) {
      return Named.NOTHING;
    }
    return new Named(
        words(found, "author"), day(found), words(found, "title"), words(found, "outlet"));
  }

  /** Returns a value with its spaces: a name without any may have other signs in their place. */
  private String words(Matcher found, String field) {
    String value = fields.contains(field) ? NFC.normalize(found.group(field)).strip() : "";
    return value.contains(" ") ? value : value.replaceAll("[-_+]+", " ").strip();
  }

  private LocalDate day(Matcher found) {
    if (!fields.contains("date")) {
      return null;
    }
    String digits = found.group("date").replaceAll("\\D", "");
    try {
      return LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6)));
    } catch (DateTimeException e) {
      return null; // 2031-02-30 has the form of a date but is none.
    }
  }
}
