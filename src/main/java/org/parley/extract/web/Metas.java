package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the meta elements of a page. */
final class Metas {

  private Metas() {}

  /** Returns the values of the meta elements with this name, property or itemprop. */
  static List<String> of(Document page, String field) {
    List<String> found = new ArrayList<>();
    for (Element meta : page.select("meta[content]")) {
      String value = WebClaims.line(meta.attr("content"));
      boolean named =
          Stream.of("name", "property", "itemprop")
              .anyMatch(key -> meta.attr(key).strip().equalsIgnoreCase(field));
      if (named && !value.isEmpty()) {
        found.add(value);
      }
    }
    return found;
  }
}
