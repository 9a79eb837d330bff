package org.parley.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TableName;

/**
 * A row of {@code documents}.
 *
 * @param duplicateOf the path of the document that is counted in this one's place; empty for an
 *     accepted document
 * @param duplicateOfPart its part
 * @param tokens of an accepted document; -1 for a duplicate, as are the next three
 * @param flags all of them, those of reading included
 */
public record DocumentRow(
    Reference reference,
    String duplicateOf,
    String duplicateOfPart,
    long tokens,
    long quotedTokens,
    long types,
    long sentences,
    Set<Flag> flags) {

  public static final Table<DocumentRow> TABLE =
      Table.<DocumentRow>of(TableName.DOCUMENTS, "accepted or duplicate document")
          .key("path", "Path of the file, relative to the study's root.", r -> r.reference.path())
          .part(r -> r.reference.part())
          .label(
              "status",
              List.of("accepted", "duplicate"),
              "accepted: counted; duplicate: another document is counted in its place.",
              DocumentRow::status)
          .text(
              "duplicate_of",
              "Path of the document that is counted instead.",
              DocumentRow::duplicateOf)
          .text(
              "duplicate_of_part",
              "Part of the document that is counted instead.",
              DocumentRow::duplicateOfPart)
          .text("author", "Who says it.", r -> r.reference.author())
          .text(
              "side",
              "The author's side; empty for an author without one.",
              r -> r.reference.side())
          .day("date", "Day of the statement, ISO 8601.", r -> r.reference.date())
          .text("week", "ISO 8601 week of that day.", r -> r.reference.week().label())
          .text(
              "title", "Title, from the list or else from the document.", r -> r.reference.title())
          .text("outlet", "Where it was published, from the list.", r -> r.reference.outlet())
          .text("url", "Address, from the list.", r -> r.reference.url())
          .text(
              "media_type", "Media type of the file as it was read.", r -> r.reference.mediaType())
          .text("sha256", "SHA-256 of the file's bytes, hexadecimal.", r -> r.reference.sha256())
          .count("bytes", Unit.BYTES, "Size of the file.", r -> r.reference.bytes())
          .count(
              "characters",
              Unit.CODE_UNITS,
              "Length of the cleaned text.",
              r -> r.reference.characters())
          .count("tokens", Unit.TOKENS, "Tokens counted.", DocumentRow::tokens)
          .count(
              "quoted_tokens",
              Unit.TOKENS,
              "Tokens inside quotation marks.",
              DocumentRow::quotedTokens)
          .count("types", Unit.TERMS, "Different terms.", DocumentRow::types)
          .count(
              "sentences", Unit.SENTENCES, "Sentences that hold a token.", DocumentRow::sentences)
          .text(
              "author_source",
              "Where the author is from: list, metadata:FIELD or file_name.",
              r -> r.reference.authorSource())
          .text(
              "date_source",
              "Where the date is from: list, metadata:FIELD or file_name.",
              r -> r.reference.dateSource())
          .text(
              "flags",
              "What to know before trusting the numbers, separated by semicolons.",
              DocumentRow::flagList)
          // By the path alone: a part that is empty because nothing is duplicated and one that is
          // empty because a whole file is would be the same to whoever checks the pair.
          .leadsTo(TableName.DOCUMENTS, List.of("duplicate_of"), List.of("path"))
          .build();

  /** The row of a document that is not counted because {@code kept} is. */
  public static DocumentRow duplicate(Reference reference, Reference kept) {
    return new DocumentRow(reference, kept.path(), kept.part(), -1, -1, -1, -1, reference.flags());
  }

  private String status() {
    return duplicateOf.isEmpty() ? "accepted" : "duplicate";
  }

  private String flagList() {
    return flags.stream().sorted().map(Flag::label).collect(Collectors.joining(";"));
  }
}
