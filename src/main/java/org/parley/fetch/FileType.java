package org.parley.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A type of file that may be downloaded, which the ending of a name shows. */
enum FileType {
  HTML("text/html, application/xhtml+xml"),
  XML("application/xml, text/xml, application/tei+xml"),
  PDF("application/pdf"),
  TXT("text/plain");

  private final String accept;

  FileType(String accept) {
    this.accept = accept;
  }

  /** Returns the type that the ending of a path names. */
  static Optional<FileType> of(String path) {
    return Arrays.stream(values()).filter(type -> path.endsWith(type.ending())).findFirst();
  }

  /** Returns the endings of all types, such as {@code .html}. */
  static List<String> endings() {
    return Arrays.stream(values()).map(FileType::ending).toList();
  }

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a server's {@code Content-Type} is that of this type. */
  boolean accepts(String contentType) {
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return List.of(accept.split(", ", -1)).contains(mediaType);
  }

  /** Returns the value of the header {@code Accept}. */
  String accept() {
    return accept;
  }
}
