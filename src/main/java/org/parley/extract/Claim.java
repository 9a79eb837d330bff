package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A statement that a document makes about itself, with its source.
 *
 * @param value such as the author's name or the day
 * @param source {@code metadata:FIELD} with the name of the field; {@code text:byline}, {@code
 *     text:dateline} or {@code text:headline} for the top of the text; {@code file_name}; {@code
 *     part:FIELD} for what a container says of a document in it; {@code property:FIELD} for a
 *     property of an office document or a PDF
 */
public record Claim<T>(T value, String source) {

  /** The source of a day in a file's name. */
  static final String FILE_NAME = "file_name";

  private static final String PROPERTY = "property:";

  /**
   * Sources that often name someone or some day other than the author and the day of publication.
   */
  private static final Pattern WEAK =
      Pattern.compile(
          "text:.*|metadata:(?:author|address|(?:dc|dcterms)\\..*|.*modified.*)",
          Pattern.CASE_INSENSITIVE);

  /** Returns the claim of a file's name. */
  public static <T> Claim<T> ofFileName(T value) {
    return new Claim<>(value, FILE_NAME);
  }

  /** Returns the claim of a container about a document in it, such as a column of a table. */
  public static <T> Claim<T> ofPart(T value, String field) {
    return new Claim<>(value, "part:" + field);
  }

  /** Returns the claim of a property: who saved a file, and when, which need not be its author. */
  private static <T> Claim<T> ofProperty(T value, String property) {
    return new Claim<>(value, PROPERTY + property);
  }

  /** Returns the claim of a property; an empty list if it has no value. */
  static <T> List<Claim<T>> ofProperties(Optional<T> value, String property) {
    return value.map(some -> List.of(ofProperty(some, property))).orElse(List.of());
  }

  /** Returns whether the source is a property of the file. */
  public boolean isProperty() {
    return source.startsWith(PROPERTY);
  }

  /** Returns the claim of a field of the document's metadata. */
  public static <T> Claim<T> ofField(T value, String field) {
    return new Claim<>(value, "metadata:" + field);
  }

  /** Returns the claim of a metadata field; an empty list if the field has no value. */
  public static <T> List<Claim<T>> listed(Optional<T> value, String field) {
    return value.map(some -> List.of(ofField(some, field))).orElse(List.of());
  }

  /**
   * Returns the rank of the source, 1 for the most trusted ones, 3 for properties of the file, such
   * as who saved it. Only sources of equal rank can conflict.
   */
  public int rank() {
    return isProperty() ? 3 : WEAK.matcher(source).matches() ? 2 : 1;
  }
}
