package org.parley.studyfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.study.Place;

/** Reads the key {@code comparisons}. */
final class ComparisonList {

  static final String REST = "rest";

  private final StudyNames names;
  private final int eventWeeks;
  private final Map<String, Place> firstAt = new HashMap<>();

  private ComparisonList(StudyNames names, int eventWeeks) {
    this.names = names;
    this.eventWeeks = eventWeeks;
  }

  /**
   * The comparisons in the study's order; without the key, those of {@link #defaults}.
   *
   * @param value null where the study says nothing
   * @param names what groups may name
   * @param eventWeeks before or after an event, where a group does not say how many
   */
  static List<Comparison> read(YamlValue value, StudyNames names, int eventWeeks) {
    if (value == null) {
      return defaults(names.sides());
    }
    ComparisonList list = new ComparisonList(names, eventWeeks);
    return value.items().orElse(List.of()).stream()
        .map(list::comparison)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Each side against all others; an author without a side is in neither group. */
  private static List<Comparison> defaults(List<String> sides) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String side : sides) {
      List<String> others = sides.stream().filter(other -> !other.equals(side)).toList();
      comparisons.add(
          new Comparison(side + "-others", Group.ofSides(List.of(side)), Group.ofSides(others)));
    }
    return List.copyOf(comparisons);
  }

  private Optional<Comparison> comparison(YamlValue item) {
    Optional<Map<StudyKey, YamlValue>> found = item.keys();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<StudyKey, YamlValue> keys = found.get();
    Optional<String> name = required(item, keys, StudyKey.COMPARISONS_NAME).flatMap(this::name);
    Optional<Group> target = required(item, keys, StudyKey.COMPARISONS_TARGET).flatMap(this::group);
    YamlValue referenceValue = keys.get(StudyKey.COMPARISONS_REFERENCE);
    Optional<Group> reference =
        referenceValue == null ? Optional.of(Group.REST) : reference(referenceValue);
    if (name.isEmpty() || target.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    if (!DisjointGroups.of(names).divides(target.get(), reference.get())) {
      return referenceValue.refuse(
          "found a group that may share documents with the target, expected two groups that share"
              + " none: give both a side, author or outlet, or days, that the other has not; or"
              + " write reference: rest");
    }
    return Optional.of(new Comparison(name.get(), target.get(), reference.get()));
  }

  private static Optional<YamlValue> required(
      YamlValue item, Map<StudyKey, YamlValue> keys, StudyKey key) {
    return Optional.ofNullable(keys.get(key))
        .or(
            () ->
                item.refuse("found a comparison without the key " + key.word() + ", expected one"));
  }

  private Optional<String> name(YamlValue value) {
    Optional<String> name = StudyValues.name(value);
    Place first = name.map(n -> firstAt.putIfAbsent(n, value.place())).orElse(null);
    return first == null
        ? name
        : value.refuse(
            "found "
                + Suggestions.quoted(name.orElseThrow())
                + " a second time, expected another name; the first is at "
                + first);
  }

  private Optional<Group> reference(YamlValue value) {
    return value.isText() ? value.choice(List.of(REST)).map(rest -> Group.REST) : group(value);
  }

  private Optional<Group> group(YamlValue value) {
    return GroupReader.read(value, names, eventWeeks);
  }
}
