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

/**
 * Parses the YAML of a study or dictionary into nodes, which keep their places and repeated keys.
 */
final class YamlSource {

  /** Dictionaries may be longer than SnakeYAML expects. */
  private static final int LONGEST = 64 << 20;

  private YamlSource() {}

  /** Returns the whole file as one value; empty, with a problem, if it is empty or not YAML. */
  static Optional<YamlValue> parse(SourceText source, Problems problems) {
    return compose(
            source, "empty file; a study needs at least the keys name and documents", problems)
        .map(node -> new YamlValue(node, null, source.file(), problems));
  }

  /**
   * Returns the root node of a file; empty, with a problem, if it is empty or not YAML.
   *
   * @param empty the problem of an empty file
   */
  static Optional<Node> compose(SourceText source, String empty, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Math.max(options.getCodePointLimit(), LONGEST));
    Place place = new Place(source.file(), 1, 1);
    String message;
    try {
      Node node = new Yaml(options).compose(new StringReader(source.text()));
      if (node != null) {
        return Optional.of(node);
      }
      message = empty;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      place = new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      message = "invalid YAML: " + context + e.getProblem();
    } catch (ReaderException e) {
      place = source.place(source.text().offsetByCodePoints(0, e.getPosition()));
      message =
          String.format(Locale.ROOT, "invalid YAML: control character U+%04X", e.getCodePoint());
    } catch (YAMLException e) {
      message = "invalid YAML: " + e.getMessage();
    }
    problems.add(place, message);
    return Optional.empty();
  }
}
