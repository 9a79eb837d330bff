package org.parley.table;

import java.util.List;

/** All tables, in the order of their names' enum. */
public final class Tables {

  public static final List<Table<?>> ALL =
      List.of(
          DocumentRow.TABLE,
          RejectedRow.TABLE,
          TrimmedRow.TABLE,
          AuthorWeekRow.TABLE,
          TermFrequencyRow.TABLE,
          PhraseCountRow.TABLE,
          PhraseTrendRow.TABLE,
          PhraseTotalRow.TABLE,
          ConcordanceRow.TABLE,
          KeynessRow.KEYNESS,
          KeynessRow.PHRASE_COMPARISONS,
          EventEffectRow.TABLE,
          CollocateRow.TABLE,
          NgramRow.TABLE,
          DispersionRow.TABLE);

  private Tables() {}
}
