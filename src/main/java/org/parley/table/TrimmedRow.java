package org.parley.table;

import org.parley.model.TableName;

/**
 * A row of {@code trimmed}.
 *
 * @param start offset in the cleaned text, in UTF-16 code units
 * @param end offset, exclusive
 */
public record TrimmedRow(String path, String part, int start, int end, String rule, String text) {

  public static final Table<TrimmedRow> TABLE =
      Table.<TrimmedRow>of(TableName.TRIMMED, "paragraph that is not counted as its author's text")
          .key("path", "Path of the document.", TrimmedRow::path)
          .part(TrimmedRow::part)
          .keyCount(
              "start",
              Unit.CODE_UNITS,
              "Offset of its start in the cleaned text.",
              TrimmedRow::start)
          .count("end", Unit.CODE_UNITS, "Offset of its end, exclusive.", TrimmedRow::end)
          .text(
              "rule",
              "title, dateline, author_note, or pattern: with the study's pattern.",
              TrimmedRow::rule)
          .text("text", "The paragraph, exactly as in the cleaned text.", TrimmedRow::text)
          .leadsTo(TableName.DOCUMENTS, "path", "part")
          .build();
}
