package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.parley.study.Place;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a dictionary of quanteda, in YAML: a key is a category with a list of entries, or with keys
 * of its own. The entries of a category that has keys are under the key {@code __}.
 */
final class YamlDictionary {

  /** The key of a category's own entries, as quanteda writes it. */
  private static final String OWN = "__";

  private final String file;
  private final Dictionary dictionary;
  private final Problems problems;

  /** The lists and keys so far. An alias would repeat one of them, without end or too often. */
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlDictionary(String file, Dictionary dictionary, Problems problems) {
    this.file = file;
    this.dictionary = dictionary;
    this.problems = problems;
  }

  static void read(Path file, Dictionary dictionary, Problems problems) {
    SourceText.read(file, problems)
        .flatMap(
            text -> YamlSource.compose(text, "empty file; a dictionary needs a category", problems))
        .ifPresent(
            node ->
                new YamlDictionary(file.toString(), dictionary, problems).read(List.of(), node));
  }

  private void read(List<String> category, Node node) {
    if (!(node instanceof ScalarNode) && !seen.add(node)) {
      refuse(node, "list or keys that an alias repeats; write the entries again");
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(key -> readKey(category, key));
    } else if (category.isEmpty()) {
      refuse(
          node, "entries without a category; allowed: categories such as 'anger: [hate*, kill]'");
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> read(category, item));
    } else if (node instanceof ScalarNode entry && !entry.getTag().equals(Tag.NULL)) {
      dictionary.add(category, entry.getValue(), place(node));
    }
  }

  private void readKey(List<String> category, NodeTuple key) {
    if (!(key.getKeyNode() instanceof ScalarNode name) || name.getValue().isBlank()) {
      refuse(key.getKeyNode(), "invalid name of a category; allowed: text");
      return;
    }
    List<String> inner = new ArrayList<>(category);
    if (category.isEmpty() || !name.getValue().equals(OWN)) {
      inner.add(name.getValue());
    }
    if (isEmpty(key.getValueNode())) {
      dictionary.leaveOut(String.join("/", inner), "has no entry", place(name));
    } else {
      read(inner, key.getValueNode());
    }
  }

  private static boolean isEmpty(Node node) {
    return node instanceof CollectionNode<?> entries
        ? entries.getValue().isEmpty()
        : node.getTag().equals(Tag.NULL);
  }

  private void refuse(Node node, String message) {
    problems.add(place(node), message);
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }
}
