package org.parley.extract;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of the months, in full and abbreviated, in the languages of {@link #LANGUAGES}. A name
 * of different months in two languages is no name. ICU has the same names on every machine; those
 * of the JDK depend on its version.
 */
final class MonthNames {

  /** Codes of languages. */
  static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "pl");

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (Month month : Month.values()) {
      add(month.name(), month.getValue());
      add(month.name().substring(0, 3), month.getValue());
    }
    add("sept", 9);
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = new DateFormatSymbols(Locale.forLanguageTag(language));
      for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
          String[] names = symbols.getMonths(context, width);
          for (int i = 0; i < Month.values().length; i++) {
            add(names[i], i + 1);
          }
        }
      }
    }
  }

  private MonthNames() {}

  private static void add(String name, int number) {
    NUMBERS.merge(fold(name), number, (one, other) -> one.equals(other) ? one : 0);
  }

  private static String fold(String name) {
    return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the number of the month from 1; 0 if {@code name} is none. */
  static int number(String name) {
    return NUMBERS.getOrDefault(fold(name), 0);
  }
}
