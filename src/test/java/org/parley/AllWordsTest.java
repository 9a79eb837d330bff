package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import org.junit.jupiter.api.Test;
import org.parley.model.TableName;

/** Tests a study that compares quoted words, too. */
class AllWordsTest {

  /** Empty tables would agree with each other whatever the study. */
  @Test
  void everyTableThatComparesHasSeveralRows() {
    PublishedTables tables = StudyRun.ALL_WORDS.tables();
    for (TableName table : TableName.COMPARING) {
      assertThat(table.label(), tables.rows(table).size(), greaterThan(1));
    }
  }
}
