package org.parley.quotation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.parley.quotation.QuotationMark.Doubt;

/** A stack of the marks of one kind that are open. */
final class OpenMarks {

  static final int NONE = -1;

  /** A mark that is open. */
  static final class OpenMark {
    final int number;
    final QuotationMark mark;

    /** The mark that closes it unless a better one does, or {@link #NONE}. */
    int weak = NONE;

    /** Where the quotation was last opened or continued. */
    QuotationMark.Place last;

    OpenMark(int number, QuotationMark mark) {
      this.number = number;
      this.mark = mark;
      this.last = mark.place();
    }

    boolean isElision() {
      return mark.doubt() == Doubt.ELISION;
    }

    /** Returns whether it may be an apostrophe, unless a certain mark of its sentence closes it. */
    boolean mayBeApostrophe() {
      return isElision() || mark.doubt() == Doubt.RIGHT_AT_START;
    }
  }

  private static final String FORMS =
      "\"`\u201C\u201D\u201E\u201F'\u2018\u2019\u201A\u201B\u00AB\u2039\u300C\u300E";

  private final Deque<OpenMark> open = new ArrayDeque<>();

  /** The number of open marks of each form. */
  private final int[] counts = new int[FORMS.length()];

  /** Returns the last mark; null if there is none. */
  OpenMark last() {
    return open.peek();
  }

  void push(OpenMark mark) {
    counts[FORMS.indexOf(mark.mark.form())]++;
    open.push(mark);
  }

  OpenMark pop() {
    OpenMark mark = open.pop();
    counts[FORMS.indexOf(mark.mark.form())]--;
    return mark;
  }

  /** Returns whether a mark is the partner of an open one, which need not be the last. */
  boolean anyIsClosedBy(QuotationMark mark) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && mark.closes(FORMS.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
