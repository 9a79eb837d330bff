package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

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
    DataPackage.of("ferry", "The last ferry", List.of(TRIMMED)).write(folder.toString());
    assertThat(
        Files.readString(folder.resolve("datapackage.json")),
        is(
            """
            {
              "profile" : "tabular-data-package",
              "name" : "ferry",
              "title" : "The last ferry",
              "tables_version" : 1,
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
                    "description" : "title, dateline, author_note, or pattern: with the study's pattern."
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

  @Test
  void tablesStandInTheOrderOfTheDocumentation() {
    assertThat(
        DataPackage.of("ferry", "", List.of(TRIMMED, DOCUMENTS)).resources().stream()
            .map(DataPackage.Resource::name)
            .toList(),
        is(List.of("documents", "trimmed")));
  }

  @Test
  void aTableLeadsToTheOthersOfThePackage() {
    List<DataPackage.Resource> resources =
        DataPackage.of("ferry", "", List.of(TRIMMED, DOCUMENTS)).resources();
    assertThat(
        resources.get(0).schema().foreignKeys(), is(List.of(key("duplicate_of", "", "path"))));
    assertThat(
        resources.get(1).schema().foreignKeys(),
        is(
            List.of(
                new TableSchema.ForeignKey(
                    List.of("path", "part"),
                    new TableSchema.Reference("documents", List.of("path", "part"))))));
  }

  private static TableSchema.ForeignKey key(String column, String table, String referenced) {
    return new TableSchema.ForeignKey(
        List.of(column), new TableSchema.Reference(table, List.of(referenced)));
  }

  @Test
  void aMeasureIsANumberADayADateAndATruthABoolean() {
    List<TableSchema.Field> fields =
        Tables.ALL.stream()
            .flatMap(table -> TableSchema.of(table, List.of()).fields().stream())
            .toList();
    assertThat(type(fields, "per_million"), is("number"));
    assertThat(type(fields, "week_start"), is("date"));
    assertThat(type(fields, "quoted"), is("boolean"));
  }

  private static String type(List<TableSchema.Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().get().type();
  }
}
