package org.parley.container.export;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Parts;

/**
 * The layout of classic Nexis. An article begins with {@code 1 of 2 DOCUMENTS}; outlet, date, title
 * and fields such as {@code BYLINE:} follow as blocks between empty lines. The text comes after
 * {@code LENGTH: 74 words}, more fields and the copyright after the text. The cover page comes
 * before the first article.
 */
final class NexisClassic extends ArticleCutter {

  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:\\d+ of (\\d+) DOCUMENTS?|Dokument \\d+ von (\\d+)|Document \\d+ de (\\d+)"
              + "|Documento \\d+ d[ei] (\\d+)|Document \\d+ van (\\d+))\\s*");

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
      ClassicArticle last = ClassicArticle.of(blocks(taken()));
      if (!last.isComplete() && (ended || handedOn() + 1 < total)) {
        throw new BrokenContainer(
            "article " + (handedOn() + 1) + " ends without its last fields: export it again");
      }
      handOn(last.article());
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
      ClassicArticle blocks = ClassicArticle.of(blocks(taken()));
      ended |= blocks.isComplete();
      handOn(blocks.article());
    }
  }
}
