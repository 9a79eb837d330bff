package org.parley.studyfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON Schema of studies, which contains the meaning and an example of every key. A test compares
 * it with {@link StudyKey}.
 */
final class StudySchema {

  private static final JsonNode ROOT = read();

  private StudySchema() {}

  private static JsonNode read() {
    try (InputStream schema = StudySchema.class.getResourceAsStream("study.schema.json")) {
      return new JsonMapper().readTree(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the key means, in sentences. */
  static String meaning(StudyKey key) {
    return node(key).path("description").asText();
  }

  /** Returns a value that a study could give the key; empty if a default or a set shows one. */
  static Optional<JsonNode> example(StudyKey key) {
    return Optional.of(node(key).at("/examples/0")).filter(example -> !example.isMissingNode());
  }

  /** Returns whether the key's value is a list. */
  static boolean isList(StudyKey key) {
    return node(key).path("type").asText().equals("array");
  }

  /** Returns the schema of a key's value. */
  private static JsonNode node(StudyKey key) {
    JsonNode at = ROOT;
    for (String word : key.path().split("\\.", -1)) {
      at = property(at, word);
    }
    return at;
  }

  private static JsonNode property(JsonNode at, String word) {
    JsonNode choice = at.at("/oneOf/1");
    return Stream.of(at, choice, choice.path("items"), at.path("items"), ROOT.at("/$defs/group"))
        .map(object -> object.path("properties").path(word))
        .filter(property -> !property.isMissingNode())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the schema lacks the key " + word));
  }
}
