package org.parley.table;

import java.util.List;
import java.util.Set;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TableName;

/**
 * A row of {@code documents}.
 *
 * @param duplicateOf path of the document that is counted instead; empty for an accepted document
 * @param duplicateOfPart part of that document
 * @param tokens tokens of an accepted document; all counts of a duplicate are -1
 * @param flags all flags, including those of the reference
 */
public record DocumentRow(
    Reference reference,
    String duplicateOf,
    String duplicateOfPart,
    long tokens,
    long quotedTokens,
    long longQuotedTokens,
    long types,
    long sentences,
    Set<Flag> flags) {

  /** The table of a study without own variables. */
  public static final Table<DocumentRow> TABLE = table(List.of());

  /**
   * Returns the table of a study with these variables; each is a column after the others.
   *
   * @param variables names, in the study's order
   */
  public static Table<DocumentRow> table(List<String> variables) {
    return Table.<DocumentRow>of(TableName.DOCUMENTS, "accepted or duplicate document")
        .key("path", "Path of the file, relative to the study's root.", r -> r.reference.path())
        .part(r -> r.reference.part())
        .label(
            "status",
            List.of("accepted", "duplicate"),
            "accepted: counted; duplicate: another document is counted instead.",
            DocumentRow::status)
        .text("duplicate_of", "Path of the document that is counted instead.", r -> r.duplicateOf)
        .text(
            "duplicate_of_part",
            "Part of the document that is counted instead.",
            r -> r.duplicateOfPart)
        .text("author", "The author.", r -> r.reference.author())
        .text("side", "Side of the document; empty for none.", r -> r.reference.side())
        .day("date", "Day of the document, ISO 8601.", r -> r.reference.date())
        .text("week", "ISO 8601 week of the date.", r -> r.reference.week().label())
        .text("title", "Title, from the list or the document.", r -> r.reference.title())
        .text(
            "outlet",
            "Place of publication, from the list or the document.",
            r -> r.reference.outlet())
        .text("url", "Address, from the list or the container.", r -> r.reference.url())
        .text("media_type", "Media type of the file as it was read.", r -> r.reference.mediaType())
        .text(
            "sha256",
            "SHA-256 of the bytes of the file or part, hexadecimal.",
            r -> r.reference.sha256())
        .count("bytes", Unit.BYTES, "Size of the file or part.", r -> r.reference.bytes())
        .count(
            "characters",
            Unit.CODE_UNITS,
            "Length of the cleaned text.",
            r -> r.reference.characters())
        .count("tokens", Unit.TOKENS, "Tokens counted.", r -> r.tokens)
        .count("quoted_tokens", Unit.TOKENS, "Tokens that count as quoted.", r -> r.quotedTokens)
        .count(
            "long_quoted_tokens",
            Unit.TOKENS,
            "Tokens inside long quotations, whether these count as quoted or not.",
            r -> r.longQuotedTokens)
        .count("types", Unit.TERMS, "Number of different terms.", r -> r.types)
        .count("sentences", Unit.SENTENCES, "Sentences with at least one token.", r -> r.sentences)
        .text(
            "author_source",
            "Source of the author: list, part:FIELD, metadata:FIELD, text:byline, file_name or"
                + " property:FIELD.",
            r -> r.reference.authorSource())
        .text(
            "date_source",
            "Source of the date: list, part:FIELD, metadata:FIELD, text:dateline, file_name or"
                + " property:FIELD.",
            r -> r.reference.dateSource())
        .flags("document", r -> r.flags.stream().sorted().map(Flag::label))
        // The path alone: an empty part is undefined in an accepted row, but a value in others.
        .refersTo(TableName.DOCUMENTS, List.of("duplicate_of"), List.of("path"))
        .with(variables.stream().map(DocumentRow::column).toList())
        .build();
  }

  /** Returns the name of the column with a variable. */
  public static String columnOf(String variable) {
    return "var_" + variable;
  }

  private static Column<DocumentRow> column(String variable) {
    return new Column.Text<>(
        columnOf(variable),
        "The value of " + variable + ", from the list.",
        r -> r.reference.variables().getOrDefault(variable, ""));
  }

  /** Returns the row of a document that is not counted because {@code kept} is. */
  public static DocumentRow duplicate(Reference reference, Reference kept) {
    return new DocumentRow(
        reference, kept.path(), kept.part(), -1, -1, -1, -1, -1, reference.flags());
  }

  private String status() {
    return duplicateOf.isEmpty() ? "accepted" : "duplicate";
  }
}
