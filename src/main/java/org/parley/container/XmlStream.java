package org.parley.container;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * A reader of an XML file of any size, tag by tag. It opens nothing else: external entities are
 * empty. Entities that the file declares may expand to a million characters in all.
 */
public final class XmlStream implements Closeable {

  private static final String REMEDY = " The file is damaged or cut off: get it again.";

  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  // The JDK's own, so that no library on the class path decides what is read.
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    FACTORY.setXMLResolver((id, system, base, name) -> new ByteArrayInputStream(new byte[0]));
    Map.of(
            "entityExpansionLimit", "1000000",
            "totalEntitySizeLimit", "1000000",
            "maxGeneralEntitySizeLimit", "10000",
            "maxElementDepth", "1000")
        .forEach((name, value) -> FACTORY.setProperty(LIMIT + name, value));
  }

  private final InputStream in;
  private final XMLStreamReader reader;

  /** Opens a file. */
  public XmlStream(Source source) throws IOException {
    in = source.open();
    try {
      reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw broken(e);
    }
  }

  /** Returns whether there is a next event, and goes to it. */
  public boolean next() throws BrokenContainer {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      reader.next();
      return true;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Returns whether this event is a start tag. */
  public boolean isStart() {
    return reader.isStartElement();
  }

  /** Returns whether this event is an end tag. */
  public boolean isEnd() {
    return reader.isEndElement();
  }

  /** Returns the name of this tag without its prefix. */
  public String name() {
    return reader.getLocalName();
  }

  /** Returns the name space of this tag; empty if it has none. */
  public String space() {
    return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
  }

  /** Returns an attribute of this start tag by its name without a prefix; empty if it has none. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns the characters of this event; empty if it is a tag or a comment. */
  public String characters() {
    return switch (reader.getEventType()) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          reader.getText();
      case XMLStreamConstants.ENTITY_REFERENCE ->
          Parser.unescapeEntities("&" + reader.getLocalName() + ";", false);
      default -> "";
    };
  }

  /** Skips the rest of the element of this start tag. */
  public void skip() throws BrokenContainer {
    for (int depth = 1; depth > 0 && next(); ) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
  }

  /**
   * Returns the characters of the element of this start tag, and of those in it.
   *
   * @param most characters; the rest is left out
   */
  public String text(int most) throws BrokenContainer {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && next(); ) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
      String characters = characters();
      text.append(characters, 0, Math.min(characters.length(), most - text.length()));
    }
    return text.toString();
  }

  private static BrokenContainer broken(XMLStreamException e) {
    var place = e.getLocation();
    String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
    return new BrokenContainer(
        (place == null ? "" : "line " + place.getLineNumber() + ": ")
            + message.lines().findFirst().orElse("no XML")
            + REMEDY,
        e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
