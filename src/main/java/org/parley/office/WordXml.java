package org.parley.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Filters the text of a Word file. It drops deleted and moved passages, hidden text, placeholders,
 * tables of contents, and the marks of notes and comments. It joins a drop cap, and a paragraph
 * whose end was deleted, with the paragraph after it.
 */
final class WordXml extends XmlFilter {

  private static final Set<String> DROPPED =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "commentReference",
          "footnoteReference",
          "endnoteReference",
          "footnoteRef",
          "endnoteRef",
          "annotationRef");
  private static final Set<String> WITH_PROPERTIES = Set.of("p", "r", "tr", "sdt");
  private static final Set<String> FALSE = Set.of("0", "false", "off");
  private static final String TABLE_OF_CONTENTS = "Table of Contents";

  private final Set<String> unseenStyles;

  /** For each open paragraph, whether it continues in the next one. */
  private final Deque<Boolean> continues = new ArrayDeque<>();

  /** The end tag of a paragraph that continues, until it is known whether one follows. */
  private XMLEvent pending;

  /**
   * @param unseenStyles styles of hidden text and of tables of contents
   */
  WordXml(Set<String> unseenStyles) {
    this.unseenStyles = unseenStyles;
  }

  @Override
  void start(StartElement element) throws XMLStreamException {
    String name = local(element);
    if (DROPPED.contains(name)) {
      rest();
      return;
    }
    if (name.equals("noBreakHyphen")) { // Tika would leave it out: exminister.
      rest();
      QName text =
          new QName(element.getName().getNamespaceURI(), "t", element.getName().getPrefix());
      write(EVENTS.createStartElement(text, null, null));
      write(EVENTS.createCharacters("-"));
      write(EVENTS.createEndElement(text, null));
      return;
    }
    if (!WITH_PROPERTIES.contains(name)) {
      finishParagraph();
      write(element);
      return;
    }
    StartElement next = next();
    List<XMLEvent> properties =
        next != null && local(next).equals(name + "Pr") ? current(whole()) : List.of();
    if (isUnseen(name, properties)) {
      rest();
    } else if (name.equals("p")) {
      paragraph(element, properties);
    } else {
      finishParagraph();
      write(element);
      write(properties);
    }
  }

  private void paragraph(StartElement element, List<XMLEvent> properties)
      throws XMLStreamException {
    if (pending == null) {
      write(element);
      write(properties);
    }
    pending = null;
    continues.push(hasDropCap(properties) || has(properties, "del"));
  }

  @Override
  void end(XMLEvent element) throws XMLStreamException {
    if (local(element).equals("p") && continues.pop()) {
      pending = element;
    } else {
      finishParagraph();
      write(element);
    }
  }

  private void finishParagraph() throws XMLStreamException {
    if (pending != null) {
      write(pending);
      pending = null;
    }
  }

  /** Returns the properties without former ones, which tracked changes keep. */
  private static List<XMLEvent> current(List<XMLEvent> properties) {
    List<XMLEvent> current = new ArrayList<>();
    int former = 0;
    for (XMLEvent event : properties) {
      boolean change =
          (event.isStartElement() || event.isEndElement()) && local(event).endsWith("Change");
      former += change ? event.isStartElement() ? 1 : -1 : 0;
      if (!change && former == 0) {
        current.add(event);
      }
    }
    return current;
  }

  private boolean isUnseen(String name, List<XMLEvent> properties) {
    return switch (name) {
      case "p" -> unseenStyles.contains(value(properties, "pStyle"));
      case "r" -> has(properties, "vanish") || unseenStyles.contains(value(properties, "rStyle"));
      case "tr" -> has(properties, "del");
      default ->
          has(properties, "showingPlcHdr")
              || value(properties, "docPartGallery").equals(TABLE_OF_CONTENTS);
    };
  }

  /** Returns whether a property is set; {@code w:val="0"} unsets it. */
  private static boolean has(List<XMLEvent> properties, String name) {
    return properties.stream()
        .anyMatch(
            event ->
                event.isStartElement()
                    && local(event).equals(name)
                    && !FALSE.contains(attribute(event.asStartElement(), "val")));
  }

  private static boolean hasDropCap(List<XMLEvent> properties) {
    return properties.stream()
        .filter(event -> event.isStartElement() && local(event).equals("framePr"))
        .map(event -> attribute(event.asStartElement(), "dropCap"))
        .anyMatch(dropCap -> !dropCap.isEmpty() && !dropCap.equals("none"));
  }

  private static String value(List<XMLEvent> properties, String name) {
    return properties.stream()
        .filter(event -> event.isStartElement() && local(event).equals(name))
        .map(event -> attribute(event.asStartElement(), "val"))
        .findFirst()
        .orElse("");
  }

  /** Finds the styles of hidden text and of tables of contents, and those based on them. */
  static final class Styles extends XmlFilter {

    private final Set<String> unseen = new HashSet<>();
    private final List<String[]> based = new ArrayList<>();

    /** Returns the names of the styles in {@code styles.xml}. */
    static Set<String> unseen(byte[] xml) throws XMLStreamException {
      Styles styles = new Styles();
      styles.filtered(xml);
      boolean more = true;
      while (more) {
        more = false;
        for (String[] style : styles.based) {
          more |= styles.unseen.contains(style[1]) && styles.unseen.add(style[0]);
        }
      }
      return styles.unseen;
    }

    @Override
    void start(StartElement element) throws XMLStreamException {
      write(element);
      if (local(element).equals("style")) {
        String name = attribute(element, "styleId");
        List<XMLEvent> style = current(rest());
        if (has(style, "vanish") || value(style, "name").regionMatches(true, 0, "toc", 0, 3)) {
          unseen.add(name);
        }
        based.add(new String[] {name, value(style, "basedOn")});
        write(style);
      }
    }
  }
}
