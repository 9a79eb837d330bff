package org.parley.trim;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line that only says when and where a text was published: {@code London, 8 March 2031}, {@code
 * Published: March 8, 2031 at 10:00 GMT}, {@code 8. März 2031}. The order of {@code 03/02/2031} is
 * unknown, so such a line has no day.
 *
 * @param day the day; empty if it is not certain
 */
record WrittenDate(Optional<LocalDate> day) {

  private static final List<Locale> LANGUAGES =
      Stream.of("en", "de", "fr", "es", "it", "nl", "pt").map(Locale::forLanguageTag).toList();
  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> BESIDE = beside();

  private static final String OF = "(?:of |de )?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<iso>\\b(\\d{4})-(\\d{2})-(\\d{2})(?:T\\S*)?)"
              + "|\\b(\\d{1,2})(?:st|nd|rd|th|er|[.\\u00BA])? ?"
              + OF
              + "(\\p{L}{3,10})\\.?,? "
              + OF
              + "(\\d{4})\\b"
              + "|\\b(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b"
              + "|\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
  private static final Pattern PLACE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'\\u2019]*(?: \\p{L}[\\p{L}.'\\u2019]*){0,4}(?=,| [-\\u2013\\u2014|])"
              + " ?");
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}(?:[:.h]\\d{2}){0,2}(?:[ap]\\.?m\\.?)?");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\u00A0,;:|()/\\u00B7\\u2022\\u2013\\u2014-]+");
  private static final Pattern LATER = Pattern.compile("(?i)\\b(?:updated|modified|revised)\\b");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern OFFSET = Pattern.compile("[+]\\d{2,4}");
  private static final int LONGEST = 120;

  /** Returns the date of a line; empty if the line says anything else. */
  static Optional<WrittenDate> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String spaced = SPACE.matcher(line).replaceAll(" ").strip();
    Matcher date = DATE.matcher(spaced);
    if (!date.find()) {
      return Optional.empty();
    }
    StringBuilder rest = new StringBuilder();
    Optional<LocalDate> day = Optional.empty();
    boolean named = false;
    int from = 0;
    do {
      String before = spaced.substring(from, date.start());
      rest.append(from == 0 ? PLACE.matcher(before + " ").replaceFirst("") : before).append(' ');
      Optional<LocalDate> found = day(date);
      named |= found.isPresent() || date.group(11) != null;
      day = day.isPresent() || LATER.matcher(before).find() ? day : found;
      from = date.end();
    } while (date.find());
    rest.append(spaced.substring(from));
    boolean nothingElse = BETWEEN.splitAsStream(rest).allMatch(WrittenDate::isBeside);
    return named && nothingElse ? Optional.of(new WrittenDate(day)) : Optional.empty();
  }

  private static boolean isBeside(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return word.isEmpty()
        || BESIDE.contains(lower)
        || BESIDE.contains(lower.replace(".", ""))
        || TIME.matcher(lower).matches()
        || OFFSET.matcher(lower).matches();
  }

  private static Optional<LocalDate> day(Matcher date) {
    if (date.group("iso") != null) {
      return day(date.group(2), Integer.valueOf(date.group(3)), date.group(4));
    } else if (date.group(5) != null) {
      return day(date.group(7), MONTHS.get(lower(date.group(6))), date.group(5));
    } else if (date.group(8) != null) {
      return day(date.group(10), MONTHS.get(lower(date.group(8))), date.group(9));
    }
    int first = Integer.parseInt(date.group(11));
    int second = Integer.parseInt(date.group(12));
    if (first != second && first <= 12 && second <= 12) {
      return Optional.empty();
    }
    return day(date.group(13), Math.min(first, second), String.valueOf(Math.max(first, second)));
  }

  private static Optional<LocalDate> day(String year, Integer month, String day) {
    try {
      return month == null
          ? Optional.empty()
          : Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February has the form of a date but is none.
    }
  }

  private static String lower(String month) {
    return month.toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
    for (Locale language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(language);
      for (int month = 0; month < 12; month++) {
        months.put(lower(symbols.getMonths()[month]), month + 1);
        if (language.getLanguage().equals("en")) {
          months.put(lower(symbols.getShortMonths()[month]), month + 1);
        }
      }
    }
    return months;
  }

  private static Set<String> beside() {
    Set<String> words =
        new HashSet<>(
            List.of(
                "first",
                "last",
                "published",
                "posted",
                "updated",
                "modified",
                "revised",
                "date",
                "dated",
                "on",
                "at",
                "am",
                "pm",
                "gmt",
                "bst",
                "utc",
                "z",
                "cet",
                "cest",
                "est",
                "edt",
                "uhr",
                "datum",
                "den",
                "le",
                "el",
                "il",
                "ver\u00F6ffentlicht",
                "am",
                "um",
                "publi\u00E9",
                "publicado",
                "pubblicato",
                "gepubliceerd",
                "op"));
    for (Locale language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(language);
      Stream.of(symbols.getWeekdays(), symbols.getShortWeekdays())
          .flatMap(Stream::of)
          .forEach(day -> words.add(day.toLowerCase(Locale.ROOT).replace(".", "")));
    }
    return words;
  }
}
