package org.parley.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.CodePointOrder;

/**
 * A name, and the others that may be the same author's.
 *
 * @param name the name to keep: one without initials, titles and offices, with the most documents
 * @param aliases names that are very likely the same author's
 * @param guesses names that may well be another author's
 */
public record AlikeNames(String name, List<String> aliases, List<String> guesses) {

  /**
   * Finds names that are alike.
   *
   * @param documents number of documents by name
   * @param distinct names that belong to different authors; each is kept
   * @return by name, in the order of code points; a name is an alias of at most one other
   */
  public static List<AlikeNames> among(Map<String, Long> documents, Set<String> distinct) {
    return new Search(documents, distinct).groups();
  }

  /** Compares the names that share a word in the right place, never all with all. */
  private static final class Search {

    private final Set<String> distinct;
    private final Comparator<PersonName> best;
    private final List<PersonName> names;
    private final Map<PersonName, PersonName> group = new HashMap<>();
    private final Map<PersonName, Set<PersonName>> initials = new LinkedHashMap<>();
    private final List<List<PersonName>> guesses = new ArrayList<>();
    private final Map<PersonName, Set<PersonName>> lastNames = new LinkedHashMap<>();

    Search(Map<String, Long> documents, Set<String> distinct) {
      this.distinct = distinct;
      best =
          Comparator.comparing((PersonName name) -> !distinct.contains(name.written()))
              .thenComparing(PersonName::initials)
              .thenComparing(PersonName::extra)
              .thenComparing(name -> name.words().size() == 1)
              .thenComparing(name -> Likeness.isOffice(name.words()))
              .thenComparing(name -> -documents.get(name.written()))
              .thenComparing(PersonName::isPlain)
              .thenComparing(PersonName::written, CodePointOrder.COMPARATOR);
      names =
          documents.keySet().stream()
              .map(PersonName::of)
              .filter(name -> !name.words().isEmpty())
              .sorted(best)
              .toList();
    }

    List<AlikeNames> groups() {
      Map<String, List<PersonName>> byKey = new TreeMap<>();
      for (PersonName name : names) {
        for (String key : keys(name)) {
          List<PersonName> earlier = byKey.computeIfAbsent(key, any -> new ArrayList<>());
          for (PersonName other : earlier) {
            Likeness.of(other, name).ifPresent(likeness -> note(other, name, likeness));
          }
          earlier.add(name);
        }
      }
      settle(initials);
      settle(lastNames);
      return answer();
    }

    /** Returns what a name must share with another one to be compared with it. */
    private static Set<String> keys(PersonName name) {
      String digits = "|" + name.digits();
      Set<String> keys = new LinkedHashSet<>();
      keys.add("letters " + name.letters());
      keys.add("words " + name.words().stream().sorted().toList());
      keys.add("last " + name.last() + digits);
      if (name.words().size() > 1) {
        keys.add("two " + name.first() + " " + name.words().get(1) + digits);
        // One wrong letter leaves the beginning or the end of a word as it is.
        int ends = Math.min(2, name.last().length());
        keys.add("start " + name.first() + " " + name.last().substring(0, ends) + digits);
        keys.add(
            "end "
                + name.first()
                + " "
                + name.last().substring(name.last().length() - ends)
                + digits);
      }
      return keys;
    }

    private void note(PersonName earlier, PersonName later, Likeness likeness) {
      if (areDistinct(earlier, later)) {
        return;
      }
      boolean laterIsShort =
          likeness == Likeness.INITIAL
              ? later.initials() >= earlier.initials()
              : later.words().size() <= earlier.words().size();
      PersonName shortName = laterIsShort ? later : earlier;
      PersonName full = laterIsShort ? earlier : later;
      switch (likeness) {
        case SAME_WORDS, OFFICE, MISPRINT -> join(earlier, later);
        case INITIAL -> fits(initials, shortName).add(full);
        case LAST_NAME -> fits(lastNames, shortName).add(full);
        case OTHER_NAME -> guesses.add(List.of(earlier, later));
      }
    }

    private static Set<PersonName> fits(
        Map<PersonName, Set<PersonName>> all, PersonName shortName) {
      return all.computeIfAbsent(shortName, any -> new LinkedHashSet<>());
    }

    /** Joins an initial with the one author that it fits, and guesses if it fits several. */
    private void settle(Map<PersonName, Set<PersonName>> fits) {
      fits.forEach(
          (shortName, full) -> {
            Set<PersonName> authors = new LinkedHashSet<>();
            full.forEach(name -> authors.add(representative(name)));
            authors.remove(representative(shortName));
            boolean sure = fits == initials && authors.size() == 1 && shortName.gender().isEmpty();
            for (PersonName author : authors) {
              if (sure) {
                join(author, shortName);
              } else if (fits == initials || authors.size() == 1) {
                guesses.add(List.of(author, shortName));
              }
            }
          });
    }

    private void join(PersonName one, PersonName other) {
      PersonName a = representative(one);
      PersonName b = representative(other);
      if (!a.equals(b) && !areDistinct(a, b)) {
        boolean first = best.compare(a, b) < 0;
        group.put(first ? b : a, first ? a : b);
      }
    }

    private boolean areDistinct(PersonName one, PersonName other) {
      return distinct.contains(one.written()) && distinct.contains(other.written());
    }

    private PersonName representative(PersonName name) {
      PersonName at = name;
      while (group.containsKey(at)) {
        at = group.get(at);
      }
      return at;
    }

    private List<AlikeNames> answer() {
      Map<String, AlikeNames> found = new TreeMap<>(CodePointOrder.COMPARATOR);
      for (PersonName name : names) {
        PersonName author = representative(name);
        if (!author.equals(name)) {
          of(author, found).aliases().add(name.written());
        }
      }
      for (List<PersonName> pair : guesses) {
        List<PersonName> ends =
            pair.stream().map(this::representative).distinct().sorted(best).toList();
        if (ends.size() == 2 && !areDistinct(ends.get(0), ends.get(1))) {
          List<String> perhaps = of(ends.get(0), found).guesses();
          String name = ends.get(1).written();
          if (!perhaps.contains(name)) {
            perhaps.add(name);
          }
        }
      }
      return List.copyOf(found.values());
    }

    private static AlikeNames of(PersonName name, Map<String, AlikeNames> found) {
      return found.computeIfAbsent(
          name.written(), written -> new AlikeNames(written, new ArrayList<>(), new ArrayList<>()));
    }
  }
}
