package org.parley.studyfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.parley.study.Place;

/**
 * Reads a dictionary of Yoshikoder, in XML: a {@code cnode} is a category, a {@code pnode} an
 * entry. The outermost category is the dictionary itself and gives no name, unless it has entries.
 */
final class YoshikoderDictionary {

  /** No category is nested more deeply. */
  private static final int DEEPEST = 50;

  private record Entry(List<String> category, String text, Place place) {}

  private final String file;
  private final Problems problems;
  private final List<String> open = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private int outermost;

  private YoshikoderDictionary(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static void read(Path file, Dictionary dictionary, Problems problems) {
    YoshikoderDictionary reader = new YoshikoderDictionary(file.toString(), problems);
    try (InputStream in = Files.newInputStream(file)) {
      if (reader.read(factory().createXMLStreamReader(in))) {
        reader.entries.forEach(
            entry -> dictionary.add(reader.named(entry), entry.text, entry.place));
      }
    } catch (XMLStreamException e) {
      reader.refuse(e.getLocation(), "invalid XML: " + message(e));
    } catch (IOException e) {
      problems.add(Place.whole(file.toString()), "cannot be read (" + e + ")");
    }
  }

  /** Returns a factory of readers that open no other file and declare no entities. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The parser's message has a first line with the place. */
  private static String message(XMLStreamException e) {
    return String.valueOf(e.getMessage()).replaceFirst("(?s).*\nMessage: ", "");
  }

  private boolean read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && !begin(xml)) {
        return false;
      } else if (event == XMLStreamConstants.END_ELEMENT && isCategory(xml)) {
        open.remove(open.size() - 1);
      }
    }
    return true;
  }

  private static boolean isCategory(XMLStreamReader xml) {
    return xml.getLocalName().equals("cnode");
  }

  /** Returns whether an element is right; adds a problem if not. */
  private boolean begin(XMLStreamReader xml) {
    String element = xml.getLocalName();
    String engine = xml.getAttributeValue(null, "patternengine");
    if (element.equals("dictionary") && engine != null && !engine.equals("substring")) {
      return refuse(
          xml.getLocation(),
          "invalid patternengine " + Suggestions.quoted(engine) + "; allowed: substring");
    } else if (!isCategory(xml) && !element.equals("pnode")) {
      return true;
    }
    String name = xml.getAttributeValue(null, "name");
    if (name == null || name.isBlank()) {
      return refuse(xml.getLocation(), "missing name of a " + element);
    } else if (isCategory(xml)) {
      outermost += open.isEmpty() ? 1 : 0;
      open.add(name);
      return open.size() <= DEEPEST
          || refuse(
              xml.getLocation(),
              "categories nested too deeply; allowed: at most " + DEEPEST + " levels");
    } else if (open.isEmpty()) {
      return refuse(xml.getLocation(), "missing category of the entry " + Suggestions.quoted(name));
    }
    entries.add(new Entry(List.copyOf(open), name, place(xml.getLocation())));
    return true;
  }

  private List<String> named(Entry entry) {
    List<String> category = entry.category;
    return outermost == 1 && category.size() > 1 ? category.subList(1, category.size()) : category;
  }

  private boolean refuse(Location location, String message) {
    problems.add(place(location), message);
    return false;
  }

  private Place place(Location location) {
    return new Place(file, Math.max(1, location.getLineNumber()), 0);
  }
}
