package org.parley.table;

import java.util.List;
import org.parley.model.Reason;
import org.parley.model.Rejection;
import org.parley.model.TableName;

/** The table {@code rejected}, whose rows are {@link Rejection}s. */
public final class RejectedRow {

  /** All reasons; work files have a section of rejections for each, by its index in this list. */
  public static final List<Reason> REASONS = List.of(Reason.values());

  public static final Table<Rejection> TABLE =
      Table.<Rejection>of(TableName.REJECTED, "rejected document")
          .key("path", "Path as the list has it, relative to the study's root.", Rejection::path)
          .part(Rejection::part)
          .label(
              "reason",
              REASONS.stream().map(Reason::label).toList(),
              "Why it is not counted, from a closed set.",
              r -> r.reason().label())
          .text("detail", "What was found and what was expected.", Rejection::detail)
          .count("bytes", Unit.BYTES, "Size of the file, where it is known.", Rejection::bytes)
          .text("sha256", "SHA-256 of the file's bytes, where they were read.", Rejection::sha256)
          .build();

  private RejectedRow() {}
}
