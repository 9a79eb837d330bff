package org.parley.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a document about itself, the most trusted source first: fields of a web page or
 * a message, then properties of an office document, then the file's name. A date of modification is
 * no claim, and neither is a date without its day.
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

  /** Returns the author's name from the most trusted source. */
  public Optional<Claim<String>> author() {
    return authors.stream().findFirst();
  }

  /** Returns the day from the most trusted source. */
  public Optional<Claim<LocalDate>> date() {
    return dates.stream().findFirst();
  }

  /**
   * Returns whether two sources name different days. Lines of the text do not count: a page has
   * many days near its headline.
   */
  public boolean datesDisagree() {
    return dates.stream()
            .filter(claim -> !claim.source().startsWith("text:"))
            .map(Claim::value)
            .distinct()
            .count()
        > 1;
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
