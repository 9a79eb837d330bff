package org.parley.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.model.LongQuotations;
import org.parley.model.Span;
import org.parley.quotation.OpenMarks.OpenMark;
import org.parley.quotation.QuotationMark.Doubt;
import org.parley.quotation.QuotationMark.Kind;

/**
 * Finds the quotations of a document: passages of at least {@value #FEWEST_TOKENS} tokens that its
 * structure quotes, or that are inside paired quotation marks.
 *
 * <ul>
 *   <li>The outermost pair wins: “a ‘b’ c” is one quotation.
 *   <li>A mark closes the last open mark that it is the partner of.
 *   <li>Another mark of the same kind, as in “a b c", closes weakly: only if no partner closes
 *       before the next mark of the kind opens. So does a mark after a digit, and a single mark
 *       after a plural ({@code doctors' pay}). The latter closes only in the sentence in which the
 *       quotation began, and the last one counts.
 *   <li>The mark of {@code 'tis} or {@code '98} opens only if no other single mark is open. A
 *       single mark that cannot end a plural or a clipped word must close it in the same sentence.
 *       So does a ’ before another word, but a clipped word may end there.
 *   <li>A quotation that is open at the end of its paragraph or line may continue. The next one
 *       must begin with the same opening mark, or with » after «. A quotation in single marks never
 *       continues.
 *   <li>A mark that is never closed quotes nothing.
 * </ul>
 *
 * <p>The time is linear in the number of marks, even if many are never closed.
 */
public final class Quotations {

  /** Fewer quoted words, such as “so-called”, express distance rather than quote somebody. */
  static final int FEWEST_TOKENS = 3;

  /** Tells whether two characters, given by position and in order, are in one sentence. */
  public interface SameSentence {
    boolean areTogether(int first, int second);
  }

  private final List<QuotationMark> marks;
  private final SameSentence sentences;

  /** The mark that closes each mark, or {@link OpenMarks#NONE}. */
  private final int[] closing;

  private final Map<Kind, OpenMarks> open = new EnumMap<>(Kind.class);

  private Quotations(List<QuotationMark> marks, SameSentence sentences) {
    this.marks = marks;
    this.sentences = sentences;
    closing = new int[marks.size()];
    Arrays.fill(closing, OpenMarks.NONE);
  }

  /**
   * Marks the quoted tokens and returns the outermost long quotations, in order.
   *
   * @param marks in order; guillemets change to the direction that the document uses
   * @param structure tokens that the document's structure quotes
   * @param quoted receives the tokens that count as quoted
   * @param longQuoted receives the tokens of long quotations, whether these count or not
   */
  public static List<Span> mark(
      List<QuotationMark> marks,
      SameSentence sentences,
      List<Span> structure,
      LongQuotations rule,
      BitSet quoted,
      BitSet longQuoted) {
    List<Span> found = new ArrayList<>();
    for (Span passage : structure) {
      quote(passage, rule, quoted, longQuoted, found);
    }
    if (!marks.isEmpty()) {
      Guillemets.direct(marks, Kind.GUILLEMETS, '\u00AB', '\u00BB');
      Guillemets.direct(marks, Kind.SINGLE_GUILLEMETS, '\u2039', '\u203A');
      Quotations quotations = new Quotations(marks, sentences);
      quotations.pair();
      quotations.quote(rule, quoted, longQuoted, found);
    }
    found.sort(Comparator.comparingInt(Span::start));
    return found;
  }

  private void pair() {
    for (int i = 0; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (i > 0 && mark.place().paragraph() != marks.get(i - 1).place().paragraph()) {
        enterParagraph(mark);
      }
      OpenMarks sameKind = open.computeIfAbsent(mark.kind(), kind -> new OpenMarks());
      if (continues(mark, sameKind.last())) {
        goOn(i, mark, sameKind.last());
      } else if (!close(i, mark, sameKind) && mark.opens()) {
        open(i, mark, sameKind);
      }
    }
    open.values().forEach(this::settle);
  }

  /** Keeps only the mark that the first mark of a paragraph continues. */
  private void enterParagraph(QuotationMark first) {
    for (OpenMarks sameKind : open.values()) {
      OpenMark last = settle(sameKind);
      if (continues(first, last)) {
        sameKind.push(last);
      }
    }
  }

  /** Empties a stack; returns the last mark that nothing has closed. */
  private OpenMark settle(OpenMarks sameKind) {
    OpenMark last = null;
    while (sameKind.last() != null) {
      OpenMark mark = sameKind.pop();
      closing[mark.number] = mark.weak;
      last = last == null && mark.weak == OpenMarks.NONE ? mark : last;
    }
    return last;
  }

  /** Returns whether a mark at the beginning of a paragraph or line continues the last open one. */
  private static boolean continues(QuotationMark mark, OpenMark last) {
    if (last == null || mark.kind() == Kind.SINGLE || !mark.continues(last.mark)) {
      return false;
    }
    QuotationMark.Place place = mark.place();
    if (place.paragraph() != last.last.paragraph()) {
      return place.beginsParagraph() && place.paragraph() == last.last.paragraph() + 1;
    }
    return place.beginsLine()
        && place.line() == last.last.line() + 1
        && (last.weak == OpenMarks.NONE || mark.isFrenchContinuation(last.mark));
  }

  private static void goOn(int number, QuotationMark mark, OpenMark last) {
    // In a wrapped text, » may also be the end of the quotation.
    if (mark.isFrenchContinuation(last.mark)
        && mark.place().paragraph() == last.last.paragraph()
        && last.weak == OpenMarks.NONE) {
      last.weak = number;
    }
    last.last = mark.place();
  }

  /** Closes what a mark closes; returns whether it can open nothing. */
  private boolean close(int number, QuotationMark mark, OpenMarks sameKind) {
    if (!mark.closes()) {
      return false;
    }
    dropApostrophes(mark, sameKind);
    boolean endsWord = mark.doubt() == Doubt.WORD_END;
    if (endsWord && sameKind.last() != null && sameKind.last().isElision()) {
      return true;
    }
    boolean certain = endsWord || mark.doubt() == Doubt.NONE;
    if (certain && sameKind.anyIsClosedBy(mark)) {
      OpenMark partner = sameKind.pop();
      while (!mark.closes(partner.mark.form())) {
        partner = sameKind.pop();
      }
      if (!partner.mayBeApostrophe() || areInOneSentence(partner, mark)) {
        closing[partner.number] = number;
        return true;
      }
    }
    OpenMark last = sameKind.last();
    if (last != null && !last.mayBeApostrophe() && mayCloseWeakly(mark, last, certain)) {
      last.weak = number;
    }
    return !mark.opens();
  }

  private boolean mayCloseWeakly(QuotationMark mark, OpenMark last, boolean certain) {
    boolean plural = mark.doubt() == Doubt.PLURAL;
    boolean first = last.weak == OpenMarks.NONE;
    if (!first && !(plural && marks.get(last.weak).doubt() == Doubt.PLURAL)) {
      return false;
    }
    return mark.closes(last.mark.form())
        ? !plural || areInOneSentence(last, mark)
        : certain && (!mark.opens() || mark.form() == '"');
  }

  /** Drops the last marks that may be apostrophes of an earlier sentence. */
  private void dropApostrophes(QuotationMark mark, OpenMarks sameKind) {
    while (sameKind.last() != null
        && sameKind.last().mayBeApostrophe()
        && !areInOneSentence(sameKind.last(), mark)) {
      sameKind.pop();
    }
  }

  private void open(int number, QuotationMark mark, OpenMarks sameKind) {
    dropApostrophes(mark, sameKind);
    OpenMark last = sameKind.last();
    OpenMark opened = new OpenMark(number, mark);
    if (opened.mayBeApostrophe()) {
      boolean replaces = last != null && last.isElision() && !opened.isElision();
      if (last != null && !replaces) {
        return;
      }
    } else if (last != null && last.weak != OpenMarks.NONE && last.weak != number) {
      closing[last.number] = last.weak;
      sameKind.pop();
    }
    sameKind.push(opened);
  }

  private boolean areInOneSentence(OpenMark mark, QuotationMark other) {
    return sentences.areTogether(mark.mark.place().at(), other.place().at());
  }

  private void quote(LongQuotations rule, BitSet quoted, BitSet longQuoted, List<Span> found) {
    for (int i = 0; i < marks.size(); ) {
      if (closing[i] == OpenMarks.NONE) {
        i++;
        continue;
      }
      Span passage = new Span(marks.get(i).place().token(), marks.get(closing[i]).place().token());
      i = quote(passage, rule, quoted, longQuoted, found) ? closing[i] + 1 : i + 1;
    }
  }

  /** Quotes a passage; returns false if it is long and does not count. */
  private static boolean quote(
      Span passage, LongQuotations rule, BitSet quoted, BitSet longQuoted, List<Span> found) {
    boolean isLong = passage.length() > rule.limit();
    if (isLong && longQuoted.nextClearBit(passage.start()) < passage.end()) {
      found.add(passage);
      longQuoted.set(passage.start(), passage.end());
    }
    boolean counts = !isLong || rule.quoted();
    if (counts && passage.length() >= FEWEST_TOKENS) {
      quoted.set(passage.start(), passage.end());
    }
    return counts;
  }
}
