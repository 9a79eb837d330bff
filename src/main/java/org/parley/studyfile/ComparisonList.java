package org.parley.studyfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.study.Comparison;
import org.parley.study.Group;
import org.parley.study.Place;

/** Reads the key {@code comparisons}. */
final class ComparisonList {

  private final StudyNames names;
  private final int eventWeeks;
  private final Map<String, Place> firstAt = new HashMap<>();

  private ComparisonList(StudyNames names, int eventWeeks) {
    this.names = names;
    this.eventWeeks = eventWeeks;
  }

  /**
   * Returns the comparisons in the study's order; without the key, the default comparisons.
   *
   * @param value null if the study has no such key
   * @param names the names that groups may use
   * @param eventWeeks weeks before or after an event if a group does not set them
   */
  static List<Comparison> read(YamlValue value, StudyNames names, int eventWeeks) {
    if (value == null) {
      return Comparison.ofSides(names.sides());
    }
    ComparisonList list = new ComparisonList(names, eventWeeks);
    return value.items().orElse(List.of()).stream()
        .flatMap(item -> item.keys().flatMap(keys -> list.comparison(item, keys)).stream())
        .toList();
  }

  private Optional<Comparison> comparison(YamlValue item, Map<StudyKey, YamlValue> keys) {
    Optional<String> name = item.required(keys, StudyKey.COMPARISONS_NAME).flatMap(this::name);
    Optional<Group> target = item.required(keys, StudyKey.COMPARISONS_TARGET).flatMap(this::group);
    YamlValue referenceValue = keys.get(StudyKey.COMPARISONS_REFERENCE);
    Optional<Group> reference =
        referenceValue == null ? Optional.of(Group.REST) : reference(referenceValue);
    if (name.isEmpty() || target.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    return names.divide(target.get(), reference.get())
        ? Optional.of(new Comparison(name.get(), target.get(), reference.get()))
        : referenceValue.refuse(
            "the reference may share documents with the target; allowed: groups with different"
                + " sides, authors, outlets or variables, or with days that do not meet; a 'not' that"
                + " leaves out the other group; or reference: rest");
  }

  private Optional<String> name(YamlValue value) {
    Optional<String> name = StudyValues.name(value);
    Place first = name.map(n -> firstAt.putIfAbsent(n, value.place())).orElse(null);
    return first == null ? name : value.refuseRepeated("name", first);
  }

  private Optional<Group> reference(YamlValue value) {
    return value.isText() ? value.choice().map(rest -> Group.REST) : group(value);
  }

  private Optional<Group> group(YamlValue value) {
    return GroupReader.read(value, names, eventWeeks);
  }
}
