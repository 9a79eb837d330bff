package org.parley.container.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.extract.Days;
import org.parley.extract.web.Bylines;

/**
 * The blocks of an article of classic Nexis, which empty lines separate.
 *
 * @param capitals whether the names of fields are in capitals, so that {@code Country: …} is text
 */
record ClassicArticle(List<List<String>> blocks, boolean capitals) {

  private static final Pattern EDITION =
      Pattern.compile(
          "(?iu).*\\b(?:edition|ausgabe|\u00E9dition|edici\u00F3n|edizione|editie)\\b.*");
  private static final int LONGEST_EDITION = 60;

  /** Outlet, date and title. */
  private static final int MOST_BEFORE_FIELDS = 3;

  /** Returns the article of these blocks. */
  static ClassicArticle of(List<List<String>> blocks) {
    return new ClassicArticle(
        blocks, blocks.stream().anyMatch(block -> isCapitalField(block.get(0))));
  }

  /** Returns whether fields or a copyright come after the text. */
  boolean isComplete() {
    return blocks.stream()
        .skip(MOST_BEFORE_FIELDS)
        .anyMatch(block -> ArticleCutter.isRights(block.get(0)) || isEnd(block.get(0)));
  }

  /** Returns the article. */
  ExportedArticle article() {
    int body = bodyStart();
    List<List<String>> header = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    for (List<String> block : blocks) {
      if (isFieldHere(block.get(0))) {
        fields.addAll(block);
        fields.add("");
      }
    }
    for (List<String> block : blocks.subList(0, body)) {
      if (!isFieldHere(block.get(0))) {
        List<String> words = block.stream().filter(line -> !ArticleCutter.isRights(line)).toList();
        if (!words.isEmpty()) {
          header.add(words);
        }
      }
    }
    int dated = 0;
    while (dated < header.size()
        && ArticleCutter.date(ArticleCutter.joined(header.get(dated))).isEmpty()) {
      dated++;
    }
    Optional<Days.Stamp> date =
        dated < header.size()
            ? ArticleCutter.date(ArticleCutter.joined(header.get(dated)))
            : Optional.empty();
    return new ExportedArticle(
        title(header, dated),
        ArticleCutter.value(fields, NexisFields.AUTHOR).flatMap(Bylines::names),
        date.map(Days.Stamp::day),
        header.isEmpty() || dated == 0 ? "" : ArticleCutter.joined(header.get(0)),
        "",
        body(blocks.subList(body, blocks.size())));
  }

  /** Returns the index of the first block after {@code LENGTH:}, or after the first fields. */
  private int bodyStart() {
    int fields = -1;
    for (int i = 0; i < blocks.size(); i++) {
      String first = blocks.get(i).get(0);
      if (isFieldHere(first) && NexisFields.LENGTH.matcher(first).matches()) {
        return i + 1;
      }
      boolean field = isFieldHere(first);
      if (field && !isEnd(first) && (fields < 0 || fields == i - 1)) {
        fields = i;
      }
    }
    return fields >= 0 ? fields + 1 : Math.min(MOST_BEFORE_FIELDS, blocks.size());
  }

  /** Returns the first block that is neither the outlet, the date, nor the edition. */
  private static String title(List<List<String>> header, int dated) {
    for (int i = 1; i < header.size(); i++) {
      String words = ArticleCutter.joined(header.get(i));
      boolean edition =
          i + 1 < header.size()
              && words.length() <= LONGEST_EDITION
              && EDITION.matcher(words).matches();
      if (i != dated && !edition) {
        return words;
      }
    }
    return "";
  }

  private List<String> body(List<List<String>> text) {
    List<String> paragraphs = new ArrayList<>();
    for (List<String> block : text) {
      if (isEnd(block.get(0))) {
        break;
      } else if (!isFieldHere(block.get(0)) && !ArticleCutter.isRights(block.get(0))) {
        paragraphs.add(block.stream().map(String::strip).collect(joining("\n")));
      }
    }
    return paragraphs;
  }

  private boolean isEnd(String line) {
    return isFieldHere(line) && NexisFields.END.matcher(line).matches();
  }

  private boolean isFieldHere(String line) {
    return capitals ? isCapitalField(line) : ArticleCutter.isField(line);
  }

  /** Returns whether a line begins with a field in capitals, as classic Nexis writes them. */
  private static boolean isCapitalField(String line) {
    return ArticleCutter.isField(line)
        && line.substring(0, line.indexOf(':')).chars().noneMatch(Character::isLowerCase);
  }
}
