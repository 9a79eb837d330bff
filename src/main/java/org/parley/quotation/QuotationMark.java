package org.parley.quotation;

/**
 * A mark that may open or close a quotation. A mark that does both, by its neighbours, opens only
 * if it closes nothing.
 *
 * @param form its character, or the one that stands for its variants
 * @param opens whether it may open
 * @param closes whether it may close
 */
public record QuotationMark(
    Kind kind, char form, boolean opens, boolean closes, Doubt doubt, Place place) {

  /** Marks of different kinds never pair. */
  public enum Kind {
    DOUBLE,
    SINGLE,
    GUILLEMETS,
    SINGLE_GUILLEMETS,
    CORNER_BRACKETS,
    WHITE_CORNER_BRACKETS
  }

  /** What else a mark may be. */
  public enum Doubt {
    NONE,
    /** The apostrophe at the beginning of {@code 'tis} or {@code '98}. */
    ELISION,
    /** The mark ’ before another word: an apostrophe, or the beginning of a Swedish quotation. */
    RIGHT_AT_START,
    /** A mark that may end a plural or a clipped word, {@code goin' home}, if none is quoted. */
    WORD_END,
    /** The apostrophe of a plural: {@code doctors' pay}. */
    PLURAL,
    /** Feet or inches, {@code 5' 9"}, or an abbreviation such as Hebrew has within words. */
    SIGN
  }

  /**
   * Where a mark is.
   *
   * @param at position in the normalized text
   * @param token number of tokens before it
   * @param paragraph number of its paragraph, from 0
   * @param line number of its line, from 0
   * @param beginsParagraph whether no token of the paragraph comes before it
   * @param beginsLine whether no token of the line comes before it
   */
  public record Place(
      int at, int token, int paragraph, int line, boolean beginsParagraph, boolean beginsLine) {}

  /** Returns the kind of a character; null if it is no quotation mark. */
  public static Kind kind(char mark) {
    return switch (mark) {
      case '"', '`', '\u201C', '\u201D', '\u201E', '\u201F' -> Kind.DOUBLE;
      case '\'', '\u2018', '\u2019', '\u201A', '\u201B' -> Kind.SINGLE;
      case '\u00AB', '\u00BB' -> Kind.GUILLEMETS;
      case '\u2039', '\u203A' -> Kind.SINGLE_GUILLEMETS;
      case '\u300C', '\u300D', '\uFE41', '\uFE42', '\uFF62', '\uFF63' -> Kind.CORNER_BRACKETS;
      case '\u300E', '\u300F', '\uFE43', '\uFE44' -> Kind.WHITE_CORNER_BRACKETS;
      default -> null;
    };
  }

  /** Returns whether this mark is the partner of an open one of a form. */
  boolean closes(char other) {
    return closes
        && switch (other) {
          case '\u201C', '\u201F' -> form == '\u201D';
          case '\u201E' -> form == '\u201C' || form == '\u201D';
          // Swedish ”…” and Arabic ”…“.
          case '\u201D' -> form == '\u201C' || (form == '\u201D' && !opens);
          case '"', '`' -> form == '"';
          case '\u2018', '\u201B' -> form == '\u2019';
          case '\u2019', '\u201A' -> form == '\u2018' || form == '\u2019';
          case '\'' -> form == '\'';
          case '\u00AB' -> form == '\u00BB';
          case '\u2039' -> form == '\u203A';
          case '\u300C' -> form == '\u300D';
          case '\u300E' -> form == '\u300F';
          default -> false;
        };
  }

  /**
   * Returns whether this mark, which begins a paragraph or line, continues a quotation. It must be
   * the open mark again, or » for «, as in French texts.
   */
  boolean continues(QuotationMark other) {
    return (opens && form == other.form) || isFrenchContinuation(other);
  }

  /** Returns whether this mark is » after an open «. */
  boolean isFrenchContinuation(QuotationMark other) {
    return (form == '\u00BB' && other.form == '\u00AB')
        || (form == '\u203A' && other.form == '\u2039');
  }
}
