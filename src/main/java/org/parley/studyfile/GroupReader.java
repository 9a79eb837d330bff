package org.parley.studyfile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.EventWindow;
import org.parley.model.Week;
import org.parley.study.Group;
import org.parley.study.ListedDates;
import org.parley.study.Place;
import org.parley.study.Study;

/** Reads a group of a comparison. A document is in the group if it matches all of its keys. */
final class GroupReader {

  private final YamlValue group;
  private final StudyNames names;
  private final int eventWeeks;
  private final Map<String, YamlValue> keys = new HashMap<>();

  /** The narrowest days of all keys, and the values that set them. */
  private LocalDate first;

  private YamlValue firstAt;
  private LocalDate last;
  private YamlValue lastAt;

  /** Whether a key was wrong, so that the group would not be the one that was meant. */
  private boolean wrong;

  private GroupReader(YamlValue group, StudyNames names, int eventWeeks) {
    this.group = group;
    this.names = names;
    this.eventWeeks = eventWeeks;
  }

  /**
   * Reads a group; empty, with a problem, if something is wrong with it.
   *
   * @param names the names that the group may use
   * @param eventWeeks weeks before or after an event if the group does not set them
   */
  static Optional<Group> read(YamlValue value, StudyNames names, int eventWeeks) {
    return value.keys().flatMap(keys -> new GroupReader(value, names, eventWeeks).read(keys));
  }

  private Optional<Group> read(Map<StudyKey, YamlValue> found) {
    if (group.size() == 0) {
      return group.refuse(
          "empty group; add one of the keys "
              + StudyKey.below(group.key()).stream()
                  .map(StudyKey::word)
                  .collect(Collectors.joining(", ")));
    }
    found.forEach((key, value) -> keys.put(key.word(), value));
    // An unknown or repeated key is a problem already.
    wrong = keys.size() < group.size();
    Set<String> sides = chosen("side", names::side);
    Set<String> authors = chosen("author", names::author);
    Set<String> outlets = chosen("outlet", names::outlet);
    Map<String, Set<String>> variables = given("variables", this::variables).orElse(Map.of());
    List<Group> excluded = given("not", this::excluded).orElse(List.of());
    bound("first", YamlValue::day, this::from);
    bound("last", YamlValue::day, this::until);
    bound("first_week", GroupReader::week, (value, week) -> from(value, week.start()));
    bound("last_week", GroupReader::week, (value, week) -> until(value, week.end()));
    event();
    if (first != null && last != null && last.isBefore(first)) {
      wrong = true;
      lastAt.refuse("'%s' is before the first day, '%s' at %s", last, first, firstAt.place());
    }
    return wrong
        ? Optional.empty()
        : Optional.of(
            new Group(
                Group.Kind.CHOSEN,
                sides,
                authors,
                outlets,
                new Study.Coverage(first, last),
                variables,
                excluded));
  }

  private Set<String> chosen(String key, Function<YamlValue, Optional<String>> read) {
    return given(key, value -> value.texts(read).filter(names -> !names.isEmpty()))
        .<Set<String>>map(HashSet::new)
        .orElse(Set.of());
  }

  /** Reads the values of each variable; empty if one of them is wrong. */
  private Optional<Map<String, Set<String>>> variables(YamlValue value) {
    Map<String, Set<String>> chosen = new HashMap<>();
    Map<String, Place> firstAt = new HashMap<>();
    List<Map.Entry<YamlValue, YamlValue>> entries =
        value.entries("variables with their values, such as {region: north}").orElse(List.of());
    for (Map.Entry<YamlValue, YamlValue> entry : entries) {
      Optional<String> name = names.variable(entry.getKey());
      Place first = name.map(n -> firstAt.putIfAbsent(n, entry.getKey().place())).orElse(null);
      if (first != null) {
        return entry.getKey().refuseRepeated("variable", first);
      }
      Optional<List<String>> values =
          name.flatMap(n -> entry.getValue().texts(item -> names.valueOf(n, item)));
      values.ifPresent(some -> chosen.put(name.get(), new HashSet<>(some)));
    }
    return Optional.of(chosen).filter(all -> !all.isEmpty() && all.size() == entries.size());
  }

  /** Reads the groups that this one excludes; empty if one of them is wrong. */
  private Optional<List<Group>> excluded(YamlValue value) {
    List<YamlValue> items = value.isList() ? value.items().orElse(List.of()) : List.of(value);
    if (items.isEmpty()) {
      return value.refuse("empty list; add a group, or leave the key out");
    }
    List<Group> groups =
        items.stream()
            .map(item -> GroupReader.read(item, names, eventWeeks))
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(groups).filter(all -> all.size() == items.size());
  }

  private static Optional<Week> week(YamlValue value) {
    return value.textAs(
        ListedDates::isoWeek,
        "invalid week",
        week -> Optional.empty(),
        "allowed: an ISO week such as 2016-W17");
  }

  private void event() {
    boolean hasEvent = keys.containsKey("event");
    for (String key : List.of("when", "weeks")) {
      if (keys.containsKey(key) && !hasEvent) {
        keys.get(key).refuse("missing key 'event', which '%s' needs", key);
        wrong = true;
        return;
      }
    }
    Optional<Study.Event> event = given("event", names::event);
    Optional<Integer> weeks = given("weeks", value -> value.wholeNumber(1));
    Optional<String> when = given("when", YamlValue::choice);
    if (hasEvent && !keys.containsKey("when")) {
      keys.get("event").refuse("missing key 'when', which 'event' needs; allowed: before, after");
      wrong = true;
    }
    if (event.isPresent() && when.isPresent()) {
      EventWindow window = EventWindow.of(event.get().date(), weeks.orElse(eventWeeks));
      boolean before = when.get().equals("before");
      YamlValue value = keys.get("event");
      from(value, (before ? window.beforeFirst() : window.afterFirst()).start());
      until(value, (before ? window.beforeLast() : window.afterLast()).end());
    }
  }

  private void from(YamlValue value, LocalDate day) {
    if (first == null || day.isAfter(first)) {
      first = day;
      firstAt = value;
    }
  }

  private void until(YamlValue value, LocalDate day) {
    if (last == null || day.isBefore(last)) {
      last = day;
      lastAt = value;
    }
  }

  private <T> void bound(
      String key, Function<YamlValue, Optional<T>> read, BiConsumer<YamlValue, T> note) {
    given(key, read).ifPresent(found -> note.accept(keys.get(key), found));
  }

  private <T> Optional<T> given(String key, Function<YamlValue, Optional<T>> read) {
    YamlValue value = keys.get(key);
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> found = read.apply(value);
    wrong |= found.isEmpty();
    return found;
  }
}
