package org.parley.draw;

import java.util.List;

/**
 * A chart as it is drawn.
 *
 * @param svg well-formed XML; its texts ask for a family of fonts, not for one font
 * @param warnings what Vega found odd about the specification, a line each
 */
public record Drawing(String svg, List<String> warnings) {}
