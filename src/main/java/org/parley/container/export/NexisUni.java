package org.parley.container.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Parts;
import org.parley.extract.Days;
import org.parley.extract.web.Bylines;
import org.parley.model.WhiteSpace;

/**
 * The layout of Nexis Uni and Lexis Advance. An article has title, outlet, date, rights and fields,
 * a line {@code Body}, the text, a line {@code Classification} and more fields. It ends with {@code
 * End of Document}. The cover page comes before the first title.
 */
final class NexisUni extends ArticleCutter {

  private static final Pattern BODY =
      Pattern.compile("(?i)\\s*(?:Body|Text|Full Text|Corps|Volltext|Cuerpo|Corpo)\\s*");
  private static final Pattern AFTER_BODY =
      Pattern.compile(
          "(?i)\\s*(?:Classification|Klassifizierung|Clasificaci\u00F3n|Classificazione"
              + "|Graphic|Grafik|Graphique|Notes|Correction|Load-Date:.*)\\s*");
  private static final Pattern END = Pattern.compile("(?i)\\s*End of Document\\s*");
  private static final Pattern JOB = Pattern.compile("(?i)\\s*Job Number:.*");
  private static final Pattern DOCUMENTS = Pattern.compile("(?i)\\s*Documents? \\(\\d+\\)\\s*");
  private static final Pattern CLASSIFICATION = Pattern.compile("(?i)\\s*Classification\\s*");

  NexisUni(Parts parts) {
    super(parts);
  }

  /** Returns whether a file that begins with these lines has this layout. */
  static boolean recognises(List<String> lines) {
    int body = first(lines, BODY, 0);
    if (body < 0) {
      return false;
    }
    List<String> header = lines.subList(0, body);
    List<String> rest = lines.subList(body, lines.size());
    int classification = first(rest, CLASSIFICATION, 0);
    boolean fields =
        header.stream().anyMatch(ArticleCutter::isRights)
            || value(header, NexisFields.LENGTH).isPresent();
    boolean cover = first(header, JOB, 0) >= 0 && first(header, DOCUMENTS, 0) >= 0;
    boolean classified =
        classification >= 0
            && value(rest.subList(classification, rest.size()), NexisFields.END).isPresent();
    return fields && (cover || classified || first(rest, END, 0) >= 0);
  }

  @Override
  public void line(String line) throws IOException {
    if (END.matcher(line).matches()) {
      handOn(article(taken()));
    } else {
      keep(line);
    }
  }

  @Override
  public void end() throws IOException {
    List<String> rest = taken();
    int body = first(rest, BODY, 0);
    if (body >= 0 && first(rest, AFTER_BODY, body) >= 0) {
      handOn(article(rest));
    } else if (body >= 0 || value(rest, NexisFields.LENGTH).isPresent()) {
      throw new BrokenContainer(
          "article " + (handedOn() + 1) + " has no line 'End of Document': export it again");
    }
  }

  private static ExportedArticle article(List<String> lines) {
    int body = first(lines, BODY, 0);
    List<String> header = lines.subList(0, body < 0 ? lines.size() : body);
    Optional<Days.Stamp> date = Optional.empty();
    int at = header.size();
    while (date.isEmpty() && at > 0) {
      at--;
      date = isField(header.get(at)) ? Optional.empty() : date(header.get(at));
    }
    int outlet = date.isPresent() ? before(header, at) : -1;
    String title = title(header, outlet);
    return new ExportedArticle(
        title,
        value(header, NexisFields.AUTHOR).flatMap(Bylines::names),
        date.map(Days.Stamp::day),
        outlet < 0 ? "" : header.get(outlet),
        "",
        body < 0 ? List.of() : body(lines, body + 1));
  }

  /** Returns the line before the outlet; all lines of its block if an empty line follows it. */
  private static String title(List<String> header, int outlet) {
    int last = before(header, outlet);
    if (last < 0) {
      return "";
    }
    int first = last;
    boolean block = last < outlet - 1;
    while (block && first > 0 && !WhiteSpace.fills(header.get(first - 1))) {
      first--;
    }
    return joined(header.subList(first, last + 1));
  }

  private static List<String> body(List<String> lines, int from) {
    int end = first(lines, AFTER_BODY, from);
    return paragraphs(lines.subList(from, end < 0 ? lines.size() : end));
  }

  /**
   * Returns the index of the last line before {@code at} that is not empty; -1 if there is none.
   */
  private static int before(List<String> lines, int at) {
    int index = at - 1;
    while (index >= 0 && WhiteSpace.fills(lines.get(index))) {
      index--;
    }
    return Math.max(index, -1);
  }

  private static int first(List<String> lines, Pattern pattern, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }
}
