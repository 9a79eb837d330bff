package org.parley.table;

import java.util.stream.Stream;
import org.parley.model.Reason;
import org.parley.model.Rejection;
import org.parley.model.TableName;

/** The table {@code rejected}; its rows are {@link Rejection}s. */
public final class RejectedRow {

  public static final Table<Rejection> TABLE =
      Table.<Rejection>of(TableName.REJECTED, "rejected document")
          .key("path", "Path as listed, relative to the study's root.", Rejection::path)
          .part(Rejection::part)
          .label(
              "reason",
              Stream.of(Reason.values()).map(Reason::label).toList(),
              "Reason of the rejection, from a closed set.",
              r -> r.reason().label())
          .text("detail", "Details: the value found and the value expected.", Rejection::detail)
          .count("bytes", Unit.BYTES, "Size of the file, if known.", Rejection::bytes)
          .text("sha256", "SHA-256 of the file's bytes, if they were read.", Rejection::sha256)
          .build();

  private RejectedRow() {}
}
