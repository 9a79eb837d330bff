package org.parley.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the claims of a web page from its meta elements, its JSON-LD and the {@code time} elements
 * that are marked as the date of publication. It ignores dates of modification and guesses nothing
 * from the words of the page.
 */
final class WebClaims {

  private static final List<String> AUTHOR_FIELDS =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author");
  private static final List<String> DATE_FIELDS =
      List.of(
          "article:published_time",
          "datePublished",
          "dc.date",
          "dcterms.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "parsely-pub-date",
          "pubdate",
          "date");
  private static final String PUBLISHED = "datePublished";

  private WebClaims() {}

  /** Returns the claims of {@code page}, with days in {@code zone}. */
  static Claims of(Document page, ZoneId zone) {
    JsonNode linked = jsonLd(page);
    List<Claim<String>> authors = new ArrayList<>();
    for (String field : AUTHOR_FIELDS) {
      add(authors, joined(metas(page, field)), field);
    }
    add(authors, joined(names(linked.path("author"))), "author");
    List<Claim<LocalDate>> dates = new ArrayList<>();
    for (String field : DATE_FIELDS) {
      metas(page, field).forEach(value -> add(dates, Days.read(value, zone), field));
      if (field.equals(PUBLISHED)) {
        add(dates, Days.read(linked.path(PUBLISHED).asText(""), zone), field);
      }
    }
    for (Element time :
        page.select("time[pubdate][datetime],[itemprop=" + PUBLISHED + "][datetime]")) {
      add(dates, Days.read(time.attr("datetime"), zone), "time");
    }
    String title = metas(page, "og:title").stream().findFirst().orElseGet(page::title);
    return new Claims(line(title), authors, dates);
  }

  /**
   * Returns the first object with a {@code datePublished} in the page's JSON-LD, or an empty
   * object. Like browsers, it ignores scripts that are no JSON.
   */
  private static JsonNode jsonLd(Document page) {
    JsonMapper json = new JsonMapper();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = json.readTree(script.data()).findParent(PUBLISHED);
        if (found != null) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // The next script may be JSON.
      }
    }
    return json.createObjectNode();
  }

  private static List<String> names(JsonNode author) {
    List<String> names = new ArrayList<>();
    if (author.isTextual()) {
      names.add(author.asText());
    } else if (author.isArray()) {
      author.forEach(one -> names.addAll(names(one)));
    } else if (author.path("name").isTextual()) {
      names.add(author.path("name").asText());
    }
    return names;
  }

  private static List<String> metas(Document page, String field) {
    List<String> found = new ArrayList<>();
    for (Element meta : page.select("meta[content]")) {
      String value = line(meta.attr("content"));
      boolean named =
          List.of("name", "property", "itemprop").stream()
              .map(key -> meta.attr(key).strip().toLowerCase(Locale.ROOT))
              .anyMatch(field.toLowerCase(Locale.ROOT)::equals);
      // article:author is often the address of a profile, not a name.
      if (named && !value.isEmpty() && !value.startsWith("http:") && !value.startsWith("https:")) {
        found.add(value);
      }
    }
    return found;
  }

  private static <T> void add(List<Claim<T>> claims, Optional<T> value, String field) {
    value.map(some -> Claim.ofField(some, field)).ifPresent(claims::add);
  }

  /** Joins distinct names into one byline. */
  static Optional<String> joined(List<String> names) {
    List<String> distinct =
        names.stream().map(WebClaims::line).filter(name -> !name.isEmpty()).distinct().toList();
    return distinct.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", distinct));
  }

  /** Returns the text on one line, with white space folded. */
  static String line(String text) {
    return PlainText.clean(text.replaceAll("[\\s\\u00A0]+", " ")).strip();
  }
}
