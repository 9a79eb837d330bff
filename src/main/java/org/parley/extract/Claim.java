package org.parley.extract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Something that a document says of itself, and where.
 *
 * @param value the author's name, or the day
 * @param source {@code metadata:FIELD} with the field's own name, or {@code file_name}
 */
public record Claim<T extends Serializable>(T value, String source) implements Serializable {

  /** The source of what a file's name says. */
  static final String FILE_NAME = "file_name";

  /** A claim that a field of the document's metadata makes. */
  static <T extends Serializable> Claim<T> ofField(T value, String field) {
    return new Claim<>(value, "metadata:" + field);
  }

  /** What a field of the document's metadata claims, if anything. */
  static <T extends Serializable> List<Claim<T>> listed(Optional<T> value, String field) {
    return value.map(some -> List.of(ofField(some, field))).orElse(List.of());
  }
}
