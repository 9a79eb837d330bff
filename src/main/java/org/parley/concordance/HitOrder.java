package org.parley.concordance;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.parley.table.SortKey;

/** An order of hits. Equal ones have the order of their documents and places. */
public enum HitOrder {
  DOCUMENT(row -> ""),
  DATE(row -> row.document().date().toString()),
  AUTHOR(row -> row.document().author()),
  SIDE(row -> row.document().side()),
  /** By the word before the hit, then the word before that, regardless of case. */
  LEFT(row -> backwards(folded(row.left()))),
  /** By the words after the hit, regardless of case. */
  RIGHT(row -> folded(row.right()));

  private final Function<HitRow, String> text;

  HitOrder(Function<HitRow, String> text) {
    this.text = text;
  }

  SortKey key(HitRow row) {
    return row.place(new SortKey().text(text.apply(row)));
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
