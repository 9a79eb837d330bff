package org.parley.concordance;

import java.util.Optional;
import java.util.OptionalInt;
import org.parley.model.Reference;

/**
 * A question that a concordance answers.
 *
 * @param search finds the hits of a text
 * @param side whose documents are searched; empty for all
 * @param author whose documents are searched; empty for all
 * @param context number of words on each side of a hit, above 0
 * @param sample number of hits, drawn at random; empty for all hits
 * @param seed of the sample
 */
public record Query(
    TextSearch search,
    Optional<String> side,
    Optional<String> author,
    int context,
    OptionalInt sample,
    long seed,
    HitOrder order) {

  boolean asksFor(Reference document) {
    return side.map(document.side()::equals).orElse(true)
        && author.map(document.author()::equals).orElse(true);
  }
}
