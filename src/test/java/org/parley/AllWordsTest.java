package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Cli;
import org.parley.model.TableName;
import org.parley.study.Study;

/** A study that compares quoted words too. */
class AllWordsTest implements AgreeingTables {

  @TempDir private static Path folder;
  private static SmallStudy study;

  @BeforeAll
  static void runTheStudy() {
    study = SmallStudy.ofManyTexts(folder).adding("words: all");
    study.run().done();
  }

  @Override
  public PublishedTables tables() {
    return PublishedTables.at(study.output());
  }

  @Override
  public Study study() {
    return Cli.open(study.yaml()).study();
  }

  /** Else the tables would agree because there is nothing in them. */
  @Test
  void everyTableThatComparesHasManyRows() {
    for (TableName table : TableName.COMPARING) {
      assertThat(table.label(), tables().rows(table).size(), greaterThan(3));
    }
  }
}
