package org.parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;

/**
 * A chart that the page shows. The folder {@code charts} contains its Vega-Lite specification and
 * its data.
 *
 * @param name of both files, without their extensions
 * @param reading explains how to read the chart
 * @param tables the sources of the data, without {@code .csv}
 * @param part the rows that the chart shows; empty if it shows all
 * @param parameters the initial values of what a reader may choose, by name
 * @param titles the finding, by the values of the parameters, joined with {@code |}
 * @param spec the specification; null if there is nothing to draw, and the titles say why
 * @param data the drawn rows, CSV
 */
record Chart(
    String name,
    String reading,
    List<String> tables,
    String part,
    Map<String, String> parameters,
    Map<String, String> titles,
    ObjectNode spec,
    String data) {

  /**
   * Returns a chart, drawn if it has data and the study wants at least one of its tables.
   *
   * @param findings by the values of the parameters, joined with {@code |}
   * @param specification of the same name; receives the parameters, the titles and the findings
   */
  static Chart of(
      Results results,
      List<TableName> tables,
      String reading,
      String part,
      Map<String, String> parameters,
      Map<String, Finding> findings,
      ChartData data,
      Specification specification) {
    List<String> wanted = tables.stream().filter(results::has).map(TableName::label).toList();
    if (wanted.isEmpty()) {
      Map<String, String> reason = Map.of("", Results.notAsked(tables.get(0)));
      return new Chart(specification.name(), reading, wanted, "", Map.of(), reason, null, "");
    }
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, String> wrapped = new LinkedHashMap<>();
    Map<String, Boolean> weak = new LinkedHashMap<>();
    findings.forEach(
        (chosen, finding) -> {
          titles.put(chosen, finding.title());
          wrapped.put(chosen, Phrasing.wrapped(finding.title()));
          weak.put(chosen, finding.isWeak());
        });
    specification.with("weak", weak);
    parameters.forEach(specification::with);
    return new Chart(
        specification.name(),
        reading,
        wanted,
        part,
        parameters,
        titles,
        data.rows() == 0 ? null : specification.with("titles", wrapped).fill(findings),
        data.csv());
  }
}
