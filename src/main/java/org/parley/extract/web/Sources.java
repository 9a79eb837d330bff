package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.parley.extract.Claim;

/** Compares claims by the kinds of their sources: a field said twice is no second witness. */
final class Sources {

  private static final Pattern KIND =
      Pattern.compile("metadata:(json-ld|time|address|rel=author|itemprop=author|class=author)?.*");

  private Sources() {}

  /** Returns how many kinds of sources make a claim that {@code key} maps to {@code wanted}. */
  static <T, K> long kinds(List<Claim<T>> claims, Function<T, K> key, K wanted) {
    return claims.stream()
        .filter(claim -> key.apply(claim.value()).equals(wanted))
        .map(claim -> KIND.matcher(claim.source()).replaceFirst("$1"))
        .distinct()
        .count();
  }

  /** Moves the claim forward that more kinds of sources make than the first one. */
  static <T, K> List<Claim<T>> mostNamedFirst(List<Claim<T>> claims, Function<T, K> key) {
    List<Claim<T>> sorted = new ArrayList<>(claims);
    for (int i = 1; i < claims.size(); i++) {
      if (kinds(claims, key, key.apply(claims.get(i).value()))
          > kinds(claims, key, key.apply(claims.get(0).value()))) {
        sorted.add(0, sorted.remove(i));
        return sorted;
      }
    }
    return sorted;
  }
}
