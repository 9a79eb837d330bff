package org.parley.studyfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.parley.model.EventWindow;
import org.parley.model.Week;
import org.parley.study.Group;
import org.parley.study.Study;

/** Reads a group of a comparison: who, where and when. All that is said must hold. */
final class GroupReader {

  static final List<String> WHEN = List.of("before", "after");

  private final YamlValue group;
  private final StudyNames names;
  private final int eventWeeks;
  private final Map<String, YamlValue> keys = new HashMap<>();
  private final GroupDays days = new GroupDays();

  /** Whether something was said and wrong, so that the group would be another than was meant. */
  private boolean wrong;

  private GroupReader(YamlValue group, StudyNames names, int eventWeeks) {
    this.group = group;
    this.names = names;
    this.eventWeeks = eventWeeks;
  }

  /**
   * A group; empty, and a problem, where something is wrong with it.
   *
   * @param names what it may name
   * @param eventWeeks before or after an event, where the group does not say how many
   */
  static Optional<Group> read(YamlValue value, StudyNames names, int eventWeeks) {
    return value.keys().flatMap(keys -> new GroupReader(value, names, eventWeeks).read(keys));
  }

  private Optional<Group> read(Map<StudyKey, YamlValue> found) {
    found.forEach((key, value) -> keys.put(key.word(), value));
    if (group.size() == 0) {
      return group.refuse(
          "found a group without a key, expected at least one of side, author, outlet, first,"
              + " last, first_week, last_week and event");
    }
    // A key that is unknown, or there twice, is a problem already.
    wrong = keys.size() < group.size();
    Set<String> sides = chosen("side", names::side);
    Set<String> authors = chosen("author", names::author);
    Set<String> outlets = chosen("outlet", names::outlet);
    bound("first", YamlValue::date, days::from);
    bound("last", YamlValue::date, days::until);
    bound("first_week", GroupReader::week, (value, week) -> days.from(value, week.start()));
    bound("last_week", GroupReader::week, (value, week) -> days.until(value, week.end()));
    event();
    return wrong
        ? Optional.empty()
        : days.read().map(range -> new Group(Group.Kind.CHOSEN, sides, authors, outlets, range));
  }

  private Set<String> chosen(String key, Function<YamlValue, Optional<String>> read) {
    return given(key, value -> value.texts(read).filter(names -> !names.isEmpty()))
        .<Set<String>>map(HashSet::new)
        .orElse(Set.of());
  }

  private static Optional<Week> week(YamlValue value) {
    return value
        .text()
        .flatMap(
            text ->
                IsoWeek.parse(text)
                    .or(
                        () ->
                            value.refuse(
                                "found "
                                    + Suggestions.quoted(text)
                                    + ", expected a week such as 2016-W17")));
  }

  private void event() {
    for (String key : List.of("when", "weeks")) {
      if (keys.containsKey(key) && !keys.containsKey("event")) {
        keys.get(key).refuse("found no key event beside it, expected the event that it speaks of");
        wrong = true;
        return;
      }
    }
    Optional<Study.Event> event = given("event", names::event);
    Optional<Integer> weeks = given("weeks", value -> value.wholeNumber(1));
    Optional<String> when = given("when", value -> value.choice(WHEN));
    if (keys.containsKey("event") && !keys.containsKey("when")) {
      keys.get("event").refuse("found no key when beside it, expected when: before or when: after");
      wrong = true;
    }
    if (event.isPresent() && when.isPresent()) {
      EventWindow window = EventWindow.of(event.get().date(), weeks.orElse(eventWeeks));
      boolean before = when.get().equals("before");
      YamlValue value = keys.get("event");
      days.from(value, (before ? window.beforeFirst() : window.afterFirst()).start());
      days.until(value, (before ? window.beforeLast() : window.afterLast()).end());
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
