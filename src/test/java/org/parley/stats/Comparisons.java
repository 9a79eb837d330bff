package org.parley.stats;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Comparisons of one to thirty documents. */
class Comparisons extends DomainContextBase {

  private record Document(int count, int tokens, boolean target) {}

  @Provide
  Arbitrary<Comparison> comparisons() {
    Arbitrary<Integer> counts = Arbitraries.oneOf(Arbitraries.just(0), between(1, 20));
    // Documents of equal length and such as hold nothing else come up often.
    Arbitrary<Integer> others = Arbitraries.oneOf(between(0, 3), between(1, 5000));
    Arbitrary<Document> document =
        Combinators.combine(counts, others, Arbitraries.of(true, false))
            .as((count, more, target) -> new Document(count, Math.max(1, count + more), target));
    return document.list().ofMinSize(1).ofMaxSize(30).map(Comparisons::comparison);
  }

  private static Arbitrary<Integer> between(int low, int high) {
    return Arbitraries.integers().between(low, high);
  }

  private static Comparison comparison(List<Document> documents) {
    boolean[] target = new boolean[documents.size()];
    for (int i = 0; i < target.length; i++) {
      target[i] = documents.get(i).target();
    }
    return new Comparison(
        documents.stream().mapToInt(Document::count).toArray(),
        documents.stream().mapToInt(Document::tokens).toArray(),
        target);
  }
}
