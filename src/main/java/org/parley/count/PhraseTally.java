package org.parley.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Phrase;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.PhraseWeekCounts;
import org.parley.spill.SortedRun;
import org.parley.stats.Posting;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;

/** A tally of the phrases of one author-week. */
final class PhraseTally {

  private final CountSettings settings;
  private final List<Phrase> phrases;
  private final long[] counts;
  private final long[] ownCounts;

  /** The hits of each phrase in the current document, in the words that the study compares. */
  private final int[] inDocument;

  private final List<List<Posting>> postings = new ArrayList<>();

  PhraseTally(CountSettings settings) {
    this.settings = settings;
    phrases = settings.rules().phrases();
    counts = new long[phrases.size()];
    ownCounts = new long[phrases.size()];
    inDocument = new int[phrases.size()];
    phrases.forEach(phrase -> postings.add(new ArrayList<>()));
  }

  /** Adds a document. */
  void add(AnalyzedText text) {
    for (Hit hit : text.hits()) {
      counts[hit.phrase()]++;
      ownCounts[hit.phrase()] += hit.quoted() ? 0 : 1;
      inDocument[hit.phrase()] += hit.quoted() && settings.ownWords() ? 0 : 1;
    }
    int tokens = settings.comparedTokens(text);
    for (int phrase = 0; phrase < inDocument.length; phrase++) {
      if (inDocument[phrase] > 0) {
        postings.get(phrase).add(new Posting(inDocument[phrase], tokens));
        inDocument[phrase] = 0;
      }
    }
  }

  /** Writes a record for each phrase, zeros included, and clears the tally. */
  void finish(AuthorWeekCounts authorWeek, SortedRun run) throws IOException {
    for (int phrase = 0; phrase < counts.length; phrase++) {
      PhraseWeekCounts record =
          new PhraseWeekCounts(
              phrases.get(phrase).name(),
              authorWeek.author(),
              authorWeek.side(),
              authorWeek.week(),
              counts[phrase],
              ownCounts[phrase],
              authorWeek.documents(),
              authorWeek.tokens(),
              authorWeek.ownTokens(),
              List.copyOf(postings.get(phrase)));
      run.add(record.key(), record.encode());
      counts[phrase] = 0;
      ownCounts[phrase] = 0;
      postings.get(phrase).clear();
    }
  }
}
