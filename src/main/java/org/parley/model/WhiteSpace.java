package org.parley.model;

/** A set of characters that have Unicode's property White_Space, the same on every JDK. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Returns whether {@code c} is white space; no character beyond U+FFFF is. */
  public static boolean is(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    if (c < 0x1680) {
      return c == 0x85 || c == 0xA0;
    }
    return c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  /** Returns whether {@code text} is empty or contains only white space. */
  public static boolean fills(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text with each run of white space as one space, and none at the ends. */
  public static String fold(String text) {
    char[] chars = text.toCharArray();
    char[] folded = new char[chars.length];
    int end = 0;
    boolean space = false;
    for (char c : chars) {
      if ((c <= ' ' || c >= 0x80) && is(c)) {
        space = end > 0;
      } else {
        if (space) {
          folded[end++] = ' ';
          space = false;
        }
        folded[end++] = c;
      }
    }
    return new String(folded, 0, end);
  }
}
