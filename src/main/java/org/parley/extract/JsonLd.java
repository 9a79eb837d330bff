package org.parley.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * The first object with a {@code datePublished} in a page's JSON-LD.
 *
 * @param author the names of the authors, or empty
 * @param published the date as written, or empty
 */
record JsonLd(Optional<String> author, Optional<String> published) {

  private static final JsonLd NOTHING = new JsonLd(Optional.empty(), Optional.empty());
  private static final String PUBLISHED = "datePublished";

  /** Reads the scripts of {@code page}; like browsers, ignores those that are no JSON. */
  static JsonLd of(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(script -> article(script.data()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            article ->
                new JsonLd(
                    WebClaims.joined(names(article.path("author"))),
                    Optional.of(article.path(PUBLISHED).asText(""))))
        .orElse(NOTHING);
  }

  private static Optional<JsonNode> article(String json) {
    try {
      return Optional.ofNullable(new JsonMapper().readTree(json).findParent(PUBLISHED));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
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
}
