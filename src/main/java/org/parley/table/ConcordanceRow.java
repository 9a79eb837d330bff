package org.parley.table;

import org.parley.model.Reference;
import org.parley.model.TableName;

/** A row of {@code concordance}; the columns describe the components. */
public record ConcordanceRow(
    String phrase,
    Reference reference,
    int start,
    int end,
    String pattern,
    int sentence,
    boolean quoted,
    String left,
    String match,
    String right) {

  public static final Table<ConcordanceRow> TABLE =
      Table.<ConcordanceRow>of(TableName.CONCORDANCE, "phrase hit")
          .key("phrase", "Name of the phrase.", r -> r.phrase)
          .key("path", "Path of the document.", r -> r.reference.path())
          .part(r -> r.reference.part())
          .keyCount(
              "start", Unit.CODE_UNITS, "Offset of its start in the cleaned text.", r -> r.start)
          .count("end", Unit.CODE_UNITS, "Offset of its end, exclusive.", r -> r.end)
          .text("pattern", "The pattern of the phrase that matched.", r -> r.pattern)
          .text("author", "The author.", r -> r.reference.author())
          .side(r -> r.reference.side())
          .day("date", "Day of the document, ISO 8601.", r -> r.reference.date())
          .text("week", "ISO 8601 week of the date.", r -> r.reference.week().label())
          .count(
              "sentence",
              Unit.NONE,
              "Number of the sentence in the document, from 1.",
              r -> r.sentence)
          .bool("quoted", "Whether all tokens of the hit count as quoted.", r -> r.quoted)
          .text("left", "Up to ten tokens before it.", r -> r.left)
          .text("match", "The words of the hit, exactly as in the cleaned text.", r -> r.match)
          .text("right", "Up to ten tokens after it.", r -> r.right)
          .refersTo(TableName.DOCUMENTS, "path", "part")
          .refersTo(TableName.PHRASE_COUNTS, "phrase", "author", "side", "week")
          .build();
}
