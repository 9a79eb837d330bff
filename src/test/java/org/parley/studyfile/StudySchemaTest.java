package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Side;

/** Holds {@code study.schema.json} to what the code reads and refuses. */
class StudySchemaTest {

  private static final Path STUDIES = Path.of("pipelines");

  private static final Path SCHEMA =
      Path.of("src/main/resources/org/parley/studyfile/study.schema.json");

  private static JsonNode json;
  private static JsonSchema schema;

  @TempDir Path folder;

  @BeforeAll
  static void readSchema() throws IOException {
    json = new ObjectMapper().readTree(SCHEMA.toFile());
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
  }

  /** Every property of the schema by its path, such as {@code authors.coverage.first}. */
  private static Map<String, JsonNode> properties() {
    Map<String, JsonNode> properties = new TreeMap<>();
    collect("", json, properties);
    return properties;
  }

  private static void collect(String prefix, JsonNode at, Map<String, JsonNode> into) {
    JsonNode node = resolved(at);
    node.path("properties")
        .properties()
        .forEach(
            property -> {
              into.put(prefix + property.getKey(), property.getValue());
              collect(prefix + property.getKey() + ".", property.getValue(), into);
            });
    collectEach(prefix, node.path("oneOf"), into);
    if (node.has("items")) {
      collect(prefix, node.get("items"), into);
    }
  }

  private static void collectEach(String prefix, JsonNode nodes, Map<String, JsonNode> into) {
    nodes.forEach(each -> collect(prefix, each, into));
  }

  /** The group that a node refers to, or else the node itself. */
  private static JsonNode resolved(JsonNode node) {
    return node.path("$ref").asText().equals("#/$defs/group") ? json.at("/$defs/group") : node;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void describesTheKeysOfTheCodeAndNoOthers() {
    List<String> known = Arrays.stream(StudyKey.values()).map(StudyKey::path).sorted().toList();
    assertThat(List.copyOf(properties().keySet()), is(known));
  }

  @Test
  void statesTheDefaultsOfTheCode() {
    Map<String, String> stated = new TreeMap<>();
    properties()
        .forEach(
            (path, node) -> {
              if (node.has("default")) {
                stated.put(path, node.get("default").asText());
              }
            });
    Map<String, String> known = new TreeMap<>();
    for (StudyKey key : StudyKey.values()) {
      if (key.defaultValue() != null) {
        known.put(key.path(), key.defaultValue());
      }
    }
    assertThat(stated, is(known));
  }

  @Test
  void namesTheClosedSetsOfTheCode() {
    Map<String, JsonNode> properties = properties();
    for (StudyKey key : StudyKey.values()) {
      JsonNode node = properties.get(key.path());
      List<String> stated =
          node.has("enum")
              ? texts(node.get("enum"))
              : node.at("/items").has("enum")
                  ? texts(node.at("/items/enum"))
                  : node.at("/oneOf/0").has("const")
                      ? List.of(node.at("/oneOf/0/const").asText())
                      : List.of();
      assertThat(key.path(), stated, is(key.choices()));
    }
    assertThat(properties.get("authors.side").at("/oneOf/0/not/const").asText(), is(Side.ALL));
    assertThat(texts(json.get("required")), contains("name", "documents"));
  }

  @Test
  void refusesUnknownKeysAtEveryLevel() {
    for (StudyKey key : StudyKey.values()) {
      // What a group excludes is a group.
      if (!StudyKey.below(key).isEmpty() && !key.word().equals("not")) {
        JsonNode node = properties().get(key.path());
        JsonNode object =
            Stream.of(node, node.at("/oneOf/1"), node.at("/oneOf/1/items"), node.path("items"))
                .map(StudySchemaTest::resolved)
                .filter(n -> n.has("properties"))
                .findFirst()
                .orElseThrow();
        assertThat(key.path(), object.path("additionalProperties").asText(), is("false"));
      }
    }
    assertThat(json.get("additionalProperties").asText(), is("false"));
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheStudiesBesideIt() throws IOException {
    try (Stream<Path> files = Files.list(STUDIES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> assertThat(faults(Files.readString(file)), is(empty()))));
    }
  }

  private StudyFixture study(String yaml) {
    return new StudyFixture(folder)
        .file("list.csv", "path,side", "a.txt,staff")
        .file("phrases.csv", "phrase,pattern", "pay,pay")
        .file("events.csv", "date,event,label", "2016-01-12,strike,Strike")
        .file("stop.txt", "the")
        .file("docs/a.txt", "text")
        .yaml(yaml);
  }

  private static List<String> faults(String yaml) throws IOException {
    return schema.validate(new YAMLMapper().readTree(yaml)).stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents: list.csv",
        "documents: {list: list.csv}",
        "documents: {include: docs}",
        "documents: {list: list.csv, include: [docs, 'docs/*.txt'], root: .}",
        "documents: list.csv\ntimezone: Asia/Tokyo\nlocale: ja\ntitle: 'yes'",
        "documents: list.csv\ncoverage: {}",
        "documents: list.csv\ncoverage: {first: 2016-01-01, last: '2016-01-01'}",
        "documents: list.csv\nsides: [staff]",
        "documents: list.csv\nauthors: []\ntrim: []\ntokens: {}",
        "documents: list.csv\n"
            + "authors: [{name: A, side: b, aliases: [C], coverage: {last: 2016-01-01}}]",
        "documents: list.csv\nphrases: phrases.csv\nevents: events.csv",
        "documents: list.csv\ntokens: {hyphens: keep, numbers: drop, stop_words: stop.txt}",
        "documents: list.csv\ntokens: {stop_words: english}",
        "documents: list.csv\ntokens: {hyphens: split, numbers: keep, stop_words: [the, of]}",
        "documents: list.csv\ntrim: ['Share this.*', ' a ']",
        "documents: list.csv\nwords: own\ncomparisons: []",
        "documents: list.csv\nwords: all\nevent_weeks: 1\npermute: authors\ndetail: 0\nseed: 0",
        "documents: list.csv\nprior_tokens: 0.5\ncomparisons: [{name: a, target: {side: staff}}]",
        "documents: list.csv\ncomparisons: [{name: a, target: {side: [staff]}, reference: rest}]",
        """
        documents: list.csv
        events: events.csv
        comparisons:
          - name: a
            target: {event: strike, when: after, weeks: 2}
            reference: {event: strike, when: before}
          - name: b-2
            target: {author: A, first: 2016-01-01, last: '2016-02-01'}
            reference: {author: [A, B], first_week: 2016-W06, last_week: 2016-W06}
        """,
        "documents: list.csv\nminimum_count: 1\nallowed_rejections: 1\noutput: out",
        "documents: list.csv\nallowed_rejections: 0.0\ntables: [trimmed, concordance]",
      })
  void acceptsWhatTheCodeAccepts(String yaml) throws IOException {
    String whole = "name: talks\n" + yaml;
    assertThat(faults(whole), is(empty()));
    assertThat(study(whole).study().name(), is("talks"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: talks",
        "documents: list.csv",
        "name: Talks\ndocuments: list.csv",
        "name: talks\ndocuments: [list.csv]",
        "name: talks\ndocuments: {}",
        "name: talks\ndocuments: {root: .}",
        "name: talks\ndocuments: {list: list.csv, root: 5}",
        "name: talks\ndocuments: {list: list.csv, includes: docs}",
        "name: talks\ndocuments: {include: []}",
        "name: talks\ndocuments: list.csv\ncovrage: {}",
        "name: talks\ndocuments: list.csv\ntitle: 2016",
        "name: talks\ndocuments: list.csv\ntitle:",
        "name: talks\ndocuments: list.csv\ntitle: ' '",
        "name: talks\ndocuments: list.csv\ncoverage: 2016-01-01",
        "name: talks\ndocuments: list.csv\ncoverage: {from: 2016-01-01}",
        "name: talks\ndocuments: list.csv\ncoverage: {first: 26/04/2016}",
        "name: talks\ndocuments: list.csv\nsides: staff",
        "name: talks\ndocuments: list.csv\nsides: []",
        "name: talks\ndocuments: list.csv\nsides: [all]",
        "name: talks\ndocuments: list.csv\nsides: [staff, staff]",
        "name: talks\ndocuments: list.csv\nauthors: [A]",
        "name: talks\ndocuments: list.csv\nauthors: [{side: staff}]",
        "name: talks\ndocuments: list.csv\nauthors: [{name: A, side: all}]",
        "name: talks\ndocuments: list.csv\nauthors: [{name: A, alias: B}]",
        "name: talks\ndocuments: list.csv\nauthors: [{name: A, aliases: B}]",
        "name: talks\ndocuments: list.csv\nauthors: [{name: A, aliases: [B, B]}]",
        "name: talks\ndocuments: list.csv\nphrases: [phrases.csv]",
        "name: talks\ndocuments: list.csv\ntokens: {hyphens: join}",
        "name: talks\ndocuments: list.csv\ntokens: {numbers: false}",
        "name: talks\ndocuments: list.csv\ntokens: {stop_words: [of the]}",
        "name: talks\ndocuments: list.csv\ntokens: {stopwords: [of]}",
        "name: talks\ndocuments: list.csv\ntrim: Share this",
        "name: talks\ndocuments: list.csv\nwords: quoted",
        "name: talks\ndocuments: list.csv\nevent_weeks: 0",
        "name: talks\ndocuments: list.csv\npermute: [authors]",
        "name: talks\ndocuments: list.csv\ndetail: -1",
        "name: talks\ndocuments: list.csv\nseed: one",
        "name: talks\ndocuments: list.csv\nprior_tokens: 0",
        "name: talks\ndocuments: list.csv\ncomparisons: {}",
        "name: talks\ndocuments: list.csv\ncomparisons: [{target: {side: staff}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: A, target: {side: staff}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: rest}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {side: []}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {side: 5}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {sides: staff}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {side: staff}, reference: others}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {side: staff}, reference: [rest]}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {first_week: 2016-17}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {when: after}}]",
        "name: talks\ndocuments: list.csv\ncomparisons: [{name: a, target: {weeks: 2}}]",
        """
        name: talks
        documents: list.csv
        events: events.csv
        comparisons: [{name: a, target: {event: strike}}]
        """,
        """
        name: talks
        documents: list.csv
        events: events.csv
        comparisons: [{name: a, target: {event: strike, when: during}}]
        """,
        "name: talks\ndocuments: list.csv\nminimum_count: 0",
        "name: talks\ndocuments: list.csv\nminimum_count: 1.5",
        "name: talks\ndocuments: list.csv\ntables: []",
        "name: talks\ndocuments: list.csv\ntables: [phrases]",
        "name: talks\ndocuments: list.csv\nallowed_rejections: 1.5",
        "name: talks\ndocuments: list.csv\nallowed_rejections: -0.1",
        "name: talks\ndocuments: list.csv\noutput: 5",
      })
  void refusesWhatTheCodeRefuses(String yaml) throws IOException {
    assertThat(faults(yaml), is(not(empty())));
    assertThat(study(yaml).problems().size(), is(1));
  }
}
