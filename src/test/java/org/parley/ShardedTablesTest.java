package org.parley;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.bench.CorpusGenerator;
import org.parley.model.Sha256;

/** {@code --sharded} writes the same table, one file per range that was counted. */
class ShardedTablesTest {

  private static final String NAME = "term_frequencies";

  @TempDir private static Path folder;
  private static String whole;
  private static FinishedRun run;
  private static List<Path> shards;

  @BeforeAll
  static void countTwice() throws IOException {
    Path corpus = folder.resolve("corpus");
    CorpusGenerator.main(new String[] {"500", corpus.toString()});
    String study = corpus.resolve("study.yaml").toString();
    FinishedRun.of(study, "--output=" + folder.resolve("whole"), "--report=false").done();
    run =
        FinishedRun.of(
                study, "--sharded", "--output=" + folder.resolve("sharded"), "--report=false")
            .done();
    whole = Files.readString(folder.resolve("whole/tables/" + NAME + ".csv"));
    try (Stream<Path> files = Files.list(folder.resolve("sharded/tables"))) {
      shards = files.filter(file -> file.toString().contains(NAME)).sorted().toList();
    }
  }

  @Test
  void theConcatenatedShardsAreTheTable() throws IOException {
    String header = whole.substring(0, whole.indexOf('\n') + 1);
    assertThat(shards.size(), is(greaterThan(1)));
    StringBuilder lines = new StringBuilder(header);
    for (Path shard : shards) {
      String text = Files.readString(shard);
      assertThat(text.substring(0, header.length()), is(header));
      lines.append(text, header.length(), text.length());
    }
    assertThat(Sha256.of(lines.toString().getBytes(UTF_8)), is(Sha256.of(whole.getBytes(UTF_8))));
  }

  @Test
  void eachShardIsDescribed() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < shards.size(); i++) {
      String name = String.format(Locale.ROOT, "%s-%05d-of-%05d", NAME, i, shards.size());
      byte[] bytes = Files.readAllBytes(shards.get(i));
      expected.add("tables/" + name + ".csv " + bytes.length + " sha256:" + Sha256.of(bytes));
    }
    JsonNode data = new JsonMapper().readTree(folder.resolve("sharded/datapackage.json").toFile());
    List<String> described = new ArrayList<>();
    for (JsonNode resource : data.get("resources")) {
      if (resource.get("name").asText().startsWith(NAME)) {
        described.add(
            resource.get("path").asText()
                + " "
                + resource.get("bytes").asText()
                + " "
                + resource.get("hash").asText());
      }
    }
    assertThat(described, contains(expected.toArray()));
  }

  @Test
  void aTableWithoutRowsIsItsHeader(@TempDir Path place) throws IOException {
    SmallStudy study = SmallStudy.in(place);
    study.write("docs/a.txt", "Safe?\n");
    study.adding("tokens: {stop_words: [safe]}");
    study.list("a.txt,Skippers,crew,2031-05-05");
    study.run("--sharded", "--report=false").done();
    assertThat(
        Files.readString(study.output().resolve("tables/" + NAME + ".csv")),
        is(whole.substring(0, whole.indexOf('\n') + 1)));
  }

  @Test
  void theRunSaysThatTheWorkbookLeavesTheTableOut() {
    assertThat(
        run.out(),
        containsString("tables.xlsx and spreadsheet/ leave out " + NAME + ": it is in shards"));
  }
}
