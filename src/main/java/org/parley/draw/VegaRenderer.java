package org.parley.draw;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.parley.report.Resource;

/**
 * Draws Vega-Lite specifications without a browser. Vega runs in a JavaScript engine whose only
 * access to the machine is to read the files beside the specification.
 *
 * <p>The same specification and data give the same bytes on every machine. Text widths come from a
 * fixed table, the time zone is UTC, and random numbers have a fixed seed.
 */
public final class VegaRenderer implements Closeable {

  /** Characters that XML does not allow, not even escaped. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** A function of browsers that Vega-Lite needs. It is only called with JSON. */
  private static final String STRUCTURED_CLONE =
      "globalThis.structuredClone = x => x === undefined ? x : JSON.parse(JSON.stringify(x));";

  private final Context context;
  private final Value script;

  /** Starts the engine, which takes some seconds. */
  public VegaRenderer() {
    context =
        Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .allowHostAccess(HostAccess.NONE)
            .timeZone(ZoneOffset.UTC)
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .build();
    context.eval("js", STRUCTURED_CLONE);
    context.eval(source("vega", Resource.webJar("vega")));
    context.eval(source("vega-lite", Resource.webJar("vega-lite")));
    context.eval(source("names", Resource.text("names.js")));
    script = context.eval(source("draw", Resource.text("/org/parley/draw/draw.js")));
  }

  /**
   * Draws a chart.
   *
   * @param name of the chart
   * @param folder the files that the chart may read
   * @throws DrawingFailed if the specification is wrong, or names any other file
   */
  public Drawing draw(String name, ChartSpecification specification, ChartFolder folder)
      throws DrawingFailed {
    List<IOException> refusals = new ArrayList<>();
    ProxyExecutable read =
        arguments -> {
          try {
            return folder.read(arguments[0].asString());
          } catch (IOException e) {
            refusals.add(e); // JavaScript hides the message of the exception.
            throw new UncheckedIOException(e);
          }
        };
    Value drawing;
    try {
      drawing = script.invokeMember("draw", specification.json(), read);
      boolean more = true;
      while (more) {
        more = script.invokeMember("later").asBoolean();
      }
    } catch (PolyglotException e) {
      throw failed(name, e.getMessage());
    }
    if (!refusals.isEmpty()) {
      throw failed(name, refusals.get(0).getMessage());
    }
    Value failure = drawing.getMember("failure");
    if (!failure.isNull()) {
      throw failed(name, failure.asString());
    }
    String svg = NO_XML.matcher(drawing.getMember("svg").asString()).replaceAll("\uFFFD");
    String[] warnings = drawing.getMember("warnings").as(String[].class);
    return new Drawing(svg, Stream.of(warnings).distinct().toList());
  }

  private static DrawingFailed failed(String name, String reason) {
    return new DrawingFailed("the chart " + name + " cannot be drawn: " + reason);
  }

  private static Source source(String name, String code) {
    return Source.newBuilder("js", code, name).buildLiteral();
  }

  @Override
  public void close() {
    context.close();
  }
}
