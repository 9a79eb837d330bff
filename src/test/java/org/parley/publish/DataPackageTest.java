package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.PublishedTable;
import org.parley.table.Tables;

class DataPackageTest {

  private static final PublishedTable TRIMMED = new PublishedTable("trimmed", 2, 80, "ab12");
  private static final PublishedTable DOCUMENTS = new PublishedTable("documents", 2, 90, "cd34");

  @TempDir private Path folder;

  @Test
  void saysOfATableWhatItsColumnsSay() throws IOException {
    assertThat(
        write(TRIMMED),
        is(
            """
            {
              "profile" : "tabular-data-package",
              "name" : "ferry",
              "title" : "The last ferry",
              "tables_version" : 2,
              "resources" : [ {
                "profile" : "tabular-data-resource",
                "name" : "trimmed",
                "path" : "tables/trimmed.csv",
                "description" : "One row per paragraph that is not counted as its author's text.",
                "format" : "csv",
                "mediatype" : "text/csv",
                "encoding" : "utf-8",
                "bytes" : 80,
                "hash" : "sha256:ab12",
                "dialect" : {
                  "csvddfVersion" : 1.2,
                  "delimiter" : ",",
                  "lineTerminator" : "\\n",
                  "quoteChar" : "\\"",
                  "doubleQuote" : true,
                  "skipInitialSpace" : false,
                  "header" : true,
                  "caseSensitiveHeader" : true
                },
                "schema" : {
                  "fields" : [ {
                    "name" : "path",
                    "type" : "string",
                    "description" : "Path of the document.",
                    "constraints" : {
                      "required" : true
                    }
                  }, {
                    "name" : "part",
                    "type" : "string",
                    "description" : "Part of the file; empty if the file is one document.",
                    "missingValues" : [ ]
                  }, {
                    "name" : "start",
                    "type" : "integer",
                    "description" : "Offset of its start in the cleaned text.",
                    "unit" : "UTF-16 code units",
                    "constraints" : {
                      "required" : true,
                      "minimum" : 0
                    }
                  }, {
                    "name" : "end",
                    "type" : "integer",
                    "description" : "Offset of its end, exclusive.",
                    "unit" : "UTF-16 code units",
                    "constraints" : {
                      "minimum" : 0
                    }
                  }, {
                    "name" : "rule",
                    "type" : "string",
                    "description" : "The rule of counting.md, or pattern: with the study's pattern."
                  }, {
                    "name" : "text",
                    "type" : "string",
                    "description" : "The paragraph, exactly as in the cleaned text."
                  } ],
                  "missingValues" : [ "" ],
                  "primaryKey" : [ "path", "part", "start" ]
                }
              } ]
            }"""));
  }

  private String write(PublishedTable... tables) throws IOException {
    DataPackage.write(folder.toString(), "ferry", "The last ferry", List.of(), List.of(tables));
    return Files.readString(folder.resolve("datapackage.json"));
  }

  private JsonNode resources(PublishedTable... tables) throws IOException {
    return new JsonMapper().readTree(write(tables)).get("resources");
  }

  @Test
  void tablesAreInTheOrderOfTheDocumentation() throws IOException {
    assertThat(
        List.of(
            resources(TRIMMED, DOCUMENTS).get(0).get("name").asText(),
            resources(TRIMMED, DOCUMENTS).get(1).get("name").asText()),
        is(List.of("documents", "trimmed")));
    assertThat(resources(TRIMMED, DOCUMENTS).size(), is(2));
  }

  @Test
  void aTableLeadsToTheOthersOfThePackage() throws IOException {
    JsonNode resources = resources(TRIMMED, DOCUMENTS);
    assertThat(
        resources.get(0).get("schema").get("foreignKeys").toString(),
        is(
            "[{\"fields\":[\"duplicate_of\"],"
                + "\"reference\":{\"resource\":\"\",\"fields\":[\"path\"]}}]"));
    assertThat(
        resources.get(1).get("schema").get("foreignKeys").toString(),
        is(
            "[{\"fields\":[\"path\",\"part\"],"
                + "\"reference\":{\"resource\":\"documents\",\"fields\":[\"path\",\"part\"]}}]"));
  }

  @Test
  void aMeasureIsANumberADayADateAndATruthABoolean() throws IOException {
    JsonNode all =
        resources(
            Tables.ALL.stream()
                .map(table -> new PublishedTable(table.name().label(), 0, 0, ""))
                .toArray(PublishedTable[]::new));
    assertThat(type(all, "per_million"), is("number"));
    assertThat(type(all, "week_start"), is("date"));
    assertThat(type(all, "quoted"), is("boolean"));
  }

  private static String type(JsonNode resources, String name) {
    for (JsonNode resource : resources) {
      for (JsonNode field : resource.get("schema").get("fields")) {
        if (field.get("name").asText().equals(name)) {
          return field.get("type").asText();
        }
      }
    }
    throw new AssertionError("no column " + name);
  }
}
