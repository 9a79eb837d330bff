package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.parley.model.Sha256;

/**
 * The page: one file that needs no other and no network. What documents and studies say comes into
 * it as data only, never as HTML or as a script; and its policy lets no script run but its own.
 */
record Page(Scope scope, List<Chart> charts, Passages passages, Inventory inventory, JsonNode run) {

  /** What the page does, one file after the other. */
  private static final List<String> SCRIPTS =
      List.of("dom", "chart", "passages", "inventory", "page");

  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");

  String html() throws IOException {
    String vega = WebJar.script("vega");
    String vegaLite = WebJar.script("vega-lite");
    StringBuilder own = new StringBuilder("(() => {\n'use strict';\n");
    for (String script : SCRIPTS) {
      own.append(Resource.text(script + ".js"));
    }
    own.append("})();\n");
    String policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src 'unsafe-eval' "
            + hash(vega)
            + " "
            + hash(vegaLite)
            + " "
            + hash(own.toString());
    return filled(
        Resource.text("page.html"),
        Map.of(
            "policy", policy,
            "title", StringEscapeUtils.escapeHtml4(scope.study().title()),
            "style", Resource.text("page.css"),
            "data", data(),
            "vega", vega,
            "vega-lite", vegaLite,
            "script", own.toString()));
  }

  /** In one pass: what is filled in is not looked at again, whatever it holds. */
  private static String filled(String template, Map<String, String> values) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(values.get(hole.group(1))));
  }

  private static String hash(String script) {
    byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /** JSON that no HTML parser finds a tag in. */
  private String data() throws IOException {
    ObjectNode data = Specification.JSON.createObjectNode();
    data.put("name", scope.study().name());
    data.put("title", scope.study().title());
    data.put("words", scope.study().comparing().words().label());
    data.set("palette", Specification.JSON.valueToTree(scope.palette()));
    data.set("sides", Specification.JSON.valueToTree(scope.sides()));
    data.set("events", Specification.JSON.valueToTree(scope.events()));
    data.set("phrases", Specification.JSON.valueToTree(scope.phrases()));
    ArrayNode comparisons = data.putArray("comparisons");
    scope
        .study()
        .comparisons()
        .forEach(
            comparison ->
                comparisons
                    .addObject()
                    .put("name", comparison.name())
                    .put("target", Palette.target(comparison.target()))
                    .put("target_label", GroupName.of(comparison.target(), "target"))
                    .put("reference_label", GroupName.of(comparison.reference(), "reference"))
                    .put(
                        "reference",
                        Palette.reference(comparison.target(), comparison.reference())));
    data.set("charts", Specification.JSON.valueToTree(charts));
    data.set("passages", Specification.JSON.valueToTree(passages));
    data.set("inventory", Specification.JSON.valueToTree(inventory));
    data.set("run", run);
    return Specification.JSON.writeValueAsString(data).replace("<", "\\u003c");
  }
}
