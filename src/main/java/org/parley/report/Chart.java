package org.parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.TableName;

/**
 * A chart of the page, which {@code charts} holds as a Vega-Lite specification beside its data.
 *
 * @param name of both files, without their extensions
 * @param reading how it is read, in a sentence or two
 * @param tables that the data are from, without {@code .csv}
 * @param part what the chart shows of them; empty where it draws all
 * @param parameters what a reader may choose, as the specification names it; the values are those
 *     that it starts with
 * @param titles what the data say, by the values of the parameters, joined with {@code |}
 * @param spec the specification; null where there is nothing to draw, and the titles say why
 * @param data what it draws
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
   * A chart, drawn if there is a row to draw.
   *
   * @param specification takes the parameters and the titles
   */
  static Chart of(
      String name,
      List<TableName> tables,
      String reading,
      String part,
      Map<String, String> parameters,
      Map<String, String> titles,
      ChartData data,
      Specification specification) {
    Map<String, String> wrapped = new LinkedHashMap<>();
    titles.forEach((chosen, title) -> wrapped.put(chosen, Phrasing.wrapped(title)));
    parameters.forEach(specification::with);
    return new Chart(
        name,
        reading,
        tables.stream().map(TableName::label).toList(),
        part,
        parameters,
        titles,
        data.rows() == 0 ? null : specification.with("titles", wrapped).fill(),
        data.csv());
  }

  /** The same without the tables that the study did not ask for; without all, nothing is drawn. */
  Chart of(Results results) {
    List<String> there = tables.stream().filter(results::has).toList();
    return there.isEmpty()
        ? new Chart(
            name,
            reading,
            there,
            "",
            Map.of(),
            Map.of("", Results.notAsked(tables.get(0))),
            null,
            "")
        : new Chart(name, reading, there, part, parameters, titles, spec, data);
  }
}
