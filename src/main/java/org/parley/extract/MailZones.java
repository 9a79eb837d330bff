package org.parley.extract;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The eight named time zones of messages (RFC 5322, section 4.3). */
final class MailZones {

  private static final Map<String, String> OFFSETS =
      Map.of(
          "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT",
          "-0600", "PST", "-0800", "PDT", "-0700");
  private static final Pattern NAMED =
      Pattern.compile("(?<=\\d )[ECMP][SD]T\\b", Pattern.CASE_INSENSITIVE);

  private MailZones() {}

  /** Returns a date with the offset of its named zone: {@code 20:30:00 EST} has {@code -0500}. */
  static String asOffset(String date) {
    return NAMED
        .matcher(date)
        .replaceFirst(found -> OFFSETS.get(found.group().toUpperCase(Locale.ROOT)));
  }
}
