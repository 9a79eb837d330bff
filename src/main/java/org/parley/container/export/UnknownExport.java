package org.parley.container.export;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.Parts;
import org.parley.container.Source;
import org.parley.model.Reason;

/**
 * A file that is an export of several articles, but of no known layout. It is refused as a whole,
 * so that its articles are never counted as one.
 */
public final class UnknownExport implements Container {

  /** The reason for refusing such a file, and the remedy. */
  public static final String DETAIL =
      "an export of several articles, of a layout that Parley does not know: export it as Nexis"
          + " Uni, Factiva, Europresse or ProQuest do, or save each article as a file of its own";

  /** Lines that count the articles. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)\\W*(?:(?:document|dokument|documento|article|artikel|art\u00EDculo|articolo"
              + "|record)\\s+(?<one>\\d{1,5})\\s+(?:of|von|de|di|van|/)\\s+\\d{1,5}"
              + "|(?<other>\\d{1,5})\\s+(?:of|von|de|di|van)\\s+\\d{1,5}\\s+(?:documents?|articles?"
              + "|records?|dokumente|artikel))\\W*");

  private static final Pattern AUTHOR =
      Pattern.compile("(?iu)\\s*(?:by-?line|authors?|autor(?:in)?|auteur|autore|verfasser)\\s*:.*");
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?iu)\\s*(?:(?:length|l\u00E4nge|longueur|longitud|lunghezza|lengte|word ?count|words)\\s*:"
              + "\\s*\\d[\\d.,]*(?:\\s*\\p{L}+)?|\\d[\\d.,]*\\s+(?:words|mots|w\u00F6rter|palabras"
              + "|parole|woorden|palavras))\\s*");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)\\s*(?:load-date|publication date|published|date published|publication|source"
              + "|quelle|copyright|full text|volltext)\\b.*");
  private static final Pattern WORD_COUNT = Pattern.compile("(?i)word ?count:");

  /** Beginnings of the words that follow a number in the lines of an export. */
  private static final List<String> AFTER_NUMBER =
      List.of(
          "words", "mots", "W", "palabras", "parole", "woorden", "of", "von", "de", "di", "van");

  private static final int ENOUGH = 2;
  private static final int LONGEST = 120;

  @Override
  public boolean recognises(Source source, Head head) throws IOException {
    ExportLines format = ExportLines.of(head);
    // The text of a Word file is looked at once it is read; reading it twice is expensive.
    return format != ExportLines.WORD
        && (head.isUtf16() || isPossible(head.text()))
        && isExport(format.ofHead(source, head));
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    parts.rejected("", Reason.SEVERAL_DOCUMENTS, DETAIL);
  }

  /** Returns whether the text of a file in any format is an export of several articles. */
  public static boolean isExport(String text) {
    return isPossible(text) && isExport(text.lines().toList());
  }

  /** Returns false for most texts, without a regular expression: every text is asked. */
  private static boolean isPossible(String text) {
    return text.contains("End of Document")
        || (text.contains("ount:") && WORD_COUNT.matcher(text).find())
        || numberedWords(text) >= ENOUGH;
  }

  /** Returns how often a digit, a space and one of the words follow each other in short lines. */
  private static int numberedWords(String text) {
    int found = 0;
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      // An article's paragraph is usually one long line; a search for its end is cheap.
      for (int i = end - start > LONGEST ? end : start + 1; i < end; i++) {
        if (text.charAt(i) == ' ' && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
          int from = i + 1;
          found += AFTER_NUMBER.stream().anyMatch(word -> text.startsWith(word, from)) ? 1 : 0;
        }
      }
    }
    return found;
  }

  private static boolean isExport(List<String> lines) {
    Set<String> numbers = new HashSet<>();
    int authors = 0;
    int lengths = 0;
    int published = 0;
    int ends = 0;
    for (String line : lines) {
      if (line.length() > LONGEST) {
        continue;
      }
      Matcher number = NUMBER.matcher(line);
      if (number.matches()) {
        numbers.add(number.group("one") == null ? number.group("other") : number.group("one"));
      }
      authors += AUTHOR.matcher(line).matches() ? 1 : 0;
      lengths += LENGTH.matcher(line).matches() ? 1 : 0;
      published += PUBLISHED.matcher(line).matches() || ArticleCutter.isRights(line) ? 1 : 0;
      ends += line.strip().equals("End of Document") ? 1 : 0;
    }
    return numbers.size() >= ENOUGH
        || ends >= ENOUGH
        || (lengths >= ENOUGH && Math.max(authors, published) >= ENOUGH)
        || (authors >= ENOUGH && published >= 2 * ENOUGH && lengths > 0);
  }
}
