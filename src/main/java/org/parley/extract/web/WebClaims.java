package org.parley.extract.web;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.nodes.Document;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.extract.PlainText;
import org.parley.model.Flag;

/** Reads the claims of a web page, the most trusted source first. */
public final class WebClaims {

  private final Claims claims;
  private final Set<Flag> flags;
  private final Evidence evidence;

  private WebClaims(Claims claims, Set<Flag> flags, Evidence evidence) {
    this.claims = claims;
    this.evidence = evidence;
    this.flags = flags;
  }

  /** Reads the claims of {@code page}, with days in {@code zone}. */
  static WebClaims of(Document page, ZoneId zone) {
    JsonLd linked = JsonLd.of(page);
    Metas metas = Metas.of(page);
    Outlet outlet = Outlet.of(page, metas, linked);
    List<PageLines.Line> lines = PageLines.of(page.body());
    Headline headline = Headline.of(page, metas, lines, outlet);
    PageDates dates = PageDates.of(page, metas, linked, headline, lines, zone);
    Set<Flag> flags = dates.isElsewhere() ? EnumSet.of(Flag.PAGE_DAY) : EnumSet.noneOf(Flag.class);
    List<Claim<String>> authors = PageAuthors.of(page, metas, linked, outlet, headline, lines);
    return new WebClaims(
        new Claims(Title.of(page, metas, headline, outlet), authors, dates.claims()),
        flags,
        Evidence.of(metas, linked, headline, lines));
  }

  /** Returns what the page says of itself. */
  Claims claims() {
    return claims;
  }

  /** Returns what the article must contain. */
  Evidence evidence() {
    return evidence;
  }

  /** Returns the warnings about these claims. */
  Set<Flag> flags() {
    return flags;
  }

  /** Joins distinct names into one byline. */
  public static Optional<String> joined(List<String> names) {
    List<String> distinct =
        names.stream().map(WebClaims::line).filter(name -> !name.isEmpty()).distinct().toList();
    return distinct.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", distinct));
  }

  /** Returns the text on one line, with white space folded. */
  public static String line(String text) {
    return PlainText.clean(StringUtils.normalizeSpace(text)).strip();
  }
}
