package org.parley.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;

/**
 * Filters the package file of an EPUB: takes cover, title page, contents and imprint out of the
 * reading order. The book's navigation and guide name them; so do the usual names of files.
 */
final class BookXml extends XmlFilter {

  private static final Set<String> BESIDE_THE_TEXT =
      Set.of(
          "toc",
          "cover",
          "title-page",
          "titlepage",
          "copyright-page",
          "colophon",
          "index",
          "loi",
          "lot");
  private static final Pattern USUAL_NAME =
      Pattern.compile(
          "(?:.*/)?(?:title|title[-_]?page|cover|toc|nav|contents|copyright|imprint|colophon)\\.x?html?",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> left;

  private BookXml(Set<String> left) {
    this.left = left;
  }

  /** Returns the package file; the same if no text would be left. */
  static byte[] withoutFrame(byte[] xml) throws XMLStreamException {
    Items items = new Items();
    items.filtered(xml);
    Set<String> frame = items.frame();
    return items.spine.isEmpty() || frame.containsAll(items.spine)
        ? xml
        : new BookXml(frame).filtered(xml);
  }

  @Override
  void start(StartElement element) throws XMLStreamException {
    if (local(element).equals("itemref") && left.contains(attribute(element, "idref"))) {
      rest();
    } else {
      write(element);
    }
  }

  /** Collects the items of a package. */
  private static final class Items extends XmlFilter {
    private final Map<String, String> hrefs = new HashMap<>();
    private final Set<String> spine = new HashSet<>();
    private final Set<String> navigation = new HashSet<>();
    private final Set<String> guided = new HashSet<>();

    @Override
    void start(StartElement element) throws XMLStreamException {
      String href = attribute(element, "href").replaceFirst("#.*", "");
      switch (local(element)) {
        case "item" -> {
          hrefs.put(attribute(element, "id"), href);
          if (attribute(element, "properties").contains("nav")) {
            navigation.add(attribute(element, "id"));
          }
        }
        case "itemref" -> spine.add(attribute(element, "idref"));
        case "reference" -> {
          if (BESIDE_THE_TEXT.contains(attribute(element, "type").toLowerCase(Locale.ROOT))) {
            guided.add(href);
          }
        }
        default -> {}
      }
      write(element);
    }

    private Set<String> frame() {
      Set<String> frame = new HashSet<>(navigation);
      hrefs.forEach(
          (id, href) -> {
            if (guided.contains(href) || USUAL_NAME.matcher(href).matches()) {
              frame.add(id);
            }
          });
      return frame;
    }
  }
}
