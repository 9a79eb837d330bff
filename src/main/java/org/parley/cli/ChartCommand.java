package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.draw.ChartFolder;
import org.parley.draw.ChartParameter;
import org.parley.draw.ChartSpecification;
import org.parley.draw.Drawing;
import org.parley.draw.Png;
import org.parley.draw.VegaRenderer;
import org.parley.studyfile.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code parley chart RESULTS CHART}: draws a chart of a run's results to SVG and PNG. Without a
 * chart, lists the charts.
 */
@Command(
    name = "chart",
    customSynopsis = "parley chart RESULTS [CHART] [--PARAMETER=VALUE ...] [--flag=value ...]",
    description = {
      "Draws a chart of a run's results to CHART.svg and CHART.png. No browser is needed.",
      "Without CHART, lists the charts and their parameters."
    })
final class ChartCommand extends Subcommand {

  @Parameters(index = "0", paramLabel = "RESULTS", description = "A folder of results.")
  Path results;

  @Parameters(index = "1", arity = "0..1", paramLabel = "CHART", description = "One of the charts.")
  String name;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write this file, which ends in .svg or .png. May be given more than once.")
  List<String> out = List.of();

  @Option(names = "--width", paramLabel = "PIXELS", description = "Width between the axes.")
  Integer width;

  @Option(
      names = "--scale",
      paramLabel = "DOTS",
      defaultValue = "2",
      description = "Dots of the PNG per pixel. Default: ${DEFAULT-VALUE}.")
  double scale;

  @Override
  public Integer call() throws IOException {
    Map<String, String> chosen = parameters();
    if (width != null) {
      requireRange("--width", width, 10, 9999);
    }
    if (!(scale >= 0.1 && scale <= 20)) {
      throw new WrongUse("--scale=%s: expected a number 0.1 to 20", scale);
    }
    ChartFolder charts = open();
    if (name == null) {
      if (!flags().isEmpty()) {
        throw new WrongUse(
            "expected a chart before '%s'; charts: %s",
            flags().get(0), String.join(", ", charts.names()));
      }
      list(charts);
      return Cli.DONE;
    }
    if (!charts.names().contains(name)) {
      throw WrongUse.unknown("chart", name, charts.names());
    }
    ChartSpecification chart = charts.specification(name);
    for (Map.Entry<String, String> parameter : chosen.entrySet()) {
      chart = with(chart, parameter.getKey(), parameter.getValue());
    }
    if (width != null) {
      chart = chart.withWidth(width);
    }
    List<Path> files = files();
    Drawing drawing;
    try (VegaRenderer vega = new VegaRenderer()) {
      drawing = vega.draw(name, chart, charts);
    }
    drawing.warnings().forEach(warning -> err().println(name + ": " + warning));
    for (Path file : files) {
      Files.write(
          file,
          isPng(file) ? Png.of(drawing, scale) : drawing.svg().getBytes(StandardCharsets.UTF_8));
      out().println(file);
    }
    return Cli.DONE;
  }

  /** Takes each {@code --name=value} that is not a flag of every chart. */
  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String flag : others) {
      int equals = flag.indexOf('=');
      if (!flag.startsWith("--") || equals < 0) {
        throw new WrongUse("%s: expected --NAME=VALUE, in one word", flag);
      }
      if (parameters.put(flag.substring(2, equals), flag.substring(equals + 1)) != null) {
        throw new WrongUse("%s: given more than once", flag.substring(0, equals));
      }
    }
    return parameters;
  }

  private ChartFolder open() throws IOException {
    Path charts = results.resolve("charts");
    if (Files.isDirectory(charts)) {
      return ChartFolder.open(charts);
    }
    throw Files.exists(results.resolve("run.json"))
        ? new WrongUse("no charts in '%s': its run had --report=false", results)
        : new WrongUse("no results in '%s'; expected a folder such as results/NAME", results);
  }

  private void list(ChartFolder charts) throws IOException {
    for (String chart : charts.names()) {
      out().println(chart);
      for (ChartParameter parameter : charts.specification(chart).parameters()) {
        out()
            .printf(
                "  --%s=%s  (%s)%n", parameter.name(), parameter.value().asText(), kind(parameter));
      }
    }
  }

  private static String kind(ChartParameter parameter) {
    return parameter.choices().isEmpty()
        ? parameter.value().isNumber() ? "any number" : "any text"
        : Suggestions.oneOf(parameter.choices());
  }

  private static ChartSpecification with(ChartSpecification chart, String name, String value) {
    ChartParameter parameter = chart.parameter(name).orElseThrow(() -> unknown(chart, name));
    return chart
        .with(parameter, value)
        .orElseThrow(
            () ->
                new WrongUse(
                    "--%s=%s: expected %s%s",
                    name,
                    value,
                    kind(parameter),
                    Suggestions.didYouMean(value, parameter.choices())));
  }

  private static WrongUse unknown(ChartSpecification chart, String name) {
    List<String> known = new ArrayList<>();
    chart.parameters().forEach(parameter -> known.add("--" + parameter.name()));
    known.addAll(List.of("--out", "--width", "--scale"));
    return WrongUse.unknown("parameter", "--" + name, known);
  }

  /** Returns the files to write, each checked before anything is drawn. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String path : out.isEmpty() ? List.of(name + ".svg", name + ".png") : out) {
      Path file = Path.of(path);
      Path folder = file.toAbsolutePath().getParent();
      if (!isPng(file) && !hasExtension(file, ".svg")) {
        throw new WrongUse("%s: expected a file that ends in .svg or .png", file);
      }
      if (!Files.isDirectory(folder)) {
        throw new WrongUse("%s: cannot be written; no such folder: %s", file, folder);
      }
      if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
        throw new WrongUse(
            "%s: cannot be written; %s",
            file, Files.isDirectory(file) ? "it is a folder" : "permission denied");
      }
      files.add(file);
    }
    return files;
  }

  private static boolean isPng(Path file) {
    return hasExtension(file, ".png");
  }

  private static boolean hasExtension(Path file, String extension) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(extension);
  }
}
