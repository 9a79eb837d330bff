package org.parley.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.parley.model.Sha256;
import org.parley.study.Comparison;
import org.parley.study.Study;

/**
 * A page that needs no other file and no network. Texts of documents and studies enter it as data
 * only, never as HTML or script. Its policy allows no scripts but its own, and none that is made of
 * text: Vega's expressions are interpreted, not compiled.
 */
record Page(
    Scope scope,
    List<Chart> charts,
    Passages passages,
    WordList wordList,
    Inventory inventory,
    JsonNode run) {

  /** The scripts of the page, in order. */
  private static final List<String> SCRIPTS =
      List.of(
          "names",
          "expressions",
          "dom",
          "address",
          "chart",
          "texts",
          "reader",
          "coding",
          "passages",
          "words",
          "inventory",
          "methods",
          "page");

  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");

  String html() throws IOException {
    String vega = Resource.webJar("vega");
    String vegaLite = Resource.webJar("vega-lite");
    StringBuilder own = new StringBuilder("(() => {\n'use strict';\n");
    for (String script : SCRIPTS) {
      own.append(Resource.text(script + ".js"));
    }
    own.append("})();\n");
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline';"
            + " img-src data: blob:; worker-src blob:; script-src "
            + Stream.of(vega, vegaLite, own.toString())
                .map(Page::hash)
                .collect(Collectors.joining(" "));
    return filled(
        Resource.text("page.html"),
        Map.of(
            "policy",
            policy,
            "title",
            StringEscapeUtils.escapeHtml4(scope.study().title()),
            "style",
            Resource.text("page.css"),
            "data",
            data(),
            "vega",
            vega,
            "vega-lite",
            vegaLite,
            "script",
            own.toString()));
  }

  /** Fills the template in one pass, so that the values are not searched for more holes. */
  private static String filled(String template, Map<String, String> values) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(values.get(hole.group(1))));
  }

  private static String hash(String script) {
    byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /** Returns the data of the page as JSON in which no HTML parser finds a tag. */
  private String data() throws IOException {
    Study study = scope.study();
    ObjectNode data =
        Specification.JSON
            .createObjectNode()
            .put("name", study.name())
            .put("title", study.title())
            .put("seed", study.comparing().seed())
            .put("words", study.comparing().words().label())
            .putPOJO("palette", scope.palette())
            .putPOJO("sides", scope.sides())
            .putPOJO("events", scope.events())
            .putPOJO("phrases", scope.phrases())
            .put("most_authors", Speakers.MOST)
            .putPOJO("comparisons", study.comparisons().stream().map(Groups::of).toList())
            .putPOJO("charts", charts)
            .putPOJO("passages", passages)
            .putPOJO("word_list", wordList)
            .putPOJO("inventory", inventory)
            .putPOJO("study", Rules.of(study))
            .putPOJO("run", run);
    return Specification.JSON.writeValueAsString(data).replace("<", "\\u003c");
  }

  /** The rules of a study that the paragraph of methods names. */
  private record Rules(
      int phrases,
      @JsonProperty("minimum_count") int minimumCount,
      @JsonProperty("event_weeks") int eventWeeks,
      String permute,
      long seed) {
    static Rules of(Study study) {
      return new Rules(
          study.phrases().size(),
          study.comparing().minimumCount(),
          study.comparing().eventWeeks(),
          study.comparing().permuteAuthors() ? "authors" : "documents",
          study.comparing().seed());
    }
  }

  /** A comparison with the names of its groups and the keys of their colours. */
  private record Groups(
      String name,
      String target,
      @JsonProperty("target_label") String targetLabel,
      String reference,
      @JsonProperty("reference_label") String referenceLabel) {
    static Groups of(Comparison comparison) {
      return new Groups(
          comparison.name(),
          Palette.target(comparison.target()),
          ComparisonFindings.groupName(comparison.target(), "target"),
          Palette.reference(comparison.target(), comparison.reference()),
          ComparisonFindings.groupName(comparison.reference(), "reference"));
    }
  }
}
