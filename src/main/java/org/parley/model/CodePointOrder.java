package org.parley.model;

import java.util.Comparator;

/**
 * An order that every table has: by Unicode code point, which is also the order of the UTF-8 bytes.
 * {@link String#compareTo} orders characters beyond U+FFFF differently.
 */
public final class CodePointOrder {

  /** Compares two texts by their code points; a text comes before its own continuations. */
  public static final Comparator<String> COMPARATOR = CodePointOrder::compare;

  private CodePointOrder() {}

  /** Returns a negative number, zero or a positive number, as a {@link Comparator} does. */
  public static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
