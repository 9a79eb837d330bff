package org.parley.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The results of a made-up run with made-up charts, which have what charts of disputes have. */
public final class MadeUpCharts {

  /** Lines with bands around them, and a rule for an event. */
  private static final String WEEKS =
      """
      {
        "params": [
          {"name": "phrase", "value": "last-ferry",
           "bind": {"input": "select", "options": ["last-ferry", "safe"]}},
          {"name": "most", "value": 9000, "bind": {"input": "range"}},
          {"name": "points", "value": true, "bind": {"input": "checkbox"}},
          {"name": "every", "value": "every phrase"},
          {"name": "titles", "value": {"last-ferry": "The crew say it", "safe": "The board says it"}}
        ],
        "title": {"text": {"expr": "titles[phrase]"}},
        "width": "container",
        "height": 200,
        "data": {"url": "weeks.csv", "format": {"type": "csv", "parse": {"week_start": "utc:'%Y-%m-%d'"}}},
        "transform": [{"filter": "datum.phrase == phrase && datum.rate <= most"}],
        "encoding": {
          "x": {"field": "week_start", "type": "temporal", "scale": {"type": "utc"},
                "axis": {"format": "%d %b", "values": [{"year": 2031, "month": 3, "date": 10, "utc": true}]}},
          "color": {"field": "side", "type": "nominal"}
        },
        "layer": [
          {"mark": {"type": "area", "opacity": 0.2},
           "encoding": {"y": {"field": "lower", "type": "quantitative"}, "y2": {"field": "upper"}}},
          {"mark": "line", "encoding": {"y": {"field": "rate", "type": "quantitative"}}},
          {"mark": "point", "transform": [{"filter": "points"}],
           "encoding": {"y": {"field": "rate", "type": "quantitative"}}},
          {"data": {"values": [{"day": "2031-03-12"}], "format": {"parse": {"day": "utc:'%Y-%m-%d'"}}},
           "mark": {"type": "rule", "strokeDash": [2, 3]},
           "encoding": {"x": {"field": "day", "type": "temporal"}, "color": {"value": "#555"}}}
        ]
      }
      """;

  private static final String WEEKS_DATA =
      """
      phrase,side,week_start,rate,lower,upper
      last-ferry,crew,2031-03-03,1200,400,3000
      last-ferry,crew,2031-03-10,2400,1100,4800
      last-ferry,board,2031-03-03,300,20,1400
      last-ferry,board,2031-03-10,800,200,2200
      safe,board,2031-03-03,900,500,1500
      safe,board,2031-03-10,1100,600,1700
      """;

  /** A panel per side. */
  private static final String SIDES =
      """
      {
        "data": {"url": "weeks.csv", "format": {"type": "csv"}},
        "facet": {"field": "side", "type": "nominal"},
        "spec": {
          "width": 120, "height": 80, "mark": "bar",
          "encoding": {"x": {"field": "week_start"}, "y": {"field": "rate", "type": "quantitative"}}
        }
      }
      """;

  private MadeUpCharts() {}

  /** Writes the charts {@code weeks} and {@code sides} into the results in this folder. */
  public static Path in(Path results) {
    chart(results, "weeks", WEEKS);
    chart(results, "sides", SIDES);
    write(results.resolve("charts/weeks.csv"), WEEKS_DATA);
    return results;
  }

  /** Adds a chart, or writes another in its place. */
  public static void chart(Path results, String name, String specification) {
    write(results.resolve("charts").resolve(name + ".vl.json"), specification);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
