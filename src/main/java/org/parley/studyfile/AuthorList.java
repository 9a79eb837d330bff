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
    return item.keys()
        .flatMap(
            keys -> item.required(keys, StudyKey.AUTHORS_NAME).flatMap(name -> author(name, keys)));
  }

  private Optional<Study.Author> author(YamlValue nameValue, Map<StudyKey, YamlValue> keys) {
    Optional<String> found = nameValue.text();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = found.get();
    spelling(nameValue, name, name);
    return Optional.of(
        new Study.Author(
            name,
            YamlValue.given(keys, StudyKey.AUTHORS_SIDE, value -> side(name, value)).orElse(""),
            YamlValue.given(keys, StudyKey.AUTHORS_ALIASES, YamlValue::items)
                .map(items -> aliases(name, items))
                .orElse(List.of()),
            YamlValue.given(keys, StudyKey.AUTHORS_COVERAGE, AuthorList::coverage).orElse(null)));
  }

  private static Optional<Study.Coverage> coverage(YamlValue value) {
    return StudyValues.coverage(
        value, StudyKey.AUTHORS_COVERAGE_FIRST, StudyKey.AUTHORS_COVERAGE_LAST);
  }

  private Optional<String> side(String author, YamlValue value) {
    Optional<String> side = value.text();
    side.flatMap(named -> roster.add(author, named, value.place())).ifPresent(value::refuse);
    return side;
  }

  private List<String> aliases(String author, List<YamlValue> items) {
    List<String> aliases = new ArrayList<>();
    for (YamlValue item : items) {
      Optional<String> alias = item.text();
      alias.ifPresent(spelling -> spelling(item, spelling, author));
      alias.ifPresent(aliases::add);
    }
    return List.copyOf(aliases);
  }

  private void spelling(YamlValue value, String spelling, String author) {
    Place first = firstAt.putIfAbsent(spelling, value.place());
    if (first == null) {
      roster.addSpelling(spelling, author);
    } else {
      value.refuseRepeated("name or alias", first);
    }
  }
}
