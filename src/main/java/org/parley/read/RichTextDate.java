package org.parley.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a Rich Text file says that it was made, such as {@code
 * {\creatim\yr2016\mo4\dy26\hr9\min0}}. It has no time zone, and is read as it is written; Tika takes
 * it for a time of the machine's zone, and so the day would depend on the machine.
 */
final class RichTextDate {

  private static final Pattern CREATED =
      Pattern.compile("\\{\\\\creatim((?:\\s*\\\\[a-z]+-?\\d*)+)\\s*}");
  private static final Pattern FIELD = Pattern.compile("\\\\(yr|mo|dy)(\\d{1,4})");

  private RichTextDate() {}

  /** The day; empty where there is none or it is none, such as one of zeros. */
  static Optional<LocalDate> created(byte[] bytes) {
    Matcher created = CREATED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!created.find()) {
      return Optional.empty();
    }
    Map<String, Integer> fields = new HashMap<>();
    Matcher field = FIELD.matcher(created.group(1));
    while (field.find()) {
      fields.put(field.group(1), Integer.valueOf(field.group(2)));
    }
    try {
      return Optional.of(
              LocalDate.of(
                  fields.getOrDefault("yr", 0),
                  fields.getOrDefault("mo", 0),
                  fields.getOrDefault("dy", 0)))
          .filter(day -> day.getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
