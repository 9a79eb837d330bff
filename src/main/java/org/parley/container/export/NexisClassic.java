package org.parley.container.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Parts;
import org.parley.extract.Days;
import org.parley.extract.web.Bylines;

/**
 * The layout of classic Nexis. An article begins with {@code 1 of 2 DOCUMENTS}; outlet, date, title
 * and fields such as {@code BYLINE:} follow as blocks between empty lines. The text comes after
 * {@code LENGTH: 74 words}, more fields and the copyright after the text. What comes before the
 * first article is the cover page.
 */
final class NexisClassic extends ArticleCutter {

  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:\\d+ of (\\d+) DOCUMENTS?|Dokument \\d+ von (\\d+)|Document \\d+ de (\\d+)"
              + "|Documento \\d+ d[ei] (\\d+)|Document \\d+ van (\\d+))\\s*");
  private static final Pattern EDITION =
      Pattern.compile(
          "(?iu).*\\b(?:edition|ausgabe|\u00E9dition|edici\u00F3n|edizione|editie)\\b.*");
  private static final int LONGEST_EDITION = 60;

  /** Outlet, date and title. */
  private static final int MOST_BEFORE_FIELDS = 3;

  private boolean started;
  private boolean ended;
  private long total;

  NexisClassic(Parts parts) {
    super(parts);
  }

  /** Returns whether a file that begins with these lines has this layout. */
  static boolean recognises(List<String> lines) {
    return lines.stream().anyMatch(line -> START.matcher(line).matches())
        && (lines.stream().anyMatch(ArticleCutter::isRights)
            || lines.stream().anyMatch(ArticleCutter::isField));
  }

  @Override
  public void line(String line) throws IOException {
    Matcher start = START.matcher(line);
    if (start.matches()) {
      finish();
      started = true;
      total = total(start);
    } else if (started) {
      keep(line);
    }
  }

  @Override
  public void end() throws IOException {
    if (started) {
      List<List<String>> last = blocks(taken());
      if (!isComplete(last) && (ended || handedOn() + 1 < total)) {
        throw new BrokenContainer(
            "article " + (handedOn() + 1) + " ends without its last fields: export it again");
      }
      handOn(article(last));
    }
  }

  /** Returns how many articles the file should have. */
  private static long total(Matcher start) {
    String digits = "0";
    for (int group = 1; group <= start.groupCount(); group++) {
      digits = start.group(group) == null ? digits : start.group(group);
    }
    return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }

  private void finish() throws IOException {
    if (started) {
      List<List<String>> blocks = blocks(taken());
      ended |= isComplete(blocks);
      handOn(article(blocks));
    }
  }

  /** Returns whether fields or a copyright come after the text. */
  private static boolean isComplete(List<List<String>> blocks) {
    return blocks.stream()
        .skip(MOST_BEFORE_FIELDS)
        .anyMatch(block -> isRights(block.get(0)) || isEnd(block.get(0)));
  }

  private static ExportedArticle article(List<List<String>> blocks) {
    int body = bodyStart(blocks);
    List<List<String>> header = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    for (List<String> block : blocks) {
      if (isCapitalField(block.get(0))) {
        fields.addAll(block);
        fields.add("");
      }
    }
    for (List<String> block : blocks.subList(0, body)) {
      if (!isCapitalField(block.get(0))) {
        List<String> words = block.stream().filter(line -> !isRights(line)).toList();
        if (!words.isEmpty()) {
          header.add(words);
        }
      }
    }
    int dated = 0;
    while (dated < header.size() && date(joined(header.get(dated))).isEmpty()) {
      dated++;
    }
    Optional<Days.Stamp> date =
        dated < header.size() ? date(joined(header.get(dated))) : Optional.empty();
    return new ExportedArticle(
        title(header, dated),
        value(fields, NexisFields.AUTHOR).flatMap(Bylines::names),
        date.map(Days.Stamp::day),
        header.isEmpty() || dated == 0 ? "" : joined(header.get(0)),
        "",
        body(blocks.subList(body, blocks.size())));
  }

  /** Returns the index of the first block after {@code LENGTH:}, or after the first fields. */
  private static int bodyStart(List<List<String>> blocks) {
    int fields = -1;
    for (int i = 0; i < blocks.size(); i++) {
      String first = blocks.get(i).get(0);
      if (isCapitalField(first) && NexisFields.LENGTH.matcher(first).matches()) {
        return i + 1;
      }
      boolean field = isCapitalField(first);
      if (field && !isEnd(first) && (fields < 0 || fields == i - 1)) {
        fields = i;
      }
    }
    return fields >= 0 ? fields + 1 : Math.min(MOST_BEFORE_FIELDS, blocks.size());
  }

  /** Returns the first block that is neither the outlet, the date, nor the edition. */
  private static String title(List<List<String>> header, int dated) {
    for (int i = 1; i < header.size(); i++) {
      String words = joined(header.get(i));
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

  private static List<String> body(List<List<String>> blocks) {
    List<String> paragraphs = new ArrayList<>();
    for (List<String> block : blocks) {
      if (isEnd(block.get(0))) {
        break;
      } else if (!isCapitalField(block.get(0)) && !isRights(block.get(0))) {
        paragraphs.add(block.stream().map(String::strip).collect(joining("\n")));
      }
    }
    return paragraphs;
  }

  private static boolean isEnd(String line) {
    return isCapitalField(line) && NexisFields.END.matcher(line).matches();
  }

  /** Returns whether a line begins with a field in capitals, as classic Nexis writes them. */
  private static boolean isCapitalField(String line) {
    return isField(line)
        && line.substring(0, line.indexOf(':')).chars().noneMatch(Character::isLowerCase);
  }
}
