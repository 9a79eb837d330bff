package org.parley.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.model.Reference;
import org.parley.model.TableName;

/**
 * A row of {@code duplicates}: a document that is a copy, and the one that is kept.
 *
 * @param containment share of the copy's shingles that occur in the kept document, 0 to 1
 * @param sharedTokens number of words of the copy in these shingles
 */
public record DuplicateRow(
    Reference copy, Reference kept, double containment, long sharedTokens, Kind kind) {

  /** The closed set of the column {@code kind}. */
  public enum Kind {
    SAME_BYTES,
    SAME_TEXT,
    NEAR;

    /** Returns the kind of a copy. */
    public static Kind of(Reference copy, Reference kept) {
      // All parts of a file have its hash.
      boolean sameBytes =
          copy.sha256().equals(kept.sha256())
              && copy.part().equals(kept.part())
              && !copy.path().equals(kept.path());
      return !copy.textHash().equals(kept.textHash()) ? NEAR : sameBytes ? SAME_BYTES : SAME_TEXT;
    }

    /** Returns the spelling in the table: {@code same_bytes}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final Table<DuplicateRow> TABLE =
      Table.<DuplicateRow>of(TableName.DUPLICATES, "document that is a copy of another")
          .key("path", "Path of the copy.", r -> r.copy.path())
          .part(r -> r.copy.part())
          .text("kept_path", "Path of the document that is kept.", r -> r.kept.path())
          .partOf("kept_part", "Part of the document that is kept.", r -> r.kept.part())
          .measure(
              "containment",
              "Share of the copy's different runs of five words that occur in the kept document; 1"
                  + " for the same text.",
              r -> r.containment)
          .count(
              "shared_tokens",
              Unit.TOKENS,
              "Words of the copy in these runs; all of them for the same text.",
              r -> r.sharedTokens)
          .label(
              "kind",
              Arrays.stream(Kind.values()).map(Kind::label).toList(),
              "same_bytes, same_text (apart from white space) or near.",
              r -> r.kind.label())
          .refersTo(TableName.DOCUMENTS, "path", "part")
          .refersTo(TableName.DOCUMENTS, List.of("kept_path", "kept_part"), List.of("path", "part"))
          .build();
}
