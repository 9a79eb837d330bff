package org.parley.concordance;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.parley.table.SortKey;

/** An order of hits. Equal ones have the order of their documents and places. */
public enum HitOrder {
  DOCUMENT,
  DATE,
  AUTHOR,
  SIDE,
  /** By the word before the hit, then the word before that, regardless of case. */
  LEFT,
  /** By the words after the hit, regardless of case. */
  RIGHT;

  /** Returns the name of the order on the command line: {@code left}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  SortKey key(HitRow row) {
    String text =
        switch (this) {
          case DOCUMENT -> "";
          case DATE -> row.document().date().toString();
          case AUTHOR -> row.document().author();
          case SIDE -> row.document().side();
          case LEFT -> backwards(folded(row.left()));
          case RIGHT -> folded(row.right());
        };
    return row.place(new SortKey().text(text));
  }

  private static String folded(String text) {
    return UCharacter.foldCase(text, true);
  }

  private static String backwards(String words) {
    List<String> reversed = Arrays.asList(words.split(" ", -1));
    Collections.reverse(reversed);
    return String.join(" ", reversed);
  }
}
