package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.model.Flag;
import org.parley.read.Attribution;

/** Describes what is known of a document: each value with its source, and why other claims lost. */
final class ShownClaims {

  private final List<String> lines = new ArrayList<>();

  private ShownClaims() {}

  /** Returns the lines for title, author, date, outlet, address and flags. */
  static List<String> of(Claims claims, Attribution known, Set<Flag> ofText) {
    ShownClaims shown = new ShownClaims();
    shown.add("title", known.title(), claims.titles());
    shown.add("author", known.author(), claims.authors());
    shown.add("date", known.date(), claims.dates());
    shown.add("outlet", known.outlet(), claims.outlets());
    shown.add("url", known.url(), claims.urls());
    List<Flag> flags = new ArrayList<>(ofText);
    flags.addAll(known.flags());
    String labels =
        flags.stream().distinct().sorted().map(Flag::label).collect(Collectors.joining(", "));
    shown.lines.add("flags: " + (labels.isEmpty() ? "none" : labels));
    return shown.lines;
  }

  private <T> void add(String field, Optional<Claim<T>> won, List<Claim<T>> claims) {
    lines.add(field + ": " + won.map(ShownClaims::shown).orElse("none"));
    claims.stream()
        .filter(claim -> !Optional.of(claim).equals(won))
        .forEach(claim -> lines.add("  " + shown(claim) + ": " + fate(claim, won)));
  }

  private static String shown(Claim<?> claim) {
    return claim.value() + " (" + claim.source() + ")";
  }

  private static String fate(Claim<?> claim, Optional<? extends Claim<?>> won) {
    if (won.isEmpty()) {
      return "a property of the file; only office_properties: use counts it";
    }
    Claim<?> winner = won.get();
    if (Attribution.agree(claim, winner)) {
      return "agrees";
    } else if (winner.source().equals(Attribution.LIST)) {
      return "lost, the list always wins";
    } else if (claim.rank() > winner.rank()) {
      return "lost, a source of lower rank";
    }
    return "lost, a source of equal rank comes first";
  }
}
