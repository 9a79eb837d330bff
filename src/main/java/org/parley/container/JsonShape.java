package org.parley.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of a file of JSON records, found from its first bytes.
 *
 * @param isArray whether the records are the items of an array, and not one after the other
 * @param field the field of an object that contains the array; empty if there is no such object
 * @param names of the fields of the first records
 * @param records number of records that begin in the first bytes, as far as they are looked at
 */
record JsonShape(boolean isArray, String field, Set<String> names, int records) {

  private static final int LOOKED_AT = 20;

  /** Returns whether a file may be JSON with an object in it. */
  static boolean mayBe(Head head) {
    return head.begins("{") || head.begins("[");
  }

  /** Returns the shape; empty for another file. */
  static Optional<JsonShape> of(JsonFactory json, Head head, Map<String, String> given) {
    try (JsonParser parser = json.createParser(head.bytes())) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return parser.nextToken() == JsonToken.START_OBJECT
            ? Optional.of(records(parser, true, ""))
            : Optional.empty();
      } else if (first != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      JsonShape lines = records(parser, false, "");
      if (new TextColumns(lines.names, given).haveText()) {
        return Optional.of(lines);
      }
      return wrapped(json, head, given)
          .or(() -> lines.names.isEmpty() ? Optional.empty() : Optional.of(lines));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the shape of an object of which a field is an array of objects with a text. */
  private static Optional<JsonShape> wrapped(
      JsonFactory json, Head head, Map<String, String> given) {
    try (JsonParser parser = json.createParser(head.bytes())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
          token = parser.nextToken();
          if (token == JsonToken.START_OBJECT) {
            JsonShape shape = records(parser, true, name);
            return Optional.of(shape)
                .filter(found -> new TextColumns(found.names, given).haveText());
          }
          for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            parser.skipChildren();
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // The object is longer than the first bytes, or no JSON.
    }
    return Optional.empty();
  }

  /** Looks at the records from the first one, whose first token was read. */
  private static JsonShape records(JsonParser parser, boolean isArray, String field) {
    Set<String> names = new LinkedHashSet<>();
    int records = 0;
    try {
      while (parser.currentToken() == JsonToken.START_OBJECT && records < LOOKED_AT) {
        records++;
        addNames(parser, "", names);
        parser.nextToken();
      }
    } catch (IOException e) {
      // The last record is cut, or damaged; the names so far show the shape.
      return new JsonShape(isArray, field, names, records);
    }
    return new JsonShape(isArray, field, names, records);
  }

  private static void addNames(JsonParser parser, String prefix, Set<String> names)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        addNames(parser, name + ".", names);
      } else {
        names.add(name);
        parser.skipChildren();
      }
    }
  }

  /** Moves a parser to the place before the first record. */
  void enter(JsonParser parser) throws IOException {
    if (!isArray) {
      return;
    }
    parser.nextToken();
    if (field.isEmpty()) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(field);
      parser.nextToken();
      if (found) {
        return;
      }
      parser.skipChildren();
    }
  }
}
