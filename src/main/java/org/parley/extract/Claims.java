package org.parley.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.parley.trim.TopLines;

/**
 * A list of statements that a document makes about itself, the most trusted source first. Fields of
 * a web page or a message come first, then the top of the text, then the file's name, then
 * properties of an office document. A date of modification is no claim, and neither is a date
 * without its day.
 *
 * @param titles titles
 * @param authors names of the author; a joint byline is one name
 * @param dates days in the study's time zone
 * @param outlets names of the place of publication
 * @param urls addresses that the document gives itself
 */
public record Claims(
    List<Claim<String>> titles,
    List<Claim<String>> authors,
    List<Claim<LocalDate>> dates,
    List<Claim<String>> outlets,
    List<Claim<String>> urls) {

  /** The claims of a document without any. */
  public static final Claims NONE = new Claims(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Claims {
    titles = List.copyOf(titles);
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    outlets = List.copyOf(outlets);
    urls = List.copyOf(urls);
  }

  /** Has no outlet and no address. */
  public Claims(
      List<Claim<String>> titles, List<Claim<String>> authors, List<Claim<LocalDate>> dates) {
    this(titles, authors, dates, List.of(), List.of());
  }

  /** Returns the title from the most trusted source, or an empty text. */
  public String title() {
    return titles.stream().findFirst().map(Claim::value).orElse("");
  }

  /** Returns the author's name from the most trusted source. */
  public Optional<Claim<String>> author() {
    return authors.stream().findFirst();
  }

  /** Returns the day from the most trusted source. */
  public Optional<Claim<LocalDate>> date() {
    return dates.stream().findFirst();
  }

  /**
   * Returns the claims of one kind whose sources are of the same rank as the most trusted one, and
   * only the first one of each source.
   */
  public static <T> List<Claim<T>> best(List<Claim<T>> claims) {
    Set<String> sources = new HashSet<>();
    return claims.stream()
        .filter(claim -> claim.rank() == claims.get(0).rank() && sources.add(claim.source()))
        .toList();
  }

  /** Returns whether two sources of the highest rank name different days. */
  boolean datesDisagree() {
    return best(withProperties(false).dates).stream().map(Claim::value).distinct().count() > 1;
  }

  /**
   * Returns these claims with other names of authors.
   *
   * @param canonicalName returns the study's spelling of a name
   */
  public Claims withNames(UnaryOperator<String> canonicalName) {
    return new Claims(
        titles,
        authors.stream()
            .map(claim -> new Claim<>(canonicalName.apply(claim.value()), claim.source()))
            .toList(),
        dates,
        outlets,
        urls);
  }

  /** Returns these claims with the page's outlet and address. */
  public Claims published(List<Claim<String>> outlets, List<Claim<String>> urls) {
    return new Claims(titles, authors, dates, outlets, urls);
  }

  /** Returns the claims without properties of the file, or with these after all others. */
  public Claims withProperties(boolean used) {
    return new Claims(titles, ordered(authors, used), ordered(dates, used), outlets, urls);
  }

  private static <T> List<Claim<T>> ordered(List<Claim<T>> claims, boolean properties) {
    Stream<Claim<T>> others = claims.stream().filter(claim -> !claim.isProperty());
    Stream<Claim<T>> last = claims.stream().filter(claim -> properties && claim.isProperty());
    return Stream.concat(others, last).toList();
  }

  /** Returns these claims after {@code others}, which are more trusted. */
  public Claims after(Claims others) {
    return new Claims(
        joined(others.titles, titles),
        joined(others.authors, authors),
        joined(others.dates, dates),
        joined(others.outlets, outlets),
        joined(others.urls, urls));
  }

  /** Returns these claims and those of {@code all} that they do not contain. */
  public Claims and(Claims all) {
    Claims both = all.after(this);
    return new Claims(
        distinct(both.titles),
        distinct(both.authors),
        distinct(both.dates),
        distinct(both.outlets),
        distinct(both.urls));
  }

  private static <T> List<Claim<T>> distinct(List<Claim<T>> claims) {
    return claims.stream().distinct().toList();
  }

  private static <T> List<Claim<T>> joined(List<Claim<T>> first, List<Claim<T>> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** Returns the claims with those of the lines at the top of the text. */
  Claims withTop(TopLines top) {
    List<Claim<String>> allAuthors = new ArrayList<>(authors);
    top.author().ifPresent(name -> allAuthors.add(new Claim<>(name, "text:byline")));
    List<Claim<LocalDate>> allDates = new ArrayList<>(dates);
    top.date().ifPresent(day -> allDates.add(new Claim<>(day, "text:dateline")));
    return new Claims(titles, allAuthors, allDates, outlets, urls);
  }

  /** Returns the claims without those of the file's name. */
  Claims ofContent() {
    return withDates(
        dates.stream().filter(claim -> !claim.source().equals(Claim.FILE_NAME)).toList());
  }

  /** Returns the claims with the day in a file's name, if any, as the last one. */
  Claims withFileName(String name) {
    List<Claim<LocalDate>> all = new ArrayList<>(ofContent().dates());
    Days.inFileName(name).ifPresent(day -> all.add(new Claim<>(day, Claim.FILE_NAME)));
    return withDates(all);
  }

  private Claims withDates(List<Claim<LocalDate>> dates) {
    return new Claims(titles, authors, dates, outlets, urls);
  }
}
