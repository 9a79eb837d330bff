package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.draw.ChartFolder;
import org.parley.draw.ChartParameter;
import org.parley.draw.ChartSpecification;
import org.parley.draw.Drawing;
import org.parley.draw.Png;
import org.parley.draw.VegaRenderer;
import org.parley.studyfile.Suggestions;

/**
 * {@code parley chart RESULTS CHART}: draws a chart of a run's results to SVG and PNG; without a
 * chart, lists them.
 */
final class ChartCommand {

  private ChartCommand() {}

  static int run(List<String> words, List<String> flags, PrintStream out, PrintStream err)
      throws IOException {
    if (words.isEmpty() || words.size() > 2) {
      throw new Cli.WrongUse(
          "expected a folder of results and a chart; found: "
              + (words.isEmpty() ? "nothing" : String.join(" ", words)));
    }
    ChartFlags chosen = ChartFlags.of(flags);
    ChartFolder charts = open(words.get(0));
    if (words.size() == 1) {
      if (!flags.isEmpty()) {
        throw new Cli.WrongUse(
            String.join(" ", flags)
                + ": of which chart? Expected one of "
                + Suggestions.oneOf(charts.names()));
      }
      list(charts, out);
      return Cli.DONE;
    }
    String name = words.get(1);
    if (!charts.names().contains(name)) {
      throw new Cli.WrongUse(
          name
              + ": is no chart of these results, expected "
              + Suggestions.oneOf(charts.names())
              + Suggestions.didYouMean(name, charts.names()));
    }
    ChartSpecification chart = charts.specification(name);
    for (Map.Entry<String, String> parameter : chosen.parameters().entrySet()) {
      chart = with(name, chart, parameter.getKey(), parameter.getValue());
    }
    if (chosen.width().isPresent()) {
      chart = chart.withWidth(chosen.width().get());
    }
    List<Path> files = files(name, chosen);
    Drawing drawing;
    try (VegaRenderer vega = new VegaRenderer()) {
      drawing = vega.draw(name, chart, charts);
    }
    drawing.warnings().forEach(warning -> err.println(name + ": " + warning));
    for (Path file : files) {
      Files.write(
          file,
          isPng(file)
              ? Png.of(drawing, chosen.scale())
              : drawing.svg().getBytes(StandardCharsets.UTF_8));
      out.println(file);
    }
    return Cli.DONE;
  }

  private static ChartFolder open(String results) throws IOException {
    Path folder = Path.of(results);
    if (!Files.isDirectory(folder)) {
      throw new Cli.WrongUse(
          folder + ": expected a folder of results, such as results/NAME; there is no such folder");
    }
    Path charts = folder.resolve("charts");
    if (!Files.isDirectory(charts)) {
      throw new Cli.WrongUse(
          folder
              + (Files.exists(folder.resolve("run.json"))
                  ? ": holds no charts, since the run was told --report=false; run the study again"
                      + " without that"
                  : ": expected a folder of results, such as results/NAME; there are none in it"));
    }
    return ChartFolder.open(charts);
  }

  private static void list(ChartFolder charts, PrintStream out) throws IOException {
    for (String name : charts.names()) {
      out.println(name);
      for (ChartParameter parameter : charts.specification(name).parameters()) {
        out.println(
            "  --"
                + parameter.name()
                + "="
                + parameter.value().asText()
                + "  of "
                + kind(parameter));
      }
    }
  }

  private static String kind(ChartParameter parameter) {
    return parameter.choices().isEmpty()
        ? parameter.value().isNumber() ? "any number" : "any text"
        : Suggestions.oneOf(parameter.choices());
  }

  private static ChartSpecification with(
      String chart, ChartSpecification specification, String name, String value) {
    List<String> flags =
        Stream.concat(
                specification.parameters().stream().map(parameter -> "--" + parameter.name()),
                ChartFlags.COMMON.stream())
            .toList();
    ChartParameter parameter =
        specification
            .parameter(name)
            .orElseThrow(
                () ->
                    new Cli.WrongUse(
                        "--"
                            + name
                            + ": is no parameter of "
                            + chart
                            + ", expected "
                            + Suggestions.oneOf(flags)
                            + Suggestions.didYouMean("--" + name, flags)));
    return specification
        .with(parameter, value)
        .orElseThrow(
            () ->
                new Cli.WrongUse(
                    "--"
                        + name
                        + "="
                        + value
                        + ": expected "
                        + kind(parameter)
                        + Suggestions.didYouMean(value, parameter.choices())));
  }

  /** Where the drawings go; all is well with each before anything is drawn. */
  private static List<Path> files(String name, ChartFlags chosen) {
    List<Path> files = new ArrayList<>();
    for (String out :
        chosen.out().isEmpty() ? List.of(name + ".svg", name + ".png") : chosen.out()) {
      Path file = Path.of(out);
      Path folder = file.toAbsolutePath().getParent();
      if (!isPng(file) && !hasExtension(file, ".svg")) {
        throw new Cli.WrongUse(file + ": expected a file that ends in .svg or .png");
      }
      if (!Files.isDirectory(folder)) {
        throw new Cli.WrongUse(file + ": cannot be written; there is no folder " + folder);
      }
      if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
        throw new Cli.WrongUse(
            file
                + ": cannot be written; "
                + (Files.isDirectory(file) ? "it is a folder" : "you may not write there"));
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
