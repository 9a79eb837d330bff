package org.parley.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.trim.TopLines;

/**
 * The statements of a document about itself, the most trusted source first: fields of a web page or
 * a message, then the top of the text, then the file's name, then properties of an office document.
 * A date of modification is no claim, and neither is a date without its day.
 *
 * @param title the title, or empty
 * @param authors names of the author; a joint byline is one name
 * @param dates days in the study's time zone
 */
public record Claims(String title, List<Claim<String>> authors, List<Claim<LocalDate>> dates) {

  /** The claims of a document without any. */
  public static final Claims NONE = new Claims("", List.of(), List.of());

  /** Copies the lists. */
  public Claims {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
  }

  /** Returns the author's name from the most trusted source; properties are not trusted. */
  public Optional<Claim<String>> author() {
    return first(authors, false);
  }

  /** Returns the day from the most trusted source; properties are not trusted. */
  public Optional<Claim<LocalDate>> date() {
    return first(dates, false);
  }

  /** Returns the author's name from the most trusted source, or else from a property. */
  public Optional<Claim<String>> authorOrProperty() {
    return author().or(() -> first(authors, true));
  }

  /** Returns the day from the most trusted source, or else from a property. */
  public Optional<Claim<LocalDate>> dateOrProperty() {
    return date().or(() -> first(dates, true));
  }

  private static <T> Optional<Claim<T>> first(List<Claim<T>> claims, boolean property) {
    return claims.stream().filter(claim -> claim.isProperty() == property).findFirst();
  }

  /** Returns whether two sources name different days; properties do not matter. */
  public boolean datesDisagree() {
    return dates.stream().filter(claim -> !claim.isProperty()).map(Claim::value).distinct().count()
        > 1;
  }

  /** Returns the claims with those of the lines at the top of the text. */
  Claims withTop(TopLines top) {
    List<Claim<String>> allAuthors = new ArrayList<>(authors);
    top.author().ifPresent(name -> allAuthors.add(new Claim<>(name, "text:byline")));
    List<Claim<LocalDate>> allDates = new ArrayList<>(dates);
    top.date().ifPresent(day -> allDates.add(new Claim<>(day, "text:dateline")));
    return new Claims(title, allAuthors, allDates);
  }

  /** Returns the claims without those of the file's name. */
  Claims ofContent() {
    return new Claims(
        title,
        authors,
        dates.stream().filter(claim -> !claim.source().equals(Claim.FILE_NAME)).toList());
  }

  /** Returns the claims with the day in a file's name, if any, as the last one. */
  Claims withFileName(String name) {
    List<Claim<LocalDate>> all = new ArrayList<>(ofContent().dates());
    Days.inFileName(name).ifPresent(day -> all.add(new Claim<>(day, Claim.FILE_NAME)));
    return new Claims(title, authors, all);
  }
}
