package org.parley.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The ways in which two names may be one author's, from the surest to the least sure. */
enum Likeness {
  /** The same words: other case, accents, punctuation, order or title. */
  SAME_WORDS,
  /** An office or a place after one of them: Petra Sandbank Political Correspondent. */
  OFFICE,
  /** A letter of a long word other than the first one: Sandbank, Sandbanks. */
  MISPRINT,
  /** An initial: P. Sandbank. It is sure only if no other name fits. */
  INITIAL,
  /** A last name alone. */
  LAST_NAME,
  /** A middle name, a short form or one letter of a first name or short word: John, Joan. */
  OTHER_NAME;

  private static final Set<String> OFFICES =
      Set.of(
          "correspondent",
          "editor",
          "reporter",
          "columnist",
          "writer",
          "journalist",
          "critic",
          "analyst",
          "contributor",
          "commentator",
          "staff",
          "chief",
          "director",
          "minister",
          "secretary",
          "chair",
          "chairman",
          "chairwoman",
          "president",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "producer",
          "presenter",
          "redakteur",
          "redakteurin",
          "korrespondent",
          "korrespondentin");

  private static final Set<String> PLACES = Set.of("in", "for", "at", "from");

  private static final LevenshteinDistance EDITS = new LevenshteinDistance(2);
  private static final int SHORT_FORM = 3;
  private static final int LONG_WORD = 6;

  /** Returns whether words name an office. */
  static boolean isOffice(List<String> words) {
    return !words.isEmpty() && OFFICES.contains(words.get(words.size() - 1));
  }

  /** Returns how two names are alike; empty if they are not. */
  static Optional<Likeness> of(PersonName one, PersonName other) {
    if (!one.digits().equals(other.digits()) || contradict(one.gender(), other.gender())) {
      return Optional.empty();
    }
    boolean single = one.words().size() == 1 || other.words().size() == 1;
    if (sorted(one).equals(sorted(other)) || one.letters().equals(other.letters())) {
      return Optional.of(single && one.extra() != other.extra() ? LAST_NAME : SAME_WORDS);
    } else if (one.several() || other.several()) {
      return Optional.empty();
    } else if (single) {
      return lastName(one, other);
    }
    return isOfficeAfter(one, other)
        ? Optional.of(OFFICE)
        : one.last().equals(other.last()) ? sameLast(one, other) : oneWord(one, other);
  }

  private static boolean contradict(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && one.charAt(0) != other.charAt(0);
  }

  private static List<String> sorted(PersonName name) {
    return name.words().stream().sorted().toList();
  }

  private static Optional<Likeness> lastName(PersonName one, PersonName other) {
    return one.last().equals(other.last())
            && one.last().length() > SHORT_FORM
            && one.initials() + other.initials() == 0
        ? Optional.of(LAST_NAME)
        : Optional.empty();
  }

  /** Returns whether the names differ only in an office or place after them. */
  private static boolean isOfficeAfter(PersonName one, PersonName other) {
    int common = 0;
    int least = Math.min(one.words().size(), other.words().size());
    while (common < least && one.words().get(common).equals(other.words().get(common))) {
      common++;
    }
    int from = common;
    return common >= 2
        && Stream.of(one, other)
            .map(name -> name.words().subList(from, name.words().size()))
            .allMatch(rest -> rest.isEmpty() || isOffice(rest) || PLACES.contains(rest.get(0)));
  }

  /** Compares the names before the last one. */
  private static Optional<Likeness> sameLast(PersonName one, PersonName other) {
    String first = one.first();
    String second = other.first();
    if (first.equals(second)) {
      return middle(one).isEmpty() || middle(other).isEmpty()
          ? Optional.of(OTHER_NAME)
          : sameStart(middle(one), middle(other)) ? Optional.of(INITIAL) : Optional.empty();
    } else if (first.length() == 1 || second.length() == 1) {
      return first.charAt(0) == second.charAt(0) && sameStart(middle(one), middle(other))
          ? Optional.of(INITIAL)
          : Optional.empty();
    }
    boolean shortForm =
        Math.min(first.length(), second.length()) >= SHORT_FORM
            && (first.startsWith(second) || second.startsWith(first));
    return middle(one).equals(middle(other)) && (shortForm || isMisprint(first, second))
        ? Optional.of(OTHER_NAME)
        : Optional.empty();
  }

  private static List<String> middle(PersonName name) {
    return name.words().subList(1, name.words().size() - 1);
  }

  /** Returns whether each name begins with the other one's, or is missing there. */
  private static boolean sameStart(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      String a = one.get(i);
      String b = other.get(i);
      boolean initial = a.length() == 1 || b.length() == 1;
      if (!a.equals(b) && !(initial && a.charAt(0) == b.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Compares names of which one word differs, which is not the first one. */
  private static Optional<Likeness> oneWord(PersonName one, PersonName other) {
    if (one.words().size() != other.words().size() || !one.first().equals(other.first())) {
      return Optional.empty();
    }
    int differs = -1;
    for (int i = 1; i < one.words().size(); i++) {
      if (!one.words().get(i).equals(other.words().get(i))) {
        if (differs > 0) {
          return Optional.empty();
        }
        differs = i;
      }
    }
    String a = one.words().get(differs);
    String b = other.words().get(differs);
    return !isMisprint(a, b)
        ? Optional.empty()
        : Optional.of(Math.min(a.length(), b.length()) >= LONG_WORD ? MISPRINT : OTHER_NAME);
  }

  /** Returns whether one letter is wrong, missing or added, or two have changed places. */
  private static boolean isMisprint(String one, String other) {
    int edits = EDITS.apply(one, other);
    boolean swapped =
        edits == 2 && one.length() == other.length() && letters(one).equals(letters(other));
    return Math.min(one.length(), other.length()) > SHORT_FORM && (edits == 1 || swapped);
  }

  private static List<Integer> letters(String word) {
    return word.chars().sorted().boxed().toList();
  }
}
