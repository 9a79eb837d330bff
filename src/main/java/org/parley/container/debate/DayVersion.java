package org.parley.container.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a sitting day in ParlParse, by the letter in the file's name: {@code
 * debates2031-03-10b.xml} is later than {@code debates2031-03-10a.xml}.
 */
public final class DayVersion {

  private static final Pattern NAME =
      Pattern.compile("(?<day>(?:.*/)?[^/]*\\d{4}-\\d{2}-\\d{2})(?<letter>[a-z])(?<end>\\.xml)");

  private DayVersion() {}

  /** Returns the paths that later versions of a file would have, in order. */
  public static List<String> laterThan(String path) {
    Matcher name = NAME.matcher(path);
    List<String> later = new ArrayList<>();
    if (name.matches()) {
      char own = name.group("letter").charAt(0);
      for (char letter = (char) (own + 1); letter <= 'z'; letter++) {
        later.add(name.group("day") + letter + name.group("end"));
      }
    }
    return later;
  }
}
