package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Runs a study with two variables of its own, and compares by them. */
class OwnVariablesTest {

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
    study.write("docs/c.txt", "Nobody on the south bank thinks the last ferry is safe.\n");
    study.write("docs/copy.txt", "The last ferry is not safe. We said so.\n");
    study.write("found/e.txt", "From the file alone.\n");
    study.write(
        "docs/documents.csv",
        """
        path,author,side,date,region,Genre,outlet
        a.txt,Skippers,crew,2031-05-05,north,letter,Post
        b.txt,Harbour Board,board,2031-05-13,south,"report, short",
        c.txt,Reporter,,2031-05-14,south,,Post
        copy.txt,Skippers,crew,2031-05-20,south,letter,
        """);
    study.adding(
        "variables: [region, genre]",
        "comparisons:",
        "  - {name: south, target: {variables: {region: south}}, reference: rest}",
        "  - name: other-letters",
        "    target: {variables: {genre: letter}}",
        "    reference: {not: [{variables: {genre: letter}}, {outlet: Post}]}");
  }

  @Test
  void documentsShowTheVariablesAfterTheOtherColumns() throws IOException {
    study.run().done();
    PublishedTables tables = PublishedTables.at(study.output());
    assertThat(
        tables
            .rows(TableName.DOCUMENTS, row -> true)
            .map(row -> row.get("path") + " " + row.get("var_region") + " " + row.get("var_genre"))
            .toList(),
        contains(
            "a.txt north letter",
            "b.txt south report, short",
            "c.txt south ",
            "copy.txt south letter"));
    String header =
        Files.readString(study.output().resolve("tables/documents.csv")).lines().findFirst().get();
    assertThat(header.endsWith(",flags,var_region,var_genre"), is(true));
  }

  @Test
  void groupsChooseAndExcludeByVariables() throws IOException {
    study.run().done();
    assertThat(
        PublishedTables.at(study.output())
            .rows(TableName.PHRASE_COMPARISONS, row -> row.get("phrase").equals("last-ferry"))
            .map(
                row ->
                    String.join(
                        " ",
                        row.get("comparison"),
                        row.get("target_count"),
                        row.get("target_tokens"),
                        row.get("reference_count"),
                        row.get("reference_tokens")))
            .toList(),
        contains("other-letters 1 9 0 11", "south 1 22 1 9"));
  }

  @Test
  void packageSpreadsheetsAndPageKnowTheVariables() throws IOException {
    study.run().done();
    JsonNode description =
        new ObjectMapper().readTree(study.output().resolve("datapackage.json").toFile());
    JsonNode fields = description.at("/resources/0/schema/fields");
    assertThat(fields.get(fields.size() - 2).get("name").asText(), is("var_region"));
    assertThat(
        fields.get(fields.size() - 1).get("description").asText(),
        is("The value of genre, from the list."));
    assertThat(
        Files.readString(study.output().resolve("spreadsheet/documents.csv")),
        containsString("var_region,var_genre"));
    assertThat(
        Files.readString(study.output().resolve("report.html")), containsString("other-letters"));
  }
}
