package org.parley.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.model.WhiteSpace;
import org.parley.quotation.QuotationMark;
import org.parley.quotation.QuotationMark.Doubt;
import org.parley.quotation.QuotationMark.Kind;

/**
 * A list of quotation marks that a document contains, without its apostrophes. Neighbours decide
 * which mark may open and which may close.
 *
 * <p>The marks of a typewriter, {@code ``} and {@code ''}, are recorded as {@code `} and {@code "}.
 * Variants of corner brackets are recorded as 「 」 『 』.
 */
final class QuotationMarks {

  /** What may follow a closing mark, but not an opening one. */
  private static final String STOPS = ".,;:!?)]}";

  /** What may follow a mark that ends a quotation, besides white space. */
  private static final String AFTER_END = STOPS + "-/\u2013\u2014\u2019\u201D\u00BB\"'";

  private final NormalizedText text;
  private final BitSet excluded;

  /** Whether each line is a paragraph. */
  private final boolean lines;

  private final List<QuotationMark> marks = new ArrayList<>();

  private int line;
  private int lineToken;
  private int paragraph;
  private int paragraphToken;

  /** Whether a paragraph has ended after the last token or mark. */
  private boolean ended;

  /** Whether {@code ``} or {@code ''} has opened a quotation. */
  private boolean typewritten;

  /** The second character of a mark of two. */
  private int second = -1;

  QuotationMarks(NormalizedText text, BitSet excluded, boolean lines) {
    this.text = text;
    this.excluded = excluded;
    this.lines = lines;
  }

  /**
   * Ends a line.
   *
   * @param empty whether the line is empty
   * @param token the number of tokens so far
   */
  void endLine(boolean empty, int token) {
    line++;
    lineToken = token;
    ended |= empty || lines;
  }

  /** Enters the next paragraph; those without a counted token or mark have no number. */
  void enterParagraph(int token) {
    if (ended) {
      ended = false;
      paragraph++;
      paragraphToken = token;
    }
  }

  /** Adds the mark at a position, unless it is an apostrophe or trimmed. */
  void add(int at, int token) {
    if (at == second || excluded.get(text.startOffset(at))) {
      return;
    }
    enterParagraph(token);
    QuotationMark.Place place =
        new QuotationMark.Place(
            at, token, paragraph, line, token == paragraphToken, token == lineToken);
    mark(place).ifPresent(marks::add);
  }

  /** Returns the marks, once all are added. */
  List<QuotationMark> all() {
    return marks;
  }

  private Optional<QuotationMark> mark(QuotationMark.Place place) {
    int at = place.at();
    char form = text.chars[at];
    if ((form == '`' || form == '\'') && at(at + 1) == form) {
      Optional<QuotationMark> typed = typewritten(place, form);
      if (typed.isPresent()) {
        second = at + 1;
        return typed;
      }
    }
    return switch (QuotationMark.kind(form)) {
      case DOUBLE -> form == '`' ? Optional.empty() : doubleMark(place, form);
      case SINGLE -> singleMark(place, form);
      case GUILLEMETS, SINGLE_GUILLEMETS ->
          Optional.of(
              new QuotationMark(
                  QuotationMark.kind(form),
                  form,
                  isBreak(at(at - 1)) && !isSpace(at(at + 1)) && STOPS.indexOf(at(at + 1)) < 0,
                  !isBreak(at(at - 1)),
                  Doubt.NONE,
                  place));
      case CORNER_BRACKETS, WHITE_CORNER_BRACKETS -> Optional.of(cornerBracket(place, form));
    };
  }

  private Optional<QuotationMark> typewritten(QuotationMark.Place place, char form) {
    char before = at(place.at() - 1);
    char after = at(place.at() + 2);
    if (form == '`' || isAtStart(before, after)) {
      typewritten = true;
      return Optional.of(new QuotationMark(Kind.DOUBLE, '`', true, false, Doubt.NONE, place));
    }
    return typewritten && isClosing(before, after)
        ? Optional.of(new QuotationMark(Kind.DOUBLE, '"', false, true, Doubt.NONE, place))
        : Optional.empty();
  }

  private Optional<QuotationMark> doubleMark(QuotationMark.Place place, char form) {
    char before = at(place.at() - 1);
    char after = at(place.at() + 1);
    boolean wordBefore = Characters.isSpacedLetterOrDigit(before);
    boolean atStart = isAtStart(before, after);
    boolean atEnd = isAtEnd(before, after);
    boolean opens =
        switch (form) {
          case '"', '\u201E' -> !wordBefore && !WhiteSpace.is(after);
          case '\u201D' -> atStart;
          default -> !atEnd;
        };
    boolean closes =
        switch (form) {
          case '"' -> isClosing(before, after);
          case '\u201D' -> true;
          case '\u201C' -> atEnd;
          default -> false;
        };
    boolean sign =
        Apostrophes.isDigit(before) || (wordBefore && Characters.isSpacedLetterOrDigit(after));
    return found(Kind.DOUBLE, form, opens, closes, sign ? Doubt.SIGN : Doubt.NONE, place);
  }

  private Optional<QuotationMark> singleMark(QuotationMark.Place place, char form) {
    int at = place.at();
    char before = at(at - 1);
    char after = at(at + 1);
    boolean wordBefore = Characters.isSpacedLetterOrDigit(before);
    boolean wordAfter = Characters.isSpacedLetterOrDigit(after);
    boolean atStart = isAtStart(before, after);
    if ((wordBefore && wordAfter)
        || Apostrophes.ofRockAndRoll(text.chars, at, text.length)
        || (atStart && Apostrophes.beforeDecade(text.chars, at + 1, text.length))) {
      return Optional.empty();
    }
    boolean elision =
        atStart && form != '\u201A' && Apostrophes.beforeElision(text.chars, at + 1, text.length);
    boolean atEnd = isAtEnd(before, after);
    boolean opens =
        switch (form) {
          case '\'' -> atStart;
          case '\u2019' -> atStart && wordAfter;
          case '\u201A' -> !wordBefore && !WhiteSpace.is(after);
          default -> !atEnd;
        };
    boolean closes =
        switch (form) {
          case '\'', '\u2019' -> !WhiteSpace.is(before) && !wordAfter;
          case '\u2018' -> atEnd;
          default -> false;
        };
    Doubt doubt = Doubt.NONE;
    if (elision) {
      doubt = Doubt.ELISION;
    } else if (opens && form == '\u2019') {
      doubt = Doubt.RIGHT_AT_START;
    } else if (closes && Apostrophes.ofPlural(before, after, at(at + 2))) {
      doubt = Doubt.PLURAL;
    } else if (Apostrophes.isDigit(before)) {
      doubt = Doubt.SIGN;
    } else if (closes && Apostrophes.ofWordEnd(text.chars, at, text.length)) {
      doubt = Doubt.WORD_END;
    }
    return found(Kind.SINGLE, form, opens, closes, doubt, place);
  }

  private static Optional<QuotationMark> found(
      Kind kind, char form, boolean opens, boolean closes, Doubt doubt, QuotationMark.Place place) {
    return opens || closes
        ? Optional.of(new QuotationMark(kind, form, opens, closes, doubt, place))
        : Optional.empty();
  }

  private static QuotationMark cornerBracket(QuotationMark.Place place, char form) {
    char usual =
        switch (form) {
          case '\uFE41', '\uFF62' -> '\u300C';
          case '\uFE42', '\uFF63' -> '\u300D';
          case '\uFE43' -> '\u300E';
          case '\uFE44' -> '\u300F';
          default -> form;
        };
    boolean opens = usual == '\u300C' || usual == '\u300E';
    return new QuotationMark(QuotationMark.kind(form), usual, opens, !opens, Doubt.NONE, place);
  }

  private char at(int position) {
    return position < 0 || position >= text.length ? ' ' : text.chars[position];
  }

  /** Returns whether a mark is before a word or sentence: in —"No", but not in "I—" he. */
  private static boolean isAtStart(char before, char after) {
    return !WhiteSpace.is(after) && (WhiteSpace.is(before) || isStarter(before));
  }

  private static boolean isClosing(char before, char after) {
    return !WhiteSpace.is(before)
        && !(isStarter(before) && Characters.isSpacedLetterOrDigit(after));
  }

  /** Returns whether a mark that usually opens ends a word or sentence here: „Ja.“ */
  private static boolean isAtEnd(char before, char after) {
    boolean mayOpen = WhiteSpace.is(before) || "([{".indexOf(before) >= 0;
    return !mayOpen
        && (WhiteSpace.is(after) || (!isStarter(before) && AFTER_END.indexOf(after) >= 0));
  }

  /** Returns whether a character is a bracket, dash or mark after which a quotation may begin. */
  private static boolean isStarter(char c) {
    return "([{-/\u2013\u2014\u2018\u201C\u201E\u201A\u00AB\u00BB`\"".indexOf(c) >= 0;
  }

  /** Returns whether a guillemet after {@code c} may open a quotation without an inner space. */
  private static boolean isBreak(char c) {
    return isSpace(c) || "([{-/\u2013\u2014\u2018\u201C\"".indexOf(c) >= 0;
  }

  /** A no-break space belongs to its guillemet, as in French. */
  private static boolean isSpace(char c) {
    return c != '\u00A0' && WhiteSpace.is(c);
  }
}
