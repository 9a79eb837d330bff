package org.parley.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Copies an XML file event by event and lets a subclass leave out or move elements. */
abstract class XmlFilter {

  // The JDK's own, so that no library on the class path decides what is read.
  private static final XMLInputFactory INPUT = XMLInputFactory.newDefaultFactory();
  private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();
  static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

  static {
    INPUT.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    INPUT.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    INPUT.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private XMLEventReader in;
  private XMLEventWriter out;

  /** Returns the filtered file. */
  final byte[] filtered(byte[] xml) throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(xml.length);
    in = INPUT.createXMLEventReader(new ByteArrayInputStream(xml));
    out = OUTPUT.createXMLEventWriter(bytes, "UTF-8");
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.isStartElement()) {
        start(event.asStartElement());
      } else if (event.isEndElement()) {
        end(event);
      } else {
        write(event);
      }
    }
    out.close();
    return bytes.toByteArray();
  }

  /** Receives a start tag and the chance to read on; by default, the tag is written. */
  void start(StartElement element) throws XMLStreamException {
    write(element);
  }

  /** Receives an end tag; by default, it is written. */
  void end(XMLEvent element) throws XMLStreamException {
    write(element);
  }

  final void write(XMLEvent event) throws XMLStreamException {
    out.add(event);
  }

  final void write(List<XMLEvent> events) throws XMLStreamException {
    for (XMLEvent event : events) {
      out.add(event);
    }
  }

  /** Reads the rest of an element whose start tag was read, with its end tag. */
  final List<XMLEvent> rest() throws XMLStreamException {
    List<XMLEvent> events = new ArrayList<>();
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = in.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      events.add(event);
    }
    return events;
  }

  /** Returns the next start tag if nothing but white space comes before it; null otherwise. */
  final StartElement next() throws XMLStreamException {
    while (in.peek() != null
        && in.peek().isCharacters()
        && in.peek().asCharacters().isWhiteSpace()) {
      in.nextEvent();
    }
    return in.peek() != null && in.peek().isStartElement() ? in.peek().asStartElement() : null;
  }

  /** Reads the start tag that {@link #next} returned, and the rest of its element. */
  final List<XMLEvent> whole() throws XMLStreamException {
    List<XMLEvent> events = new ArrayList<>(List.of(in.nextEvent()));
    events.addAll(rest());
    return events;
  }

  /** Returns an attribute by its local name; an empty text if there is none. */
  static String attribute(StartElement element, String name) {
    for (var all = element.getAttributes(); all.hasNext(); ) {
      Attribute attribute = all.next();
      if (attribute.getName().getLocalPart().equals(name)) {
        return attribute.getValue();
      }
    }
    return "";
  }

  static String local(XMLEvent tag) {
    QName name =
        tag.isStartElement() ? tag.asStartElement().getName() : tag.asEndElement().getName();
    return name.getLocalPart();
  }
}
