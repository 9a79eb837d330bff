package org.parley.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** A made-up document as an article: a title and paragraphs. */
record Article(String title, String author, LocalDate date, List<String> paragraphs) {

  /** Returns the article of a document. */
  static Article of(MadeUpDocument document) {
    List<String> paragraphs =
        List.of(document.text().strip().split("\n\n")).stream()
            .map(paragraph -> paragraph.replace('\n', ' '))
            .toList();
    return new Article(document.title(), document.authorName(), document.date(), paragraphs);
  }

  /** Returns noon of its day, for formats that need a time. */
  Calendar noon() {
    Calendar noon = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    noon.setTimeInMillis(date.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
    return noon;
  }

  /** Escapes the reserved characters of XML and HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
