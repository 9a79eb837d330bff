package org.parley.table;

import java.util.List;
import org.parley.model.TableName;

/** All tables, in the order of {@link org.parley.model.TableName}. */
public final class Tables {

  /** The version of the contract of columns and rows; it stays until the release of 0.1.0. */
  public static final int VERSION = 2;

  /** All tables of a study without own variables. */
  public static final List<Table<?>> ALL =
      List.of(
          DocumentRow.TABLE,
          RejectedTable.TABLE,
          DuplicateRow.TABLE,
          TrimmedRow.TABLE,
          AuthorWeekRow.TABLE,
          TermFrequencyRow.TABLE,
          PhraseCountRow.TABLE,
          PhraseTrendRow.TABLE,
          PhraseTotalRow.TABLE,
          ConcordanceRow.TABLE,
          ComparisonRow.KEYNESS,
          ComparisonRow.PHRASE_COMPARISONS,
          EventEffectRow.TABLE,
          CollocateRow.TABLE,
          NgramRow.TABLE,
          DispersionRow.TABLE);

  private Tables() {}

  /**
   * Returns all tables of a study.
   *
   * @param variables the study's own, which are columns of {@code documents}
   */
  public static List<Table<?>> of(List<String> variables) {
    Table<?> documents = DocumentRow.table(variables);
    return ALL.stream()
        .<Table<?>>map(table -> table.name() == TableName.DOCUMENTS ? documents : table)
        .toList();
  }
}
