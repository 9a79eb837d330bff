package org.parley.stats;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Tables of two groups, from a few tokens to a hundred million. */
class Tables extends DomainContextBase {

  @Provide
  Arbitrary<ContingencyTable> tables() {
    Arbitrary<Long> few = Arbitraries.longs().between(1, 40);
    Arbitrary<Long> many = Arbitraries.longs().between(1, 100_000_000);
    Arbitrary<Long> tokens = Arbitraries.oneOf(few, many);
    Arbitrary<Double> share =
        Arbitraries.oneOf(
            Arbitraries.just(0.0),
            Arbitraries.doubles().between(0, 1).ofScale(9),
            Arbitraries.doubles().between(0, 1e-4).ofScale(9));
    return Combinators.combine(tokens, tokens, share, share)
        .as((n1, n2, p1, p2) -> new ContingencyTable((long) (p1 * n1), n1, (long) (p2 * n2), n2))
        .filter(ContingencyTable::isDefined);
  }
}
