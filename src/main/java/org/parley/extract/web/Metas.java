package org.parley.extract.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page. They are read once; a page has hundreds, and readers ask often. */
final class Metas {

  private static final List<String> KEYS = List.of("name", "property", "itemprop");

  private final Map<String, List<String>> values = new TreeMap<>();

  private Metas() {}

  /** Reads the meta elements of {@code page}. */
  static Metas of(Document page) {
    Metas metas = new Metas();
    for (Element meta : page.select("meta[content]")) {
      String value = WebClaims.line(meta.attr("content"));
      Set<String> names = new LinkedHashSet<>();
      KEYS.forEach(key -> names.add(folded(meta.attr(key))));
      for (String name : value.isEmpty() ? Set.<String>of() : names) {
        metas.values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
      }
    }
    return metas;
  }

  /** Returns the values of the elements with this name, property or itemprop, in any case. */
  List<String> get(String field) {
    return values.getOrDefault(folded(field), List.of());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
