package org.parley.container;

import java.time.LocalDate;
import java.util.List;
import org.parley.extract.Claim;
import org.parley.extract.Claims;

/** Builds the claims that a container makes about a document. Empty values are no claims. */
public final class PartClaims {

  private Claims claims = Claims.NONE;

  /** Adds the author's name. */
  public PartClaims author(String name) {
    return and(new Claims(List.of(), texts(name, "author"), List.of(), List.of(), List.of()));
  }

  /** Adds the day; null if unknown. */
  public PartClaims date(LocalDate day) {
    List<Claim<LocalDate>> days = day == null ? List.of() : List.of(Claim.ofPart(day, "date"));
    return and(new Claims(List.of(), List.of(), days, List.of(), List.of()));
  }

  /** Adds the title. */
  public PartClaims title(String title) {
    return and(new Claims(texts(title, "title"), List.of(), List.of(), List.of(), List.of()));
  }

  /** Adds the place of publication. */
  public PartClaims outlet(String outlet) {
    return and(new Claims(List.of(), List.of(), List.of(), texts(outlet, "outlet"), List.of()));
  }

  /** Adds the address. */
  public PartClaims url(String url) {
    return and(new Claims(List.of(), List.of(), List.of(), List.of(), texts(url, "url")));
  }

  /** Returns the claims. */
  public Claims build() {
    return claims;
  }

  private PartClaims and(Claims more) {
    claims = more.after(claims);
    return this;
  }

  private static List<Claim<String>> texts(String value, String field) {
    String stripped = value.strip();
    return stripped.isEmpty() ? List.of() : List.of(Claim.ofPart(stripped, field));
  }
}
