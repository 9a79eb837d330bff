package org.parley.table;

import org.parley.model.TableName;

/** A row of {@code trimmed}; the columns describe the components. */
public record TrimmedRow(String path, String part, int start, int end, String rule, String text) {

  public static final Table<TrimmedRow> TABLE =
      Table.<TrimmedRow>of(TableName.TRIMMED, "paragraph that is not counted as its author's text")
          .key("path", "Path of the document.", r -> r.path)
          .part(r -> r.part)
          .keyCount(
              "start", Unit.CODE_UNITS, "Offset of its start in the cleaned text.", r -> r.start)
          .count("end", Unit.CODE_UNITS, "Offset of its end, exclusive.", r -> r.end)
          .text(
              "rule",
              "title, dateline, author_note, read_also, photo_credit, share_line, rights_line, or pattern:"
                  + " with the study's pattern.",
              r -> r.rule)
          .text("text", "The paragraph, exactly as in the cleaned text.", r -> r.text)
          .refersTo(TableName.DOCUMENTS, "path", "part")
          .build();
}
