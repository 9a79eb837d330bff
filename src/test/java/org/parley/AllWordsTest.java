package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parley.model.TableName;

/** A study that compares quoted words, too. */
class AllWordsTest {

  private static final Iterable<TableName> COMPARING = TableName.COMPARING;

  /** Without rows, its tables would agree whatever they say. */
  @ParameterizedTest
  @FieldSource("COMPARING")
  void everyTableThatComparesHasManyRows(TableName table) {
    assertThat(StudyRun.ALL_WORDS.tables().rows(table).size(), greaterThan(3));
  }
}
