package org.parley.container.debate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.parley.container.PageStream;
import org.parley.container.Parts;
import org.parley.extract.Days;
import org.parley.model.WhiteSpace;

/** Reads the contributions of a page of a debate, in their order. */
final class DebatePageReader implements PageStream.Receiver {

  private static final String OF_PAGE =
      "title, h1, h2, h3, p.lead, meta, link[rel=canonical], time";
  private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})");
  private static final String WESTMINSTER_HALL = "Westminster Hall";
  private static final Map<String, Pattern> HOUSES =
      new TreeMap<>(
          Map.of(
              "House of Commons",
              Pattern.compile(
                  "(?i)/commons/|/debates/\\?id|house of commons (?:hansard|debates)|house-of-commons"),
              "House of Lords",
              Pattern.compile("(?i)/lords/|lords hansard|house of lords debates|house-of-lords"),
              WESTMINSTER_HALL,
              Pattern.compile("(?i)/whall/|halltext|^westminster hall\\s*$|westminster-hall")));
  private static final Pattern NAMED =
      Pattern.compile("\\s*(?:\\([^()]*(?:\\([^()]*\\))?[^()]*\\)\\s*){0,3}:\\s*(?<words>.*)");
  private static final String LEFT_OUT =
      "table, .column-number, .column, .time, .hs_Timeline, .share, .procedural, .division, sup,"
          + " .italic, a.permalink, .column-permalink, .question_no, .debate-speech__meta, script";
  private static final int MOST_DATED = 200;

  private final Site site;
  private final Debate debate;
  private LocalDate day;
  private String address = "";
  private String house = "";
  private int contributions;

  DebatePageReader(Site site, Parts parts) {
    this.site = site;
    debate = new Debate(parts);
  }

  @Override
  public boolean receive(Element element) throws IOException {
    if (element.is(site.contribution())) {
      contribution(element);
      return true;
    }
    if (element.is(OF_PAGE)) {
      page(element);
    }
    if (element.is(site.heading()) && element.closest(site.contribution()) == null) {
      String heading = WhiteSpace.fold(element.text());
      if (!heading.isEmpty() && Days.find(heading).isEmpty()) {
        debate.begin(heading);
      }
    }
    return false;
  }

  /** Hands on the last debate. */
  void end() throws IOException {
    debate.end();
  }

  /** Reads what an element says of the page: its day, its address and its house. */
  private void page(Element element) {
    String said = element.text() + " " + element.attr("content") + " " + element.attr("href");
    String words = said.substring(0, Math.min(said.length(), MOST_DATED));
    if (address.isEmpty() && (element.is("link") || element.attr("property").equals("og:url"))) {
      address = (element.attr("href") + element.attr("content")).strip();
    }
    if (day == null) {
      Matcher iso = DAY.matcher(words);
      Optional<Days.Stamp> stamp = iso.find() ? Days.stamp(iso.group(1)) : Days.find(words);
      day = stamp.map(Days.Stamp::day).orElse(null);
    }
    held(words);
  }

  private static String house(String words) {
    for (Map.Entry<String, Pattern> house : HOUSES.entrySet()) {
      if (house.getValue().matcher(words).find()) {
        return house.getKey();
      }
    }
    return "";
  }

  private void held(String words) {
    String found = house(words);
    // All pages of publications.parliament.uk are titled as those of a House.
    house = house.isEmpty() || found.equals(WESTMINSTER_HALL) ? found : house;
    debate.held(day, house);
  }

  private void contribution(Element element) throws IOException {
    contributions++;
    Element sitting = house.isEmpty() ? element.closest("[class*=-sitting]") : null;
    if (sitting != null) {
      held(sitting.className());
    }
    if (site == Site.PUBLICATIONS) {
      paragraphOfPublications(element);
      return;
    }
    Element speaker = element.selectFirst(site.speaker());
    begin(element, speaker == null ? "" : name(speaker));
    Elements words = element.select(site.text());
    Element text = words.isEmpty() ? element : words.first();
    text.select(LEFT_OUT).remove();
    List<Element> paragraphs = text.select("p");
    for (Element paragraph : paragraphs.isEmpty() ? List.of(text) : paragraphs) {
      add(paragraph);
    }
  }

  /** A link's title has the full name where the text has {@code Mr. Quill}. */
  private static String name(Element speaker) {
    Element link = speaker.selectFirst("a[title]");
    return link == null || link.attr("title").isBlank() ? speaker.text() : link.attr("title");
  }

  private void begin(Element element, String name) {
    String id = element.id();
    if (id.isEmpty()) {
      Element anchor = element.selectFirst("[id], a[name]");
      id = anchor == null ? "" : anchor.id() + (anchor.id().isEmpty() ? anchor.attr("name") : "");
    }
    String part = id.isEmpty() ? String.valueOf(contributions) : id;
    debate.speaker(part, name, address.isEmpty() || id.isEmpty() ? address : address + "#" + id);
  }

  /** Adds a paragraph, unless all of its words are in italics. */
  private void add(Element paragraph) throws IOException {
    Element upright = paragraph.clone();
    upright.select("i, em").remove();
    if (upright.text().chars().anyMatch(Character::isLetterOrDigit)) {
      debate.paragraph(paragraph.text());
    }
  }

  /** Each speech begins with the name in bold type and a colon. */
  private void paragraphOfPublications(Element paragraph) throws IOException {
    Element bold = paragraph.selectFirst("b");
    paragraph.select(LEFT_OUT).remove();
    String text = WhiteSpace.fold(paragraph.text());
    String name = bold == null ? "" : WhiteSpace.fold(bold.text());
    if (name.isEmpty() || !text.startsWith(name)) {
      add(paragraph);
      return;
    }
    String rest = text.substring(name.length());
    Matcher named = NAMED.matcher(name.endsWith(":") ? ":" + rest : rest);
    if (named.matches()) {
      begin(paragraph, name);
      debate.paragraph(named.group("words"));
    }
  }
}
