package org.parley.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Reason;

/**
 * Records in JSON, one per document: JSON Lines, an array of objects, or an object with such an
 * array, such as {@code {"articles": […]}}. A field contains the text. The name of a field in an
 * object has a full stop: {@code source.name}.
 */
final class JsonRecords implements Container {

  private static final int LONGEST_TEXT = 64 << 20;
  private static final int DEEPEST = 100;
  private static final int LONGEST_QUOTED = 60;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength(LONGEST_TEXT)
                      .maxNestingDepth(DEEPEST)
                      .build())
              .build());

  /** The end of Jackson's message about a file that breaks off. */
  private static final Pattern WHERE_IT_STARTED = Pattern.compile(" \\(start marker at .*");

  private final ContainerRules rules;

  JsonRecords(ContainerRules rules) {
    this.rules = rules;
  }

  @Override
  public boolean recognises(Source source, Head head) {
    return JsonShape.mayBe(head) && (shape(head).isPresent() || isEmpty(head));
  }

  /**
   * Returns whether a file has brackets and names of fields only, such as {@code {"items": []}}.
   */
  private static boolean isEmpty(Head head) {
    if (!head.whole()) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(head.bytes())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // It is no JSON.
    }
  }

  private Optional<JsonShape> shape(Head head) {
    return JsonShape.of(JSON.getFactory(), head, rules.columns())
        .filter(shape -> shape.records() != 1 || columns(shape.names()).haveText());
  }

  private TextColumns columns(Set<String> names) {
    return new TextColumns(names, rules.columns());
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(source.open(), 2 * Head.BYTES)) {
      Head head = Head.of(in);
      if (isEmpty(head)) {
        return;
      }
      JsonShape shape = shape(head).orElseThrow();
      TextColumns columns = columns(shape.names());
      if (!columns.haveText()) {
        parts.rejected("", Reason.NO_TEXT, columns.refusal(shape.names()));
        return;
      }
      parts.remark(columns.described());
      read(in, shape, new TableRows(columns, rules, parts), parts);
    }
  }

  private static void read(InputStream in, JsonShape shape, TableRows rows, Parts parts)
      throws IOException {
    long number = 1;
    try (JsonParser parser = JSON.createParser(in)) {
      shape.enter(parser);
      for (JsonToken token = parser.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        JsonNode record = JSON.readTree(parser);
        if (record.isObject()) {
          Map<String, String> fields = fields(record);
          rows.deliver(number, name -> fields.getOrDefault(name, ""));
        } else {
          parts.rejected(Long.toString(number), Reason.CORRUPT, noObject(record));
        }
        number++;
      }
      if (shape.isArray() && parser.currentToken() == null) {
        throw new BrokenContainer("the file breaks off after record " + (number - 1));
      }
    } catch (JsonProcessingException e) {
      throw new BrokenContainer(
          String.format(
              Locale.ROOT,
              "record %d, line %d: wrong JSON: %s",
              number,
              e.getLocation().getLineNr(),
              WHERE_IT_STARTED
                  .matcher(e.getOriginalMessage().lines().findFirst().get())
                  .replaceAll("")),
          e);
    }
  }

  private static String noObject(JsonNode record) {
    String written = record.toString();
    return "the record is "
        + (written.length() <= LONGEST_QUOTED
            ? written
            : written.substring(0, LONGEST_QUOTED) + "…")
        + "; expected an object such as {\"text\": \"…\"}: mend or remove it";
  }

  /** Returns the fields of a record that have a text; those of an object in it, too. */
  static Map<String, String> fields(JsonNode record) {
    Map<String, String> fields = new LinkedHashMap<>();
    add(record, "", fields);
    return fields;
  }

  private static void add(JsonNode object, String prefix, Map<String, String> fields) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = prefix + field.getKey();
      if (field.getValue().isObject()) {
        add(field.getValue(), name + ".", fields);
      } else {
        fields.put(name, text(field.getValue()));
      }
    }
  }

  /** Returns a value as text; the texts of a list are paragraphs, or names. */
  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asText();
    }
    Set<String> items = new LinkedHashSet<>();
    for (JsonNode item : value) {
      JsonNode name = item.isObject() ? item.path("name") : item;
      if (name.isTextual()) {
        items.add(name.textValue());
      }
    }
    boolean names = items.stream().allMatch(item -> item.length() <= 60 && !item.contains("."));
    return String.join(names ? ", " : "\n\n", items);
  }
}
