package org.parley.concordance;

import java.util.List;
import org.parley.text.AnalyzedText;

/** A search of a text. It is safe to use from several threads. */
public sealed interface TextSearch permits PhraseSearch, RegexSearch {

  /**
   * Returns the hits in the counted words of a text, in order.
   *
   * @throws StoppedSearch if the text needs too much work
   */
  List<FoundHit> in(AnalyzedText text) throws StoppedSearch;
}
