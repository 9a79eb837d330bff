package org.parley.extract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.extract.Claim;
import org.parley.extract.Days;

/** Reads the days on which a web page says that it was published, the most trusted source first. */
final class PageDates {

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "datePublished",
          "date_published",
          "publishedDate",
          "published-date",
          "publish_date",
          "publish-date",
          "publication_date",
          "originalpublicationdate",
          "parsely-pub-date",
          "sailthru.date",
          "cXenseParse:recs:publishtime",
          "citation_publication_date",
          "citation_date",
          "bt:pubDate",
          "rnews:datePublished",
          "dc.date.issued",
          "dc.date.created",
          "pubdate",
          "article:post_time",
          "last.published");
  private static final List<String> UNSPECIFIC =
      List.of("date", "dc.date", "dcterms.issued", "dcterms.created", "dcterms.date");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([/-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})/(\\p{Alpha}{3})/(\\d{1,2})(?!\\d)");

  /** Elements that contain the day of publication. */
  private static final String PUBLICATION =
      "[itemprop~=datePublished], [property~=datePublished], time[pubdate], time.published,"
          + " time.entry-date, abbr.published, .published[title]";

  private static final Pattern PUBLICATION_NAME = Pattern.compile("(?i)publish");
  private static final Pattern SAYS_PUBLISHED =
      Pattern.compile(
          "(?iu)veröffentlicht|published|posted|publié|publicado|pubblicato|erstellt am|datum:"
              + "|(?:artikel|beitrag) wurde|^(?:by|von|autor:|author:|par) \\p{Lu}.{2,40} (?:am|on|le)\\b");

  private static final List<String> SIGNS_OF_PUBLICATION =
      List.of("ffentlicht", "publi", "pubbli", "posted", "erstellt am", "datum:", "wurde");
  private static final List<String> STARTS_OF_BYLINES =
      List.of("by ", "von ", "autor:", "author:", "par ");

  /** The start of a paragraph before its date: {@code BERLIN, 8. März}. */
  private static final Pattern START =
      Pattern.compile("^(?:\\p{Lu}[\\p{L} ./-]{2,25}[,:(]\\s*)?\\(?(?=\\d|\\p{Lu}\\p{L}{2,} \\d)");

  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_START = 40;
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?iu)updated|modified|aktualisiert|geändert|stand:|modifi|mis à jour|actualizado|foto|photo|bild:|©");

  private final ZoneId zone;
  private final List<Dated> dates = new ArrayList<>();

  private record Dated(Days.Stamp stamp, String source) {}

  private PageDates(ZoneId zone) {
    this.zone = zone;
  }

  static PageDates of(
      Document page,
      Metas metas,
      JsonLd linked,
      Headline headline,
      List<PageLines.Line> lines,
      ZoneId zone) {
    PageDates found = new PageDates(zone);
    for (String field : PUBLISHED) {
      metas.get(field).forEach(value -> found.add(value, field));
    }
    for (JsonNode article : linked.articles()) {
      for (String field : List.of("datePublished", "dateCreated")) {
        found.add(article.path(field).asText(), "json-ld:" + field);
      }
    }
    found.addElements(page, headline);
    for (String address : Outlet.addresses(page, metas)) {
      Matcher day = IN_ADDRESS.matcher(address);
      if (day.find()) {
        found.add(day.group().replace('-', '/'), "address");
      }
      Matcher named = MONTH_IN_ADDRESS.matcher(address);
      if (named.find()) {
        found.add(named.group(3) + " " + named.group(2) + " " + named.group(1), "address");
      }
    }
    for (String line : headline.surroundings()) {
      found.addDateline(line);
    }
    lines.stream()
        .map(PageLines.Line::text)
        .filter(PageDates::maySayPublished)
        .flatMap(
            line -> SAYS_PUBLISHED.matcher(line).results().map(said -> line.substring(said.end())))
        .flatMap(
            after ->
                Days.find(after.substring(0, Math.min(after.length(), LONGEST_START))).stream())
        .limit(1)
        .forEach(stamp -> found.dates.add(new Dated(stamp, "text:dateline")));
    for (String field : UNSPECIFIC) {
      metas.get(field).forEach(value -> found.add(value, field));
    }
    return found;
  }

  /** Returns false for most lines, without the expensive pattern. */
  private static boolean maySayPublished(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return SIGNS_OF_PUBLICATION.stream().anyMatch(lower::contains)
        || STARTS_OF_BYLINES.stream().anyMatch(lower::startsWith);
  }

  /** Adds the date in a short line, or at the start of a paragraph, but not that of a change. */
  private void addDateline(String line) {
    String said = line;
    if (line.length() > LONGEST_LINE) {
      Matcher start = START.matcher(line);
      said = start.find() ? line.substring(start.end(), start.end() + LONGEST_START) : "";
    }
    Matcher changed = CHANGED.matcher(said);
    Days.find(changed.find() ? said.substring(0, changed.start()) : said)
        .ifPresent(stamp -> dates.add(new Dated(stamp, "text:dateline")));
  }

  private void addElements(Document page, Headline headline) {
    for (Element element : page.select(PUBLICATION)) {
      if (!CHANGED.matcher(element.className()).find()
          || PUBLICATION_NAME.matcher(element.className()).find()) {
        add(element);
      }
    }
    for (Element element : page.select("time[datetime]")) {
      if (headline.element() != null
          && element.closest("a") == null
          && element.closest(PageAuthors.OTHER_TEXTS) == null
          && !CHANGED.matcher(element.className() + " " + element.attr("itemprop")).find()) {
        add(element);
        return;
      }
    }
  }

  private void add(Element element) {
    for (String value :
        List.of(
            element.attr("content"),
            element.text(),
            element.attr("datetime"),
            element.attr("title"))) {
      if (add(value, "time")) {
        return;
      }
    }
  }

  private boolean add(String value, String field) {
    Optional<Days.Stamp> stamp =
        value.length() > LONGEST_LINE
            ? Optional.empty()
            : Days.stamp(value).or(() -> Days.find(value));
    stamp.ifPresent(some -> dates.add(new Dated(some, "metadata:" + field)));
    return stamp.isPresent();
  }

  /**
   * Returns the claims. A day that more kinds of sources name comes first. A moment in UTC loses to
   * the day before or after it, which it is somewhere on Earth, if only that one is named without
   * UTC: it is the day that the page's readers saw.
   */
  List<Claim<LocalDate>> claims() {
    List<Claim<LocalDate>> claims = Sources.mostNamedFirst(claims(dates), Function.identity());
    if (!dates.isEmpty() && dates.get(0).stamp().isMomentInUtc()) {
      List<Claim<LocalDate>> local =
          claims(dates.stream().filter(date -> !date.stamp().isMomentInUtc()).toList());
      local.stream()
          .filter(claim -> dates.get(0).stamp().isSomewhere(claim.value()))
          .filter(claim -> Sources.kinds(local, Function.identity(), claims.get(0).value()) == 0)
          .findFirst()
          .ifPresent(
              claim -> {
                claims.remove(claim);
                claims.add(0, claim);
              });
    }
    return claims;
  }

  private List<Claim<LocalDate>> claims(List<Dated> some) {
    return some.stream()
        .map(date -> new Claim<>(date.stamp().onPage(zone), date.source()))
        .toList();
  }

  /** Returns whether the page's day of publication is another one in the study's time zone. */
  boolean isElsewhere() {
    return !dates.isEmpty()
        && dates.get(0).stamp().isMoment()
        && !dates.get(0).stamp().in(zone).equals(claims().get(0).value());
  }
}
