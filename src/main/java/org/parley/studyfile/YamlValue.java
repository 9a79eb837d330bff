package org.parley.studyfile;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.study.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a study file, with its key and its place. What is asked of it and is not there becomes
 * a problem, and an empty answer.
 */
final class YamlValue {

  /** YAML 1.1 takes a bare {@code 2016-04-26} for a moment; here it is text until it is asked. */
  private static final Set<Tag> TEXT = Set.of(Tag.STR, Tag.TIMESTAMP, Tag.MERGE);

  private final Node node;
  private final StudyKey key;
  private final String file;
  private final Problems problems;

  YamlValue(Node node, StudyKey key, String file, Problems problems) {
    this.node = node;
    this.key = key;
    this.file = file;
    this.problems = problems;
  }

  /** The values below this one by their keys; unknown and repeated keys are problems. */
  Optional<Map<StudyKey, YamlValue>> keys() {
    List<StudyKey> known = StudyKey.below(key);
    if (!(node instanceof MappingNode mapping)) {
      return refuse("found " + kind() + ", expected the keys " + Suggestions.oneOf(words(known)));
    }
    Map<StudyKey, YamlValue> values = new EnumMap<>(StudyKey.class);
    for (NodeTuple tuple : mapping.getValue()) {
      String word = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      Optional<StudyKey> found = known.stream().filter(k -> k.word().equals(word)).findFirst();
      if (found.isEmpty()) {
        problems.add(place(tuple.getKeyNode()), pathOf(word), unknown(word, known));
        continue;
      }
      YamlValue value = new YamlValue(tuple.getValueNode(), found.get(), file, problems);
      YamlValue earlier = values.putIfAbsent(found.get(), value);
      if (earlier != null) {
        problems.add(
            place(tuple.getKeyNode()),
            pathOf(word),
            "stands here a second time, expected once; the first is at " + earlier.place());
      }
    }
    return Optional.of(values);
  }

  private String unknown(String word, List<StudyKey> known) {
    String expected = "is no key of " + (key == null ? "a study" : key.path());
    Optional<String> near =
        Suggestions.nearest(word, words(known))
            .map(right -> pathOf(right))
            .or(() -> elsewhere(word).map(StudyKey::path));
    return expected
        + ", expected "
        + Suggestions.oneOf(words(known))
        + near.map(right -> "; did you mean '" + right + "'?").orElse("");
  }

  private static Optional<StudyKey> elsewhere(String word) {
    return Stream.of(StudyKey.values()).filter(k -> k.word().equals(word)).findFirst();
  }

  private static List<String> words(List<StudyKey> keys) {
    return keys.stream().map(StudyKey::word).toList();
  }

  private String pathOf(String word) {
    return key == null ? word : key.path() + "." + word;
  }

  /** The items of a list, each under this value's key. */
  Optional<List<YamlValue>> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return refuse("found " + kind() + ", expected a list, with a hyphen before each item");
    }
    return Optional.of(
        sequence.getValue().stream()
            .map(item -> new YamlValue(item, key, file, problems))
            .toList());
  }

  /**
   * The items of a list, each as {@code read} answers; one that stands there twice is a problem.
   *
   * @param least fewer items than these are a problem
   */
  <T> Optional<List<T>> distinct(int least, Function<YamlValue, Optional<T>> read) {
    return items().flatMap(items -> distinct(items, least, read));
  }

  private <T> Optional<List<T>> distinct(
      List<YamlValue> items, int least, Function<YamlValue, Optional<T>> read) {
    if (items.size() < least) {
      return refuse("found an empty list, expected at least one item; or leave the key out");
    }
    Map<T, Place> firstAt = new LinkedHashMap<>();
    for (YamlValue item : items) {
      read.apply(item)
          .ifPresent(
              found -> {
                Place first = firstAt.putIfAbsent(found, item.place());
                if (first != null) {
                  item.refuse(
                      "found "
                          + item.kind()
                          + " a second time, expected once; the first is at "
                          + first);
                }
              });
    }
    return Optional.of(List.copyOf(firstAt.keySet()));
  }

  /** Text that is not blank, without the white space around it. */
  Optional<String> text() {
    return exactText().map(String::strip);
  }

  /** Text that is not blank. */
  Optional<String> exactText() {
    if (isText() && !scalar().isBlank()) {
      return Optional.of(scalar());
    }
    boolean bare = node instanceof ScalarNode && !node.getTag().equals(Tag.NULL) && !isText();
    return refuse(
        "found " + kind() + ", expected text" + (bare ? "; put it in quotation marks" : ""));
  }

  /**
   * One text, or a list of texts without a repetition, each as {@code read} answers.
   *
   * @param read empty, and a problem, where a text is wrong
   */
  Optional<List<String>> texts(Function<YamlValue, Optional<String>> read) {
    return isList() ? distinct(1, read) : read.apply(this).map(List::of);
  }

  /** One of the words; another is a problem that names the nearest. */
  Optional<String> choice(List<String> words) {
    if (!isText()) {
      return refuse("found " + kind() + ", expected " + Suggestions.oneOf(words));
    }
    String found = scalar().strip();
    return words.contains(found)
        ? Optional.of(found)
        : refuse(
            "found "
                + Suggestions.quoted(found)
                + ", expected "
                + Suggestions.oneOf(words)
                + Suggestions.didYouMean(found, words));
  }

  /** A day in ISO 8601. */
  Optional<LocalDate> date() {
    return Optional.of(node)
        .filter(n -> isText())
        .flatMap(n -> IsoDay.parse(scalar()))
        .or(() -> refuse("found " + kind() + ", expected a day such as 2016-04-26"));
  }

  /** A whole number of at least {@code least}. */
  Optional<Integer> wholeNumber(int least) {
    return Optional.of(node)
        .filter(n -> n.getTag().equals(Tag.INT) && scalar().matches("0|[1-9]\\d{0,8}"))
        .map(n -> Integer.parseInt(scalar()))
        .filter(number -> number >= least)
        .or(() -> refuse("found " + kind() + ", expected a whole number of at least " + least));
  }

  /** A number from 0 to 1. */
  Optional<Double> share() {
    return number()
        .filter(number -> number <= 1)
        .or(() -> refuse("found " + kind() + ", expected a number from 0 to 1"));
  }

  /** A number above 0. */
  Optional<Double> positive() {
    return number()
        .filter(number -> number > 0 && Double.isFinite(number))
        .or(() -> refuse("found " + kind() + ", expected a number above 0"));
  }

  private Optional<Double> number() {
    return Optional.of(node)
        .filter(n -> n.getTag().equals(Tag.INT) || n.getTag().equals(Tag.FLOAT))
        .filter(n -> scalar().matches("(\\d+\\.?|\\d*\\.\\d+)([eE][+-]?\\d+)?"))
        .map(n -> Double.parseDouble(scalar()));
  }

  boolean isText() {
    return node instanceof ScalarNode && TEXT.contains(node.getTag());
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /** How many keys stand below it, unknown and repeated ones included. */
  int size() {
    return node instanceof MappingNode mapping ? mapping.getValue().size() : 0;
  }

  Place place() {
    return place(node);
  }

  /** Adds the problem; always empty, so that it can be returned. */
  <T> Optional<T> refuse(String message) {
    problems.add(place(), key == null ? "" : key.path(), message);
    return Optional.empty();
  }

  private String scalar() {
    return ((ScalarNode) node).getValue();
  }

  private String kind() {
    if (node instanceof SequenceNode) {
      return "a list";
    } else if (node instanceof MappingNode) {
      return "keys with values";
    } else if (node.getTag().equals(Tag.NULL)) {
      return "nothing";
    } else if (isText()) {
      return Suggestions.quoted(scalar());
    }
    String read =
        node.getTag().equals(Tag.BOOL)
            ? "true or false"
            : node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)
                ? "a number"
                : node.getTag().getValue();
    return Suggestions.quoted(scalar()) + " (" + read + ")";
  }

  private Place place(Node at) {
    Mark mark = at.getStartMark();
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
