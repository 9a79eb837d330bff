package org.parley.draw;

import java.util.List;

/**
 * A drawn chart.
 *
 * @param svg well-formed XML; its texts name a family of fonts, not one font
 * @param warnings of Vega about the specification, a line each
 */
public record Drawing(String svg, List<String> warnings) {}
