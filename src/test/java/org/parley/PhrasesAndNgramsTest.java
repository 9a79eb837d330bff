package org.parley;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** Phrases, n-grams and collocates use one rule of adjacency, in the tables too. */
class PhrasesAndNgramsTest {

  private static final String TEXT =
      "Hello my lantern, how are you? The mole; quay (pier) boat \u2014 sea -- tide. Mr. Roe took"
          + " the last ferry from No. 10, and Mr Roe took the last ferry to the R&D wharf 24/7.\n";

  private static final List<String> PHRASES =
      List.of(
          "hello my",
          "lantern how",
          "mole quay",
          "pier boat",
          "boat sea",
          "sea tide",
          "mr roe",
          "last ferry",
          "no 10",
          "r d",
          "24 7",
          "roe took");

  @TempDir private Path folder;

  @Test
  void anNgramOccursAsOftenAsThePhraseOfItsWords() {
    Map<String, String> ngrams =
        tables()
            .rows(TableName.NGRAMS, row -> row.get("side").equals("all"))
            .collect(toMap(row -> row.get("ngram"), row -> row.get("count")));
    Map<String, String> ofNgrams = new TreeMap<>();
    PHRASES.forEach(phrase -> ofNgrams.put(phrase, ngrams.getOrDefault(phrase, "0")));
    Map<String, String> ofPhrases =
        tables()
            .rows(TableName.PHRASE_TOTALS, PhrasesAndNgramsTest::isOfAll)
            .collect(
                toMap(
                    row -> row.get("phrase"), row -> row.get("count"), (a, b) -> a, TreeMap::new));
    assertThat(ofPhrases, is(ofNgrams));
    assertThat(
        ofPhrases.entrySet().stream().map(Object::toString).toList(),
        hasItems("mr roe=4", "no 10=2", "r d=2", "24 7=2", "lantern how=0", "sea tide=0"));
  }

  private static boolean isOfAll(CSVRecord row) {
    return row.get("group_kind").equals("all");
  }

  private PublishedTables tables() {
    StringBuilder phrases = new StringBuilder("phrase,pattern\n");
    PHRASES.forEach(phrase -> phrases.append(phrase).append(',').append(phrase).append('\n'));
    SmallStudy study =
        SmallStudy.in(folder)
            .adding("minimum_count: 1", "tables: [phrase_totals, ngrams]")
            .write("phrases.csv", phrases.toString())
            .write("docs/a.txt", TEXT)
            .write("docs/b.txt", "Again. " + TEXT);
    study.run("--spreadsheets=false", "--report=false").done();
    return PublishedTables.at(study.output());
  }
}
