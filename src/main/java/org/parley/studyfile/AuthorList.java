package org.parley.studyfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.study.Place;
import org.parley.study.Study;

/** Reads the key {@code authors}. Each name or alias belongs to one author. */
final class AuthorList {

  private final Roster roster;
  private final Map<String, Place> firstAt = new HashMap<>();

  private AuthorList(Roster roster) {
    this.roster = roster;
  }

  /**
   * Reads the authors in the study's order.
   *
   * @param roster receives their spellings and sides
   */
  static Optional<List<Study.Author>> read(YamlValue value, Roster roster) {
    AuthorList list = new AuthorList(roster);
    return value
        .items()
        .map(items -> items.stream().map(list::author).flatMap(Optional::stream).toList());
  }

  private Optional<Study.Author> author(YamlValue item) {
    Map<StudyKey, YamlValue> keys = item.keys().orElse(null);
    if (keys == null) {
      return Optional.empty();
    }
    Optional<YamlValue> nameValue = item.required(keys, StudyKey.AUTHORS_NAME);
    Optional<String> found = nameValue.flatMap(YamlValue::text);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = found.get();
    spelling(nameValue.get(), name, name);
    String side = side(name, keys.get(StudyKey.AUTHORS_SIDE));
    List<String> aliases = aliases(name, keys.get(StudyKey.AUTHORS_ALIASES));
    Study.Coverage coverage =
        Optional.ofNullable(keys.get(StudyKey.AUTHORS_COVERAGE))
            .flatMap(AuthorList::coverage)
            .orElse(null);
    return Optional.of(new Study.Author(name, side, aliases, coverage));
  }

  private static Optional<Study.Coverage> coverage(YamlValue value) {
    return StudyValues.coverage(
        value, StudyKey.AUTHORS_COVERAGE_FIRST, StudyKey.AUTHORS_COVERAGE_LAST);
  }

  private String side(String author, YamlValue value) {
    Optional<String> side = Optional.ofNullable(value).flatMap(YamlValue::text);
    side.flatMap(named -> roster.add(author, named, value.place()))
        .ifPresent(wrong -> value.refuse(wrong));
    return side.orElse("");
  }

  private List<String> aliases(String author, YamlValue value) {
    List<String> aliases = new ArrayList<>();
    for (YamlValue item : Optional.ofNullable(value).flatMap(YamlValue::items).orElse(List.of())) {
      item.text()
          .ifPresent(
              alias -> {
                spelling(item, alias, author);
                aliases.add(alias);
              });
    }
    return List.copyOf(aliases);
  }

  private void spelling(YamlValue value, String spelling, String author) {
    Place first = firstAt.putIfAbsent(spelling, value.place());
    if (first == null) {
      roster.addSpelling(spelling, author);
    } else {
      value.refuse(
          "repeated name or alias " + Suggestions.quoted(spelling) + "; first at " + first);
    }
  }
}
