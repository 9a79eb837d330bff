package org.parley.concordance;

import java.util.List;
import org.parley.text.AnalyzedText;

/** A search for the phrase by which a text was analyzed. Its hits are those that a run counts. */
public record PhraseSearch() implements TextSearch {

  @Override
  public List<FoundHit> in(AnalyzedText text) {
    return text.hits().stream()
        .map(
            hit -> {
              int first = hit.firstToken();
              int next = first + hit.tokens();
              return new FoundHit(text.start(first), text.end(next - 1), first, next, hit.quoted());
            })
        .toList();
  }
}
