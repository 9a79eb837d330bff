package org.parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A chart of the page, which {@code charts} holds as a Vega-Lite specification beside its data.
 *
 * @param name of both files, without their extensions
 * @param reading how it is read, in a sentence or two
 * @param table that the data are from, without {@code .csv}
 * @param part what the chart leaves out of the table; empty where it draws all of it
 * @param parameters what a reader may choose, as the specification names it; the values are those
 *     that it starts with
 * @param titles what the data say, by the values of the parameters, joined with {@code |}
 * @param spec the specification; null where there is nothing to draw, and the titles say why
 * @param data what it draws
 */
record Chart(
    String name,
    String reading,
    String table,
    String part,
    Map<String, String> parameters,
    Map<String, String> titles,
    ObjectNode spec,
    String data) {}
