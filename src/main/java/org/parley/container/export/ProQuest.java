package org.parley.container.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Parts;
import org.parley.extract.Days;
import org.parley.extract.web.Bylines;
import org.parley.model.WhiteSpace;

/**
 * The layout of ProQuest's text. A line of underscores separates the articles. Each field begins
 * with its name and a colon; {@code Full text:} contains the text. An article ends with {@code
 * Database:}; the note on copyright comes after the last one.
 */
final class ProQuest extends ArticleCutter {

  private static final Pattern RULE = Pattern.compile("\\s*(?:_{20,}|\\*{20,}|={20,})\\s*");
  private static final String FULL_TEXT = "full text";
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s*(?<name>(?i:full text|abstract(?: \\([^)]*\\))?|author|authors|title|subtitle"
              + "|publication (?:info|title|date|year|subject)|publication|publisher|subject|links"
              + "|location|people|company / organization|classification|identifier / keyword"
              + "|section|volume|issue|pages|first page|number of pages|year|column"
              + "|place of publication|country of publication|issn|e-?issn|source type"
              + "|language of publication|document (?:type|feature|url)|proquest document id"
              + "|accession number|copyright|last updated|database|credit|correspondence author"
              + "|illustration|dateline|source|edition|supplement|isbn|doi|url"
              + "|narrow subject|broad subject|business indexing term|alternate title|word count))"
              + ":(?:\\s+(?<value>.*)|\\s*$)");
  private static final Pattern NUMBER = Pattern.compile("(?i)\\s*Document \\d+ of \\d+\\s*");
  private static final Pattern LINK = Pattern.compile("(?i)\\s*ProQuest document link\\s*");

  ProQuest(Parts parts) {
    super(parts);
  }

  /** Returns whether a file that begins with these lines has this layout. */
  static boolean recognises(List<String> lines) {
    boolean rule = lines.stream().anyMatch(line -> RULE.matcher(line).matches());
    boolean text = false;
    boolean own = false;
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        String name = name(field);
        text |= name.equals(FULL_TEXT);
        own |=
            name.startsWith("proquest")
                || name.equals("publication title")
                || name.equals("publication info");
      }
    }
    return rule && text && own;
  }

  @Override
  public void line(String line) throws IOException {
    if (RULE.matcher(line).matches()) {
      List<String> lines = taken();
      if (lines.stream().anyMatch(some -> FIELD.matcher(some).matches()) && !isNote(lines)) {
        handOn(article(lines));
      }
    } else {
      keep(line);
    }
  }

  @Override
  public void end() throws IOException {
    List<String> rest = taken();
    Map<String, List<String>> fields = fields(rest);
    if (fields.containsKey("database") || fields.containsKey("proquest document id")) {
      handOn(article(rest));
    } else if (fields.containsKey(FULL_TEXT) || fields.containsKey("publication info")) {
      throw new BrokenContainer(
          "article " + (handedOn() + 1) + " ends without its last fields: export it again");
    }
  }

  private static boolean isNote(List<String> lines) {
    return lines.stream().anyMatch(line -> line.strip().startsWith("Contact us at:"));
  }

  private static ExportedArticle article(List<String> lines) {
    Map<String, List<String>> fields = fields(lines);
    String day = first(fields, "publication date", "publication info", "publication year");
    String source = first(fields, "publication title", "publication", "publication info");
    return new ExportedArticle(
        fields.containsKey("title") ? first(fields, "title") : heading(lines),
        Optional.of(first(fields, "author", "authors")).flatMap(Bylines::inverted),
        Days.find(day).map(Days.Stamp::day),
        source.replaceFirst("\\s*;.*", ""),
        first(fields, "document url", "url"),
        text(fields.getOrDefault(FULL_TEXT, List.of())));
  }

  /** Returns the paragraphs without the note on rights that may end them. */
  private static List<String> text(List<String> lines) {
    List<String> paragraphs = paragraphs(lines);
    int last = paragraphs.size() - 1;
    return last > 0 && isRights(paragraphs.get(last)) ? paragraphs.subList(0, last) : paragraphs;
  }

  /** Returns the lines of each field. */
  private static Map<String, List<String>> fields(List<String> lines) {
    Map<String, List<String>> fields = new TreeMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        current = new ArrayList<>();
        fields.putIfAbsent(name(field), current);
        current.add(field.group("value") == null ? "" : field.group("value"));
      } else {
        current.add(line);
      }
    }
    return fields;
  }

  private static String name(Matcher field) {
    return field.group("name").toLowerCase(Locale.ROOT);
  }

  /** Returns the value of the first of these fields that has one. */
  private static String first(Map<String, List<String>> fields, String... names) {
    for (String name : names) {
      List<List<String>> blocks = blocks(fields.getOrDefault(name, List.of()));
      if (!blocks.isEmpty()) {
        return joined(blocks.get(0));
      }
    }
    return "";
  }

  /** Returns the first line of an article, which is its title. */
  private static String heading(List<String> lines) {
    return lines.stream()
        .filter(line -> !WhiteSpace.fills(line))
        .filter(line -> !NUMBER.matcher(line).matches() && !LINK.matcher(line).matches())
        .filter(line -> !FIELD.matcher(line).matches())
        .findFirst()
        .orElse("");
  }
}
