package org.parley.container.crawl;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.parley.container.BrokenContainer;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.PartClaims;
import org.parley.container.PartIds;
import org.parley.container.Parts;
import org.parley.container.Source;
import org.parley.container.XmlStream;
import org.parley.extract.Days;
import org.parley.extract.HtmlText;
import org.parley.extract.web.Bylines;
import org.parley.model.Reason;
import org.parley.model.WhiteSpace;

/**
 * A feed in RSS, RSS 1.0 (RDF) or Atom. A part is an item; its id is its {@code guid}, {@code id}
 * or link. The text is {@code content:encoded} or Atom's {@code content}. An item with a summary
 * only is rejected.
 *
 * @param zone in which a moment in UTC becomes a day
 */
public record Feed(ZoneId zone) implements Container {

  private static final Pattern SIGN =
      Pattern.compile(
          "<(?:\\w+:)?(?:rss\\b[^>]*>|RDF\\b[^>]*purl\\.org/rss/|feed\\b[^>]*w3\\.org/2005/Atom)");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /** Fields of an RSS channel that name its publisher; Atom's items inherit the author. */
  private static final Set<String> NO_PERSON = Set.of("author", "creator");

  private static final String ENCODED = "http://purl.org/rss/1.0/modules/content/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final int MOST = 64 << 20;
  private static final int LONGEST = 10_000;

  /** {@code ada@x.example (Ada Quill)}. */
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\s*\\((.*)\\)\\s*");

  /** The end of a text that is cut, as weblogs write it. */
  private static final Pattern CUT = Pattern.compile("(?s).*(?:\\[(?:…|\\.\\.\\.)\\])\\s*");

  @Override
  public boolean recognises(Source source, Head head) {
    String start = head.text();
    return head.begins("<")
        && (start.contains("rss") || start.contains("w3.org/2005/Atom"))
        && SIGN.matcher(start).find();
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String described() {
    return "a feed";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    PartIds ids = new PartIds();
    Map<String, String> channel = new HashMap<>();
    int number = 0;
    try (XmlStream xml = new XmlStream(source)) {
      while (xml.next()) {
        if (xml.isStart() && ITEMS.contains(xml.name())) {
          number++;
          Map<String, String> item = fields(xml);
          String id = first(item, "id", "link", "about");
          item(ids.unique(id.isEmpty() ? String.valueOf(number) : id), item, channel, parts);
        } else if (xml.isStart() && (!NO_PERSON.contains(xml.name()) || xml.space().equals(ATOM))) {
          field(xml, channel);
        }
      }
    }
  }

  private void item(String id, Map<String, String> item, Map<String, String> channel, Parts parts)
      throws IOException {
    String text = HtmlText.of(Jsoup.parse(item.getOrDefault("text", "")).body()).text();
    if (WhiteSpace.fills(text) || CUT.matcher(text).matches()) {
      parts.rejected(
          id,
          Reason.NO_TEXT,
          "the feed has no full text of this item, only a summary: save the page "
              + first(item, "link", "id"));
      return;
    }
    String outlet = Jsoup.parse(first(channel, "title")).text();
    String author = first(item, "author").isEmpty() ? first(channel, "author") : item.get("author");
    PartClaims claims =
        new PartClaims()
            .title(Jsoup.parse(first(item, "title")).text())
            .author(name(author).filter(name -> !name.equalsIgnoreCase(outlet)).orElse(""))
            .date(day(first(item, "published", "updated")))
            .outlet(outlet)
            .url(first(item, "link"));
    parts.text(id, claims.build(), text);
  }

  private LocalDate day(String text) {
    return Days.stamp(text).map(stamp -> stamp.onPage(zone)).orElse(null);
  }

  private static Optional<String> name(String author) {
    Matcher address = ADDRESS.matcher(author);
    return Bylines.names(address.matches() ? address.group(1) : author);
  }

  /** Reads the fields of an item. */
  private static Map<String, String> fields(XmlStream xml) throws BrokenContainer {
    Map<String, String> fields = new HashMap<>();
    if (!xml.attribute("about").isEmpty()) {
      fields.put("about", xml.attribute("about"));
    }
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isEnd()) {
        depth--;
      } else if (xml.isStart() && !field(xml, fields)) {
        depth++;
      }
    }
    return fields;
  }

  /** Reads a field whose start tag was read, and returns whether it was one. */
  private static boolean field(XmlStream xml, Map<String, String> fields) throws BrokenContainer {
    String name = xml.name();
    String space = xml.space();
    if (name.equals("encoded") && (space.equals(ENCODED) || space.isEmpty())) {
      fields.put("text", xml.text(MOST));
    } else if (name.equals("content") && space.equals(ATOM)) {
      content(xml, fields);
    } else if (name.equals("body") && space.equals(XHTML)) {
      fields.putIfAbsent("text", markup(xml));
    } else if (name.equals("creator") && space.equals(DUBLIN_CORE)) {
      fields.merge("author", text(xml), (one, other) -> one + ", " + other);
    } else if (name.equals("author")) {
      String author = space.equals(ATOM) ? person(xml) : text(xml);
      fields.merge("author", author, (one, other) -> one + ", " + other);
    } else if (name.equals("title") && (space.equals(ATOM) || !space.contains("media"))) {
      fields.putIfAbsent("title", text(xml));
    } else if (name.equals("link") && space.equals(ATOM)) {
      String kind = xml.attribute("rel");
      String address = xml.attribute("href");
      xml.skip();
      if (kind.isEmpty() || kind.equals("alternate")) {
        fields.putIfAbsent("link", address);
      }
    } else if (name.equals("link")) {
      fields.putIfAbsent("link", text(xml));
    } else if (name.equals("guid") || name.equals("id")) {
      fields.putIfAbsent("id", text(xml));
    } else if (name.equals("pubDate")
        || name.equals("published")
        || name.equals("date")
        || name.equals("issued")) {
      fields.putIfAbsent("published", text(xml));
    } else if (name.equals("updated")) {
      fields.putIfAbsent("updated", text(xml));
    } else {
      return false;
    }
    return true;
  }

  /** Reads Atom's content, which is text, escaped HTML, or XHTML. */
  private static void content(XmlStream xml, Map<String, String> fields) throws BrokenContainer {
    String type = xml.attribute("type");
    String content =
        switch (type) {
          case "xhtml", "application/xhtml+xml" -> markup(xml);
          case "html", "text/html" -> xml.text(MOST);
          default -> "<pre>" + Entities.escape(xml.text(MOST)) + "</pre>";
        };
    if (type.isEmpty() || type.contains("htm") || type.startsWith("text")) {
      fields.put("text", content);
    }
  }

  /** Returns the element of this start tag as HTML. */
  private static String markup(XmlStream xml) throws BrokenContainer {
    StringBuilder html = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.next() && html.length() < MOST; ) {
      if (xml.isStart()) {
        depth++;
        html.append('<').append(xml.name()).append('>');
      } else if (xml.isEnd()) {
        depth--;
        html.append(depth > 0 ? "</" + xml.name() + ">" : "");
      } else {
        html.append(Entities.escape(xml.characters()));
      }
    }
    return html.toString();
  }

  private static String person(XmlStream xml) throws BrokenContainer {
    String name = "";
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isStart() && xml.name().equals("name")) {
        name = text(xml);
      } else {
        depth += xml.isStart() ? 1 : xml.isEnd() ? -1 : 0;
      }
    }
    return name;
  }

  private static String text(XmlStream xml) throws BrokenContainer {
    return WhiteSpace.fold(xml.text(LONGEST));
  }

  /** Returns the first of these fields that has a value. */
  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      if (!fields.getOrDefault(name, "").isEmpty()) {
        return fields.get(name);
      }
    }
    return "";
  }
}
