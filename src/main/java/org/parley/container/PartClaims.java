package org.parley.container;

import java.time.LocalDate;
import java.util.List;
import org.parley.extract.Claim;
import org.parley.extract.Claims;

/** Builds the claims that a container makes about a document. Empty values are no claims. */
public final class PartClaims {

  private List<Claim<String>> authors = List.of();
  private List<Claim<LocalDate>> dates = List.of();
  private List<Claim<String>> titles = List.of();
  private List<Claim<String>> outlets = List.of();
  private List<Claim<String>> urls = List.of();

  /** Sets the author's name. */
  public PartClaims author(String name) {
    authors = texts(name, "author");
    return this;
  }

  /** Sets the day; null if unknown. */
  public PartClaims date(LocalDate day) {
    dates = day == null ? List.of() : List.of(Claim.ofPart(day, "date"));
    return this;
  }

  /** Sets the title. */
  public PartClaims title(String title) {
    titles = texts(title, "title");
    return this;
  }

  /** Sets the place of publication. */
  public PartClaims outlet(String outlet) {
    outlets = texts(outlet, "outlet");
    return this;
  }

  /** Sets the address. */
  public PartClaims url(String url) {
    urls = texts(url, "url");
    return this;
  }

  /** Returns the claims. */
  public Claims build() {
    return new Claims(titles, authors, dates, outlets, urls);
  }

  private static List<Claim<String>> texts(String value, String field) {
    String stripped = value.strip();
    return stripped.isEmpty() ? List.of() : List.of(Claim.ofPart(stripped, field));
  }
}
