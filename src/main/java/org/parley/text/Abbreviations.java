package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.WhiteSpace;

/**
 * Decides whether a full stop belongs to an abbreviation or an initial. Such a stop ends no
 * sentence and does not separate words: {@code Dr. Roe}, {@code J. K. Doe}, {@code the U.S.
 * Senate}.
 *
 * <p>Some stops do both. {@code We left the U.S. The rest stayed.} is two sentences, because {@link
 * #STARTERS} contains <i>the</i>.
 */
final class Abbreviations {

  /** Abbreviations that never end a sentence; those of several letters also in capitals. */
  static final List<String> NEVER_LAST =
      List.of(
          "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev.", "Hon.", "Rt.", "Sir.", "St.", "Messrs.",
          "Gen.", "Col.", "Maj.", "Capt.", "Lt.", "Sgt.", "Gov.", "Sen.", "Rep.", "Cllr.", "Supt.",
          "Insp.", "Det.", "Brig.", "Adm.", "Cdr.", "Cpl.", "Fr.", "Drs.", "Profs.", "Mme.",
          "Mlle.", "Pres.", "Ald.", "Ld.", "Ven.", "mr.", "mrs.", "ms.", "dr.", "prof.", "st.",
          "Mt.", "Ft.", "Vol.", "Ch.", "Art.", "Fig.", "pp.", "p.", "cf.", "e.g.", "i.e.", "viz.",
          "vs.", "v.", "approx.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.",
          "Sept.", "Oct.", "Nov.", "Dec.");

  /** Abbreviations of <i>number</i>, only before a digit; also in capitals. */
  static final List<String> BEFORE_DIGITS = List.of("No.", "Nos.");

  /** Abbreviations that may end a sentence; before a small letter they do not. */
  static final List<String> MAY_BE_LAST =
      List.of("etc.", "al.", "Jr.", "Sr.", "Inc.", "Ltd.", "Co.", "Corp.", "Bros.", "Esq.");

  /** Words that, with a capital, begin a sentence after an initial. */
  static final List<String> STARTERS =
      List.of(
          ("a after all also although an and as at because before both but by even for from "
                  + "he her here his how however i if in is it its many most my no not now of on one "
                  + "only or our she since so some such that the their then there these they this "
                  + "those to we were what when where which while who why with yes yet you your")
              .split(" ", -1));

  private static final Set<String> NEVER = withCapitals(NEVER_LAST);
  private static final Set<String> NUMBER = withCapitals(BEFORE_DIGITS);
  private static final Set<String> MAYBE = small(MAY_BE_LAST);
  private static final Set<String> NUMBER_SMALL = small(BEFORE_DIGITS);
  private static final Set<String> ANY =
      small(Stream.of(NEVER_LAST, MAY_BE_LAST).flatMap(List::stream).toList());
  private static final Set<String> BEGINNINGS = Set.copyOf(STARTERS);

  /** Longer initials separate. */
  private static final int LONGEST = 12;

  /** For each length the last letters of the listed words: most words need no further look. */
  private static final int[] LAST_LETTERS = new int[LONGEST + 1];

  static {
    for (Set<String> words : List.of(ANY, NUMBER_SMALL)) {
      for (String word : words) {
        LAST_LETTERS[word.length() - 1] |= letter(word.charAt(word.length() - 2));
      }
    }
  }

  private static final int LONGEST_STARTER =
      STARTERS.stream().mapToInt(String::length).max().orElseThrow();

  private Abbreviations() {}

  private static Set<String> withCapitals(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(word, word.length() > 2 ? word.toUpperCase(Locale.ROOT) : word))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the bit of an ASCII letter; 0 for any other character. */
  private static int letter(char c) {
    return c < 0x80 && Characters.isLetter(c) ? 1 << (c & 0x1F) : 0;
  }

  private static Set<String> small(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns whether the sentence goes on after the full stop at {@code stop}, because the stop
   * belongs to an abbreviation or an initial.
   *
   * @param from the start of the text or paragraph
   * @param to its end, exclusive
   */
  static boolean goesOn(char[] chars, int stop, int from, int to) {
    String word = wordBefore(chars, stop, from);
    if (word == null || !mayFollow(chars, stop + 1, to)) {
      return false;
    }
    int next = nextWord(chars, stop + 1, to);
    if (NEVER.contains(word)) {
      return true;
    } else if (NUMBER.contains(word)) {
      return isBeforeDigit(chars, stop + 1, to);
    } else if (!isInitials(word)) {
      return isSmallLetter(chars, next) && MAYBE.contains(word.toLowerCase(Locale.ROOT));
    } else if (isSmallLetter(chars, next) || isInitial(chars, next, to)) {
      return true;
    }
    return UCharacter.isUpperCase(word.codePointAt(0))
        && !word.equals("I.")
        && (next < 0 || (Characters.letterAt(chars, next, to) && !isStarter(chars, next, to)));
  }

  /**
   * Returns whether the full stop at {@code stop} could belong to an abbreviation or an initial,
   * whatever follows and whatever the case. Patterns are compared without such stops.
   */
  static boolean isPossible(char[] chars, int stop, int from, int to) {
    String word = wordBefore(chars, stop, from);
    if (word == null) {
      return false;
    }
    String small = word.toLowerCase(Locale.ROOT);
    return ANY.contains(small)
        || isInitials(word)
        || (NUMBER_SMALL.contains(small) && isBeforeDigit(chars, stop + 1, to));
  }

  /** Returns whether the full stop at {@code stop} is that of {@code No.} before a digit. */
  static boolean isNumber(char[] chars, int stop, int from, int to) {
    String word = wordBefore(chars, stop, from);
    return word != null && NUMBER.contains(word) && isBeforeDigit(chars, stop + 1, to);
  }

  /** Returns the word before a stop, with the stop; null if it cannot be an abbreviation. */
  private static String wordBefore(char[] chars, int stop, int from) {
    int first = stop;
    while (first > from
        && stop - first <= LONGEST
        && (chars[first - 1] == '.' || Characters.isLetterOrDigit(chars[first - 1]))) {
      first--;
    }
    int length = stop - first;
    if (length == 0 || length > LONGEST || chars[first] == '.') {
      return null;
    }
    boolean mayBe =
        chars[first + 1] == '.' || (LAST_LETTERS[length] & letter(chars[stop - 1])) != 0;
    return mayBe ? new String(chars, first, length + 1) : null;
  }

  /** Returns whether each part of a word between full stops is a single letter that has a case. */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i += 2) {
      char c = word.charAt(i);
      boolean letter = UCharacter.isUpperCase(c) || UCharacter.isLowerCase(c);
      if (!letter || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether no quotation mark or bracket follows: after {@code U.S.”} ICU decides. */
  private static boolean mayFollow(char[] chars, int at, int to) {
    return at >= to
        || WhiteSpace.is(chars[at])
        || Characters.isHyphen(chars[at])
        || Characters.isLetterOrDigit(chars[at]);
  }

  /** Returns the position of the next letter or digit; -1 if there is none. */
  private static int nextWord(char[] chars, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Characters.isLetterOrDigit(Character.codePointAt(chars, at, to))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBeforeDigit(char[] chars, int from, int to) {
    int at = from;
    while (at < to && WhiteSpace.is(chars[at])) {
      at++;
    }
    return at < to && UCharacter.isDigit(chars[at]);
  }

  private static boolean isSmallLetter(char[] chars, int at) {
    return at >= 0 && UCharacter.isLowerCase(chars[at]);
  }

  /** Returns whether a single letter and a full stop begin at {@code at}. */
  private static boolean isInitial(char[] chars, int at, int to) {
    return at >= 0 && at + 1 < to && chars[at + 1] == '.' && Characters.isLetter(chars[at]);
  }

  private static boolean isStarter(char[] chars, int from, int to) {
    int end = from;
    while (end < to && end - from <= LONGEST_STARTER && Characters.isLetter(chars[end])) {
      end++;
    }
    return UCharacter.isUpperCase(chars[from])
        && BEGINNINGS.contains(new String(chars, from, end - from).toLowerCase(Locale.ROOT));
  }
}
