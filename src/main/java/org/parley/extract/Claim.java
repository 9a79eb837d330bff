package org.parley.extract;

import java.util.List;
import java.util.Optional;

/**
 * A statement of a document about itself, with its source.
 *
 * @param value the author's name or the day
 * @param source {@code metadata:FIELD} with the name of the field, or {@code file_name}
 */
public record Claim<T>(T value, String source) {

  /** The source of a day in a file's name. */
  static final String FILE_NAME = "file_name";

  /** Returns the claim of a field of the document's metadata. */
  public static <T> Claim<T> ofField(T value, String field) {
    return new Claim<>(value, "metadata:" + field);
  }

  /** Returns the claim of a metadata field; an empty list if the field has no value. */
  public static <T> List<Claim<T>> listed(Optional<T> value, String field) {
    return value.map(some -> List.of(ofField(some, field))).orElse(List.of());
  }
}
