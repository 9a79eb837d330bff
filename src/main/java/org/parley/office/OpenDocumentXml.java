package org.parley.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Filters the text of an OpenDocument file. It drops deleted passages, comments, hidden text,
 * placeholders, tables of contents, labels of lists and descriptions of pictures. It moves notes to
 * the end of the text, so that they cut no sentence.
 */
final class OpenDocumentXml extends XmlFilter {

  private static final Set<String> DROPPED =
      Set.of(
          "tracked-changes",
          "annotation",
          "annotation-end",
          "hidden-text",
          "hidden-paragraph",
          "placeholder",
          "table-of-content",
          "illustration-index",
          "table-index",
          "user-index",
          "alphabetical-index",
          "ruby-text",
          "desc",
          "sequence-decls",
          "notes");
  private static final Set<String> STYLED = Set.of("p", "h", "span", "section", "list");

  private final Set<String> hidden;
  private final List<XMLEvent> notes = new ArrayList<>();

  /**
   * @param hidden styles of hidden text; those of the file itself are added
   */
  OpenDocumentXml(Set<String> hidden) {
    this.hidden = new HashSet<>(hidden);
  }

  /** Returns the names of the styles of hidden text in {@code styles.xml}. */
  static Set<String> hiddenStyles(byte[] xml) throws XMLStreamException {
    OpenDocumentXml styles = new OpenDocumentXml(Set.of());
    styles.filtered(xml);
    return styles.hidden;
  }

  @Override
  void start(StartElement element) throws XMLStreamException {
    String name = local(element);
    boolean unseen =
        DROPPED.contains(name)
            || (name.equals("number") && element.getName().getPrefix().equals("text"))
            || (STYLED.contains(name)
                && (hidden.contains(attribute(element, "style-name")) || isHidden(element)));
    if (unseen) {
      rest();
    } else if (name.equals("note")) {
      addNote(rest());
    } else if (name.equals("style") && element.getName().getPrefix().equals("style")) {
      List<XMLEvent> style = rest();
      boolean hides =
          style.stream()
              .anyMatch(event -> event.isStartElement() && isHidden(event.asStartElement()));
      if (hides || hidden.contains(attribute(element, "parent-style-name"))) {
        hidden.add(attribute(element, "name"));
      }
      write(element);
      write(style);
    } else {
      write(element);
    }
  }

  @Override
  void end(XMLEvent element) throws XMLStreamException {
    if (local(element).equals("text")
        && element.asEndElement().getName().getPrefix().equals("office")) {
      write(notes);
    }
    write(element);
  }

  private static boolean isHidden(StartElement element) {
    return attribute(element, "display").equals("none");
  }

  /** Keeps the body of a note without its mark. */
  private void addNote(List<XMLEvent> note) {
    int inBody = 0;
    for (XMLEvent event : note) {
      boolean body =
          (event.isStartElement() || event.isEndElement()) && local(event).equals("note-body");
      if (body) {
        inBody += event.isStartElement() ? 1 : -1;
      } else if (inBody > 0) {
        notes.add(event);
      }
    }
  }
}
