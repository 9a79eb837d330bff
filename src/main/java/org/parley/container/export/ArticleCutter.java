package org.parley.container.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Parts;
import org.parley.extract.Days;
import org.parley.model.WhiteSpace;

/** A cutter that keeps the lines of the current article until its end is seen. */
abstract class ArticleCutter implements Layout.Cutter {

  /** Longest article, in characters; a text beyond the run's limit is refused later. */
  private static final int MOST = 64 << 20;

  private static final int LONGEST_DATE_LINE = 100;
  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

  /** {@code 8.March} without a space. */
  private static final Pattern NARROW = Pattern.compile("(?<=\\d\\.)(?=\\p{L})");

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?iu)^\\s*(?:copyright\\b|\\(c\\)|\u00A9|all rights reserved|alle rechte vorbehalten"
              + "|tous droits r\u00E9serv\u00E9s|todos los derechos reservados"
              + "|tutti i diritti riservati|alle rechten voorbehouden).*");

  private final Parts parts;
  private List<String> lines = new ArrayList<>();
  private int characters;
  private int number;

  ArticleCutter(Parts parts) {
    this.parts = parts;
  }

  /** Keeps a line of the current article. */
  final void keep(String line) throws BrokenContainer {
    characters += line.length() + 1;
    if (characters > MOST) {
      throw new BrokenContainer(
          "article " + (number + 1) + ": more than " + MOST + " characters without an end");
    }
    lines.add(line);
  }

  /** Returns the lines that were kept, and forgets them. */
  final List<String> taken() {
    List<String> taken = lines;
    lines = new ArrayList<>();
    characters = 0;
    return taken;
  }

  /** Hands an article on under the next number. */
  final void handOn(ExportedArticle article) throws IOException {
    number++;
    article.handOn(String.valueOf(number), parts);
  }

  /** Returns how many articles were handed on. */
  final int handedOn() {
    return number;
  }

  /** Returns blocks of lines that empty lines separate; no block is empty. */
  static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (WhiteSpace.fills(line)) {
        open = false;
        continue;
      }
      if (!open) {
        blocks.add(new ArrayList<>());
        open = true;
      }
      blocks.get(blocks.size() - 1).add(line);
    }
    return blocks;
  }

  /**
   * Returns the paragraphs of a body. If empty lines separate them, a paragraph has several lines;
   * otherwise each line is one.
   */
  static List<String> paragraphs(List<String> lines) {
    List<List<String>> blocks = blocks(lines);
    return blocks.size() > 1
        ? blocks.stream().map(block -> String.join("\n", block).strip()).toList()
        : blocks.stream().flatMap(List::stream).map(String::strip).toList();
  }

  /** Returns a block on one line. */
  static String joined(List<String> block) {
    return WhiteSpace.fold(String.join(" ", block));
  }

  /** Returns whether a line says who has the rights. */
  static boolean isRights(String line) {
    return RIGHTS.matcher(line).matches();
  }

  /** Returns the date in a short line that is no field; the day as the export writes it. */
  static Optional<Days.Stamp> date(String line) {
    String folded = NARROW.matcher(WhiteSpace.fold(line)).replaceAll(" ");
    return folded.length() <= LONGEST_DATE_LINE && YEAR.matcher(folded).find() && !isRights(folded)
        ? Days.find(folded)
        : Optional.empty();
  }

  /** Returns the value of a field in the first of these lines that has one of its names. */
  static Optional<String> value(List<String> lines, Pattern field) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = field.matcher(lines.get(i));
      if (found.matches()) {
        StringBuilder value = new StringBuilder(found.group("value"));
        for (int j = i + 1;
            j < lines.size() && !WhiteSpace.fills(lines.get(j)) && !isField(lines.get(j));
            j++) {
          value.append(' ').append(lines.get(j));
        }
        return Optional.of(WhiteSpace.fold(value.toString())).filter(some -> !some.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a line begins with the name of a field that an export has. */
  static boolean isField(String line) {
    return NexisFields.ANY.matcher(line).matches();
  }
}
