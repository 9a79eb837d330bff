package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks docs/study.md against the keys and columns; -Dparley.expected=write writes it again. */
class StudyDocumentationTest {

  private static final Path DOCUMENTATION = Path.of("docs/study.md");

  /** A study with every key, in the order of the keys. */
  private static final String EXAMPLE =
      """
      name: ferry
      title: "The last ferry: what did the crew and the board say?"
      documents:
        list: documents.csv
        include: [found, "letters/**/*.txt"]
        root: .
        catalogue: catalogue.csv
      timezone: Europe/London
      locale: en-GB
      coverage:
        first: 2031-03-03
        last: 2031-05-25
      variables: [region, genre]
      sides: [crew, board]
      authors:
        - name: Skippers
          side: crew
          aliases: [The Skippers, Skippers' Union]
          coverage: {first: 2031-03-10, last: 2031-05-25}
        - {name: Mate Adair, side: [{name: crew, last: 2031-04-01}, {name: board, first: 2031-04-02}]}
      phrases: phrases.csv
      coding: coding.csv
      wrong_hits: exclude
      events: events.csv
      tokens:
        hyphens: split
        numbers: keep
        possessives: match
        stop_words: [the, of]
      quotations:
        limit: 150
        long: quoted
      trim: ["Notes to editors: .*"]
      trim_rules: [title, byline, dateline, author_note, quoted_history, forwarded_message, signature]
      office_properties: ignore
      file_name: "{date}_{author}_{title}"
      columns: {text: body, part: id, author: writer, date: day, title: headline, outlet: paper, url: link}
      near_duplicates: flag
      near_threshold: 0.6
      copies: once
      words: own
      minimum_count: 5
      comparisons:
        - name: crew-board
          target: {side: crew}
          reference: {side: board}
        - name: skippers-in-the-post
          target: {author: Skippers, outlet: [Post, Herald], first: 2031-03-10, last: 2031-05-25}
          reference: rest
        - name: after-the-strike
          target: {event: strike, when: after, weeks: 3, variables: {region: north}, not: {side: board}}
          reference: {first_week: 2031-W10, last_week: 2031-W13}
      event_weeks: 4
      permute: documents
      detail: 1000
      seed: 1
      prior_tokens: 500
      tables: [documents, rejected, phrase_counts, keyness]
      page_texts: passages
      allowed_rejections: 0.05
      output: results/ferry
      """;

  private static final Map<String, String> DOCUMENT_COLUMNS =
      inOrder(
          "path", "The document's file, relative to `documents.root`.",
          "part",
              "A document of a file that contains several, such as the number of a row. Empty: the"
                  + " row is for all of the file.",
          "author", "Name or alias of the author. Empty: taken from the document.",
          "side",
              "The side of this document. Empty: the author's side on that day from `authors`, or else"
                  + " the side of the author's other rows, if they agree.",
          "date",
              "`2016-04-26`; a moment such as `2016-04-26T23:30:00Z`; or `26/04/2016`, in the"
                  + " order of `locale`. Empty: taken from the document.",
          "title", "The title. Empty: taken from the document.",
          "outlet",
              "Where the document appeared. Comparisons can choose documents by it. Empty: taken from the document.",
          "url", "Address of the document; the report links to it.");

  private static final Map<String, String> PHRASE_COLUMNS =
      inOrder(
          "phrase", "Name of the phrase. Several rows with one name are one phrase.",
          "pattern",
              "One or more words, written as in a text. `*` matches any characters within a word,"
                  + " `?` exactly one.",
          "case",
              "`exact`: the words must have the case of the pattern. `any`, the default: they need"
                  + " not.",
          "exclude",
              "`yes`: the phrase does not count inside a match of this pattern. `no`, the default:"
                  + " the pattern counts.");

  private static final Map<String, String> EVENT_COLUMNS =
      inOrder(
          "date", "Day of the event: `2016-04-26`.",
          "event", "Short name of the event, used once; without a semicolon.",
          "label", "Text for charts.");

  @TempDir Path folder;

  private static Map<String, String> inOrder(String... columns) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      meanings.put(columns[i], columns[i + 1]);
    }
    return meanings;
  }

  @Test
  void documentationSaysWhatTheKeysAndColumnsAre() throws IOException {
    String expected = markdown();
    if ("write".equals(System.getProperty("parley.expected"))) {
      Files.writeString(DOCUMENTATION, expected);
    }
    assertThat(Files.readString(DOCUMENTATION), is(expected));
    assertThat(expected.lines().count(), lessThanOrEqualTo(260L));
  }

  @Test
  void theExampleIsAValidStudyWithEveryKey() {
    StudyFile read =
        new StudyFixture(folder)
            .file(
                "documents.csv",
                "path,outlet,region,genre",
                "a.txt,Post,north,",
                "b.txt,Herald,,letter")
            .file("catalogue.csv", "path,licence")
            .file("phrases.csv", "phrase,pattern")
            .file("coding.csv", "phrase,path,start,words,mark,shown,of")
            .file("events.csv", "date,event", "2031-04-15,strike")
            .file("found/c.txt", "text")
            .file("letters/d.txt", "text")
            .yaml(EXAMPLE)
            .open();
    assertThat(read.study().comparisons().size(), is(3));
    for (StudyKey key : StudyKey.values()) {
      assertThat(EXAMPLE, containsString(key.word() + ":"));
    }
  }

  private static String markdown() throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # The study, key by key

        A study is one question, in one YAML file. Only `name` and `documents` are required. A key that is required within
        another key is required only if that key is there. Paths are relative to the study's file. An unknown key or a wrong
        value stops the run before it reads a document. The message names the line and what is allowed.
        `src/main/resources/org/parley/studyfile/study.schema.json` gives an editor the same keys.

        `./scripts/parley check STUDY.yaml` checks a study without running it.
        `./scripts/parley list FOLDER` writes a list of documents from a folder ([running.md](running.md#see-what-parley-reads)).

        ## A study with every key

        ```yaml
        """);
    out.append(EXAMPLE).append("```\n");
    JsonNode schema =
        new ObjectMapper()
            .readTree(
                Path.of("src/main/resources/org/parley/studyfile/study.schema.json").toFile());
    keys(out, "Keys of a study", null, schema);
    for (StudyKey parent : StudyKey.values()) {
      boolean again =
          List.of(
                  StudyKey.AUTHORS_COVERAGE,
                  StudyKey.AUTHORS_SIDE,
                  StudyKey.COLUMNS, // Its own meaning names its keys.
                  StudyKey.COMPARISONS_REFERENCE,
                  StudyKey.TARGET_NOT,
                  StudyKey.REFERENCE_NOT)
              .contains(parent);
      if (!again && !StudyKey.below(parent).isEmpty()) {
        String title =
            parent == StudyKey.COMPARISONS_TARGET
                ? "Keys of a group: `target` and `reference`"
                : "Keys of `" + parent.path() + "`";
        keys(out, title, parent, schema);
      }
    }
    out.append(
        """

        A document is in a group if it matches all keys of the group. [comparing.md](comparing.md) explains groups and measures.

        ## The lists

        Lists are CSV files in UTF-8 with a header and commas, as a spreadsheet saves them. Columns may be in any order; other
        columns are ignored, except those that `variables` names. A message about a list names its line and column.
        """);
    columns(out, "documents", DOCUMENT_COLUMNS, DocumentList.REQUIRED, DocumentList.OPTIONAL);
    columns(out, "phrases", PHRASE_COLUMNS, PhraseList.REQUIRED, PhraseList.OPTIONAL);
    columns(out, "events", EVENT_COLUMNS, EventList.REQUIRED, EventList.OPTIONAL);
    out.append(
        """

        ### `stop_words`

        A text file in UTF-8 with one word on each line. Empty lines are ignored. Instead of a file, a study can name a language.
        Parley then hides the words of that language's list from the [Snowball](https://snowballstem.org/) project, in the
        version that Lucene includes. The languages are:

        """);
    out.append("`").append(String.join("`, `", StopWords.LANGUAGES)).append("`.\n");
    return out.toString();
  }

  private static void keys(StringBuilder out, String title, StudyKey parent, JsonNode schema) {
    out.append("\n## ").append(title).append("\n\n");
    out.append("| key | required | allowed | default | meaning |\n|---|---|---|---|---|\n");
    for (StudyKey key : StudyKey.below(parent)) {
      JsonNode node = node(key, schema);
      String name = key.defaultValue() == null ? "" : "`" + key.defaultValue() + "`";
      out.append("| `").append(key.word()).append("` | ");
      out.append(required(key, parent, schema) ? "yes" : "no").append(" | ").append(allowed(node));
      out.append(" | ").append(name).append(" | ");
      out.append(node.get("description").asText()).append(" |\n");
    }
  }

  private static boolean required(StudyKey key, StudyKey parent, JsonNode schema) {
    JsonNode object = parent == null ? schema : node(parent, schema);
    return Stream.of(object, object.path("items"))
        .flatMap(node -> each(node.path("required")))
        .anyMatch(word -> word.asText().equals(key.word()));
  }

  /** Returns the schema's property of a key. */
  private static JsonNode node(StudyKey key, JsonNode schema) {
    JsonNode at = schema;
    for (String word : key.path().split("\\.", -1)) {
      at = property(at, word, schema);
    }
    return at;
  }

  private static JsonNode property(JsonNode at, String word, JsonNode schema) {
    return Stream.of(
            at,
            at.at("/oneOf/1"),
            at.at("/oneOf/1/items"),
            at.path("items"),
            schema.at("/$defs/group"))
        .map(object -> object.path("properties").path(word))
        .filter(property -> !property.isMissingNode())
        .findFirst()
        .orElseThrow();
  }

  /** Returns the allowed values of a property, in words. */
  private static String allowed(JsonNode node) {
    if (node.has("oneOf")) {
      return each(node.get("oneOf"))
          .map(StudyDocumentationTest::allowed)
          .collect(Collectors.joining(", or "));
    } else if (node.has("const")) {
      return "`" + node.get("const").asText() + "`";
    } else if (node.has("enum")) {
      return each(node.get("enum"))
          .map(word -> "`" + word.asText() + "`")
          .collect(Collectors.joining(", "));
    } else if (node.has("$ref")) {
      String type = node.get("$ref").asText().replace("#/$defs/", "");
      return type.equals("texts") ? "text, or a list" : type.equals("excluded") ? "group" : type;
    }
    if (node.at("/items/$ref").asText().equals("#/$defs/excluded")) {
      return "a list of groups";
    }
    return switch (node.path("type").asText()) {
      case "array" ->
          node.at("/items/enum").isMissingNode()
              ? node.at("/items/properties").isMissingNode() ? "a list" : "a list of keys"
              : "a list of names";
      case "object" -> "keys";
      case "integer" -> "a whole number, at least " + node.get("minimum").asText();
      case "number" -> node.has("maximum") ? "a number from 0 to 1" : "a number greater than 0";
      default -> "text";
    };
  }

  private static Stream<JsonNode> each(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }

  private static void columns(
      StringBuilder out,
      String list,
      Map<String, String> meanings,
      List<String> required,
      List<String> optional) {
    List<String> columns = new ArrayList<>(required);
    columns.addAll(optional);
    assertThat(List.copyOf(meanings.keySet()), is(columns));
    out.append("\n### `").append(list).append("`\n\n");
    out.append("| column | required | meaning |\n|---|---|---|\n");
    meanings.forEach(
        (column, meaning) ->
            out.append("| `")
                .append(column)
                .append("` | ")
                .append(required.contains(column) ? "yes" : "no")
                .append(" | ")
                .append(meaning)
                .append(" |\n"));
  }
}
