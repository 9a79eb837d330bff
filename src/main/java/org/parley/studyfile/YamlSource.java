package org.parley.studyfile;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import org.parley.study.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Parses the YAML of a study as far as nodes, which keep their places and their repeated keys. */
final class YamlSource {

  private YamlSource() {}

  /** The whole file as one value; empty, and a problem, where it is no YAML or holds nothing. */
  static Optional<YamlValue> parse(SourceText source, Problems problems) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(source.text()));
      if (node != null) {
        return Optional.of(new YamlValue(node, null, source.file(), problems));
      }
      problems.add(
          new Place(source.file(), 1, 1),
          "",
          "found an empty file, expected a study with at least the keys name and documents");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String context = e.getContext() == null ? "" : ", " + e.getContext();
      problems.add(
          new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1),
          "",
          "is no YAML" + context + ": " + e.getProblem());
    } catch (ReaderException e) {
      int offset = source.text().offsetByCodePoints(0, e.getPosition());
      problems.add(
          source.place(offset),
          "",
          String.format(
              Locale.ROOT, "is no YAML: found the control character U+%04X", e.getCodePoint()));
    } catch (YAMLException e) {
      problems.add(
          new Place(source.file(), 1, 1), "", "is no YAML that can be read: " + e.getMessage());
    }
    return Optional.empty();
  }
}
