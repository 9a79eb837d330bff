package org.parley.studyfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.study.Place;
import org.parley.study.Study;

/** Reads the key {@code authors}. Every spelling means one author. */
final class AuthorList {

  private final Roster roster;
  private final Map<String, Place> firstAt = new HashMap<>();

  private AuthorList(Roster roster) {
    this.roster = roster;
  }

  /**
   * The authors in the study's order.
   *
   * @param roster learns their spellings and sides
   */
  static Optional<List<Study.Author>> read(YamlValue value, Roster roster) {
    AuthorList list = new AuthorList(roster);
    return value
        .items()
        .map(items -> items.stream().map(list::author).flatMap(Optional::stream).toList());
  }

  private Optional<Study.Author> author(YamlValue item) {
    Optional<Map<StudyKey, YamlValue>> found = item.keys();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<StudyKey, YamlValue> keys = found.get();
    YamlValue nameValue = keys.get(StudyKey.AUTHORS_NAME);
    if (nameValue == null) {
      return item.refuse("found an author without the key name, expected one");
    }
    return nameValue
        .text()
        .map(
            name -> {
              spelling(nameValue, name, name);
              return new Study.Author(
                  name,
                  side(name, keys.get(StudyKey.AUTHORS_SIDE)),
                  aliases(name, keys.get(StudyKey.AUTHORS_ALIASES)),
                  Optional.ofNullable(keys.get(StudyKey.AUTHORS_COVERAGE))
                      .flatMap(AuthorList::coverage)
                      .orElse(null));
            });
  }

  private static Optional<Study.Coverage> coverage(YamlValue value) {
    return StudyValues.coverage(
        value, StudyKey.AUTHORS_COVERAGE_FIRST, StudyKey.AUTHORS_COVERAGE_LAST);
  }

  private String side(String author, YamlValue value) {
    Optional<String> side = Optional.ofNullable(value).flatMap(YamlValue::text);
    side.flatMap(named -> roster.add(author, named, value::place))
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
          "found "
              + Suggestions.quoted(spelling)
              + " a second time, expected each name and alias once; the first is at "
              + first);
    }
  }
}
