package org.parley.studyfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.study.ListedDates;
import org.parley.study.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a study file, with its key and its place. Each method that reads it returns an empty
 * answer for a wrong value and adds a problem.
 */
final class YamlValue {

  /** YAML 1.1 reads a bare {@code 2016-04-26} as a timestamp; here it is text until it is read. */
  private static final Set<Tag> TEXT = Set.of(Tag.STR, Tag.TIMESTAMP, Tag.MERGE);

  private final Node node;
  private final StudyKey key;
  private final String file;
  private final Problems problems;

  /**
   * Wraps a node.
   *
   * @param key null for the whole file
   */
  YamlValue(Node node, StudyKey key, String file, Problems problems) {
    this.node = node;
    this.key = key;
    this.file = file;
    this.problems = problems;
  }

  /** Returns the values below this one by their keys; unknown and repeated keys are problems. */
  Optional<Map<StudyKey, YamlValue>> keys() {
    List<StudyKey> known = StudyKey.below(key);
    List<String> words = known.stream().map(StudyKey::word).toList();
    if (!(node instanceof MappingNode mapping)) {
      return refuseKind("the keys " + String.join(", ", words));
    }
    Map<StudyKey, YamlValue> values = new EnumMap<>(StudyKey.class);
    for (NodeTuple tuple : mapping.getValue()) {
      Place place = place(tuple.getKeyNode());
      String word = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      int index = words.indexOf(word);
      if (index < 0) {
        Optional<String> near = Suggestions.nearest(word, words).or(() -> elsewhere(word));
        String wrong = "unknown key " + Suggestions.quoted(word);
        problems.add(
            place,
            path(),
            Suggestions.refusal(wrong, near, "known keys: " + String.join(", ", words)));
        continue;
      }
      YamlValue value = new YamlValue(tuple.getValueNode(), known.get(index), file, problems);
      YamlValue earlier = values.putIfAbsent(known.get(index), value);
      if (earlier != null) {
        problems.add(place, path(), "repeated key '" + word + "'; first at " + earlier.place());
      }
    }
    return Optional.of(values);
  }

  /**
   * Returns the entries of a value whose keys are names that the user chose.
   *
   * @param allowed what the value should be, for the message
   */
  Optional<List<Map.Entry<YamlValue, YamlValue>>> entries(String allowed) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
      return refuseKind(allowed);
    }
    return Optional.of(
        mapping.getValue().stream()
            .map(
                tuple ->
                    Map.entry(
                        new YamlValue(tuple.getKeyNode(), key, file, problems),
                        new YamlValue(tuple.getValueNode(), key, file, problems)))
            .toList());
  }

  /** Reads the value of a key; empty if the key is missing. */
  static <T> Optional<T> given(
      Map<StudyKey, YamlValue> keys, StudyKey key, Function<YamlValue, Optional<T>> read) {
    return Optional.ofNullable(keys.get(key)).flatMap(read);
  }

  /** Returns the value of a key below this one; empty, with a problem, if it is missing. */
  Optional<YamlValue> required(Map<StudyKey, YamlValue> keys, StudyKey needed) {
    return Optional.ofNullable(keys.get(needed))
        .or(() -> refuse("missing key '" + needed.word() + "'"));
  }

  /** Returns another place at which a key of this name is known. */
  private Optional<String> elsewhere(String word) {
    return Stream.of(StudyKey.values())
        .filter(known -> known.word().equals(word))
        .filter(known -> key == null || !key.word().equals(word))
        .map(StudyKey::path)
        .findFirst();
  }

  /** Returns the items of a list, each under this value's key. */
  Optional<List<YamlValue>> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return refuseKind("a list, such as [a, b]");
    }
    return Optional.of(
        sequence.getValue().stream()
            .map(item -> new YamlValue(item, key, file, problems))
            .toList());
  }

  /**
   * Returns the items of a list, each as {@code read} answers. A repeated item is a problem.
   *
   * @param least smallest number of items that is allowed
   */
  <T> Optional<List<T>> distinct(int least, Function<YamlValue, Optional<T>> read) {
    Optional<List<YamlValue>> items = items();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().size() < least) {
      return refuse("empty list; add an item, or leave the key out");
    }
    Map<T, Place> firstAt = new LinkedHashMap<>();
    for (YamlValue item : items.get()) {
      read.apply(item)
          .map(found -> firstAt.putIfAbsent(found, item.place()))
          .ifPresent(first -> item.refuseRepeated("value", first));
    }
    return Optional.of(List.copyOf(firstAt.keySet()));
  }

  /** Returns text that is not blank, without the white space around it. */
  Optional<String> text() {
    return exactText().map(String::strip);
  }

  /** Returns text that is not blank, as it is written. */
  Optional<String> exactText() {
    if (isText() && !scalar().isBlank()) {
      return Optional.of(scalar());
    }
    boolean bare = node instanceof ScalarNode && !node.getTag().equals(Tag.NULL) && !isText();
    return refuseKind(bare ? "text, in quotation marks" : "text");
  }

  /** Returns one text, or a list of texts without repetition, each as {@code read} answers. */
  Optional<List<String>> texts(Function<YamlValue, Optional<String>> read) {
    return isList() ? distinct(1, read) : read.apply(this).map(List::of);
  }

  /** Returns one of the key's choices. */
  Optional<String> choice() {
    String allowed = String.join(", ", key.choices());
    return isText() ? known("value", key.choices(), "allowed: " + allowed) : refuseKind(allowed);
  }

  /** Returns a text that is one of {@code right}; the problem says {@code unknown WHAT}. */
  Optional<String> known(String what, Collection<String> right, String allowed) {
    return textAs(
        word -> Optional.of(word).filter(right::contains),
        "unknown " + what,
        word -> Suggestions.nearest(word, right),
        allowed);
  }

  /**
   * Returns what a text means. The problem of a text without a meaning says {@code WRONG 'VALUE';
   * did you mean 'NEAR'? Allowed: …}.
   *
   * @param near suggests a text that has a meaning
   */
  <T> Optional<T> textAs(
      Function<String, Optional<T>> meaning,
      String wrong,
      Function<String, Optional<String>> near,
      String allowed) {
    return text()
        .flatMap(
            word ->
                meaning
                    .apply(word)
                    .or(
                        () ->
                            refuse(
                                Suggestions.refusal(
                                    wrong + " " + found(), near.apply(word), allowed))));
  }

  /** Returns a day in ISO 8601. */
  Optional<LocalDate> day() {
    return Optional.of(node)
        .filter(n -> isText())
        .flatMap(n -> ListedDates.isoDay(scalar()))
        .or(() -> refuseKind("a day such as 2016-04-26"));
  }

  /** Returns a whole number of at least {@code least}. */
  Optional<Integer> wholeNumber(int least) {
    return Optional.of(node)
        .filter(n -> n.getTag().equals(Tag.INT) && scalar().matches("0|[1-9]\\d{0,8}"))
        .map(n -> Integer.parseInt(scalar()))
        .filter(number -> number >= least)
        .or(() -> refuseKind("a whole number of at least " + least));
  }

  /** Returns a number from {@code least} to {@code most}; the problem says what is allowed. */
  Optional<Double> number(double least, double most, String allowed) {
    return Optional.of(node)
        .filter(n -> n.getTag().equals(Tag.INT) || n.getTag().equals(Tag.FLOAT))
        .filter(n -> scalar().matches("(\\d+\\.?|\\d*\\.\\d+)([eE][+-]?\\d+)?"))
        .map(n -> Double.parseDouble(scalar()))
        .filter(number -> number >= least && number <= most)
        .or(() -> refuseKind(allowed));
  }

  /** Returns the key of the value; null for the whole file. */
  StudyKey key() {
    return key;
  }

  boolean isText() {
    return node instanceof ScalarNode && TEXT.contains(node.getTag());
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Returns the number of keys below, with unknown and repeated ones. */
  int size() {
    return node instanceof MappingNode mapping ? mapping.getValue().size() : 0;
  }

  Place place() {
    return place(node);
  }

  /** Adds a problem; always empty, so that a caller can return it. */
  <T> Optional<T> refuse(String message) {
    problems.add(place(), path(), message);
    return Optional.empty();
  }

  /** Adds a problem whose message is a format with values. */
  <T> Optional<T> refuse(String message, Object... values) {
    return refuse(String.format(Locale.ROOT, message, values));
  }

  /** Adds a problem about a value that an earlier one has too. */
  <T> Optional<T> refuseRepeated(String what, Place first) {
    return refuse("repeated %s %s; first at %s", what, found(), first);
  }

  /** Adds a problem about a value of the wrong type. */
  private <T> Optional<T> refuseKind(String allowed) {
    String wrong = node.getTag().equals(Tag.NULL) ? "missing value" : "invalid value " + found();
    return refuse(wrong + "; allowed: " + allowed);
  }

  private String path() {
    return key == null ? "" : key.path();
  }

  private String scalar() {
    return ((ScalarNode) node).getValue();
  }

  /** Returns the value for a message: {@code 'text'}, {@code '5' (a number)}, {@code (a list)}. */
  private String found() {
    if (node instanceof SequenceNode) {
      return "(a list)";
    } else if (node instanceof MappingNode) {
      return "(keys with values)";
    } else if (isText()) {
      return Suggestions.quoted(scalar());
    }
    String type =
        node.getTag().equals(Tag.BOOL)
            ? "true or false"
            : node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)
                ? "a number"
                : node.getTag().getValue();
    return Suggestions.quoted(scalar()) + " (" + type + ")";
  }

  private Place place(Node at) {
    Mark mark = at.getStartMark();
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
