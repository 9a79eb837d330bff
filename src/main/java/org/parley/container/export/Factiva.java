package org.parley.container.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Parts;
import org.parley.extract.Days;
import org.parley.extract.web.Bylines;
import org.parley.model.WhiteSpace;

/**
 * The layout of Factiva's lines, as in RTF. An article has title, byline, {@code 74 words}, date,
 * outlet, code, language, copyright, the text, and {@code Document AMBE000020310308a1}. With
 * indexing, codes such as {@code HD} and {@code TD} begin the lines.
 */
final class Factiva extends ArticleCutter {

  /** How many words an article has, in the languages of the interface. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\s*\\d[\\d.,\u00A0 ]*(?:words|mots|w\u00F6rter|palabras|parole|palavras|woorden"
              + "|ord|s\u0142\u00F3w|\u0441\u043B\u043E\u0432\\p{L}*|\u5B57|\u8A9E|\uB2E8\uC5B4)\\s*");

  /** The last line of an article: its number in the database. */
  private static final String DOCUMENT =
      "(?:Document|Dokument|Documento|\u0414\u043E\u043A\u0443\u043C\u0435\u043D\u0442|\u6587\u4EF6)"
          + "\\s+[A-Z][A-Za-z0-9]{3,11}\\d{8,}[A-Za-z0-9]*";

  static final Pattern END = Pattern.compile("\\s*(?:AN\\s+)?" + DOCUMENT + "\\s*");

  /** The end of an article, anywhere in it. */
  static final Pattern ENDS = Pattern.compile(DOCUMENT + "\\s*$");

  private static final Pattern CODE =
      Pattern.compile(
          "(?<code>CLM|SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPD"
              + "|IPC|PUB|AN|DLN|RST)(?:\\s+(?<value>.*)|\\s*$)");
  static final Pattern BY = Pattern.compile("(?iu)\\s*(?:by|von|par|por|di|door)\\s+\\p{Lu}.*");
  private static final Pattern TIME =
      Pattern.compile("\\s*\\d{1,2}[:.]\\d{2}(?:\\s*[AaPp][Mm])?(?:\\s*\\p{Lu}{2,5})?\\s*");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?iu)\\s*(?:english|german|french|spanish|italian|dutch|portuguese|swedish|danish"
              + "|norwegian|polish|russian|deutsch|englisch|fran\u00E7ais|anglais|espa\u00F1ol"
              + "|italiano|nederlands|portugu\u00EAs)\\s*");
  private static final Pattern OUTLET_CODE = Pattern.compile("\\s*[A-Z0-9]{2,7}\\s*");

  Factiva(Parts parts) {
    super(parts);
  }

  /** Returns whether a file that begins with these lines has this layout. */
  static boolean recognises(List<String> lines) {
    boolean words = lines.stream().anyMatch(line -> WORDS.matcher(afterCode(line)).matches());
    return words
        && lines.stream().anyMatch(line -> END.matcher(line).matches())
        && lines.stream().anyMatch(line -> isRights(afterCode(line)));
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
    if (taken().stream().anyMatch(line -> WORDS.matcher(afterCode(line)).matches())) {
      throw new BrokenContainer(
          "article " + (handedOn() + 1) + " ends without its line 'Document': export it again");
    }
  }

  private static ExportedArticle article(List<String> lines) {
    Map<String, List<String>> coded = coded(lines);
    return coded.containsKey("HD") && (coded.containsKey("TD") || coded.containsKey("LP"))
        ? ofCodes(coded)
        : ofLines(lines.stream().filter(line -> !WhiteSpace.fills(line)).toList());
  }

  /** Returns the article of fields by their code, as in {@code HD}, {@code BY} and {@code TD}. */
  static ExportedArticle ofCodes(Map<String, List<String>> coded) {
    List<String> text = new ArrayList<>(coded.getOrDefault("LP", List.of()));
    text.add("");
    text.addAll(coded.getOrDefault("TD", List.of()));
    return new ExportedArticle(
        joined(coded.getOrDefault("HD", List.of())),
        Optional.of(joined(coded.getOrDefault("BY", List.of()))).flatMap(Bylines::names),
        date(joined(coded.getOrDefault("PD", List.of()))).map(Days.Stamp::day),
        joined(coded.getOrDefault("SN", List.of())),
        "",
        text.stream().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private static Map<String, List<String>> coded(List<String> lines) {
    Map<String, List<String>> coded = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      Matcher code = CODE.matcher(line.strip());
      if (code.matches()) {
        current = coded.computeIfAbsent(code.group("code"), some -> new ArrayList<>());
        line = code.group("value") == null ? "" : code.group("value");
      }
      current.add(line);
    }
    return coded;
  }

  private static String afterCode(String line) {
    Matcher code = CODE.matcher(line.strip());
    return code.matches() && code.group("value") != null ? code.group("value") : line;
  }

  /** Returns the index of the line with the number of words; the number of lines if none has it. */
  static int numberOfWordsAt(List<String> lines) {
    int at = 0;
    while (at < lines.size() && !WORDS.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at;
  }

  /** Returns the article of lines without codes, none of them empty. */
  private static ExportedArticle ofLines(List<String> lines) {
    int words = numberOfWordsAt(lines);
    List<String> before = lines.subList(0, words);
    boolean signed = !before.isEmpty() && isByline(before);
    int title = words - (signed ? 2 : 1);
    List<String> after = lines.subList(Math.min(words + 1, lines.size()), lines.size());
    Heading heading = Heading.of(after);
    return new ExportedArticle(
        title < 0 ? "" : before.get(title),
        signed ? Bylines.names(before.get(words - 1)) : Optional.empty(),
        heading.date().map(Days.Stamp::day),
        heading.outlet(),
        "",
        after.subList(heading.lines(), after.size()).stream().map(String::strip).toList());
  }

  /**
   * Returns whether the line before the number of words is a byline. It says so; or it contains
   * only names, and the line before it is longer than the name of a section.
   */
  private static boolean isByline(List<String> before) {
    String last = before.get(before.size() - 1);
    return BY.matcher(last).matches()
        || (before.size() > 1
            && WhiteSpace.fold(before.get(before.size() - 2)).split(" ", -1).length >= 3
            && Bylines.names(last).filter(names -> names.contains(" ")).isPresent());
  }

  /**
   * The lines between the number of words and the text.
   *
   * @param lines how many they are
   */
  record Heading(Optional<Days.Stamp> date, String outlet, int lines) {

    private static final int MOST = 12;

    /** Reads the lines after the number of words. */
    static Heading of(List<String> after) {
      Optional<Days.Stamp> date = Optional.empty();
      String outlet = "";
      int end = 0;
      for (int i = 0; i < Math.min(MOST, after.size()); i++) {
        String line = after.get(i);
        if (date.isEmpty()) {
          date = ArticleCutter.date(line);
        } else if (outlet.isEmpty() && !TIME.matcher(line).matches()) {
          outlet = WhiteSpace.fold(line);
        }
        if (isRights(line)) {
          return new Heading(date, outlet, i + 1);
        } else if (LANGUAGE.matcher(line).matches()
            || (end == 0 && i > 1 && OUTLET_CODE.matcher(line).matches())) {
          end = i + 1;
        }
      }
      return new Heading(date, outlet, end);
    }
  }
}
