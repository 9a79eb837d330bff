package org.parley.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The statements of a document about itself, each list with the most trusted source first: fields
 * of a web page or a message, then properties of an office document, then the file's name. A date
 * of modification is no claim, and neither is a date without its day.
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
  public static final Claims NONE = new Claims("", List.of(), List.of());

  /** Copies the lists. */
  public Claims {
    titles = List.copyOf(titles);
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
    outlets = List.copyOf(outlets);
    urls = List.copyOf(urls);
  }

  /**
   * Has no outlet and no address.
   *
   * @param title from the document's own field, or empty
   */
  public Claims(String title, List<Claim<String>> authors, List<Claim<LocalDate>> dates) {
    this(
        title.isEmpty() ? List.of() : List.of(Claim.ofField(title, "title")),
        authors,
        dates,
        List.of(),
        List.of());
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
    return best(dates).stream().map(Claim::value).distinct().count() > 1;
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
