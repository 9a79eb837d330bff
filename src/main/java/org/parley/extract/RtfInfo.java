package org.parley.extract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of creation from an RTF file, in the writer's local time: {@code
 * {\creatim\yr2031\mo4\dy7\hr9\min30}}. Tika interprets it in the machine's time zone, so the day
 * would depend on the machine.
 */
final class RtfInfo {

  private static final Pattern CREATED =
      Pattern.compile("\\\\creatim\\s*\\\\yr(\\d{4})\\s*\\\\mo(\\d{1,2})\\s*\\\\dy(\\d{1,2})");

  private RtfInfo() {}

  /** Returns the day of creation; empty if there is none or it is no date. */
  static Optional<LocalDate> created(byte[] rtf) {
    Matcher found = CREATED.matcher(new String(rtf, StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      // Office programs write zeros for an unknown date.
      return Optional.empty();
    }
  }
}
