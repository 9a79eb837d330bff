package org.parley.table;

import java.util.List;
import org.parley.model.Reason;
import org.parley.model.Rejection;
import org.parley.model.TableName;

/** The table {@code rejected}. Each row is a {@link Rejection}. */
public final class RejectedTable {

  /** All reasons; work files have a section of rejections for each, by its index in this list. */
  public static final List<Reason> REASONS = List.of(Reason.values());

  public static final Table<Rejection> TABLE =
      Table.<Rejection>of(TableName.REJECTED, "document that is neither accepted nor duplicate")
          .key("path", "Path as listed, relative to the study's root.", Rejection::path)
          .part(Rejection::part)
          .label(
              "reason",
              REASONS.stream().map(Reason::label).toList(),
              "Why it is not counted, from a closed set.",
              r -> r.reason().label())
          .text("detail", "Details: the value found and the value expected.", Rejection::detail)
          .count("bytes", Unit.BYTES, "Size of the file or part, if known.", Rejection::bytes)
          .text(
              "sha256",
              "SHA-256 of the bytes of the file or part, if they were read.",
              Rejection::sha256)
          .build();

  private RejectedTable() {}
}
