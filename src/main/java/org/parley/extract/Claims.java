package org.parley.extract;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document says of itself, the most trusted source first: the fields of a web page or a
 * message, then the properties of an office document, then the file's name. A date of modification
 * is no claim, and neither is a date without its day.
 *
 * @param title or empty
 * @param authors each as one name; a joint byline is one
 * @param dates each a day in the study's time zone
 */
public record Claims(String title, List<Claim<String>> authors, List<Claim<LocalDate>> dates)
    implements Serializable {

  /** A document that says nothing of itself. */
  public static final Claims NONE = new Claims("", List.of(), List.of());

  /** Keeps its own copies. */
  public Claims {
    authors = List.copyOf(authors);
    dates = List.copyOf(dates);
  }

  /** The author's name by the most trusted source. */
  public Optional<Claim<String>> author() {
    return authors.stream().findFirst();
  }

  /** The day by the most trusted source. */
  public Optional<Claim<LocalDate>> date() {
    return dates.stream().findFirst();
  }

  /** Whether two sources name different days. */
  public boolean datesDisagree() {
    return dates.stream().map(Claim::value).distinct().count() > 1;
  }

  /** What the document's content says, its file's name left aside. */
  Claims ofContent() {
    List<Claim<LocalDate>> content = new ArrayList<>(dates);
    content.removeIf(claim -> claim.source().equals(Claim.FILE_NAME));
    return new Claims(title, authors, content);
  }

  /** The same, and last the day that stands in the file's name, if one does. */
  Claims withFileName(String name) {
    List<Claim<LocalDate>> all = new ArrayList<>(ofContent().dates());
    Days.inFileName(name).ifPresent(day -> all.add(new Claim<>(day, Claim.FILE_NAME)));
    return new Claims(title, authors, all);
  }
}
