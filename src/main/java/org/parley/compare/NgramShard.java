package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.parley.model.TableName;
import org.parley.stats.Frequencies;
import org.parley.stats.LogLikelihood;
import org.parley.table.MergedRuns;
import org.parley.table.NgramRow;
import org.parley.table.RunFile;
import org.parley.table.SortedRun;
import org.parley.table.TokenWindows;
import org.parley.text.Vocabulary;

/**
 * Counts the n-grams of one shard, length by length. An n-gram is no more frequent than its
 * beginning, so that each length goes on from what was frequent of the one before, and most windows
 * are done with after two tokens. Memory holds the windows of the shard.
 */
final class NgramShard {

  private static final int FEWEST_DOCUMENTS = 2;
  private static final int NONE = -1;

  private final Corpus corpus;
  private final Tasks tasks;
  private final int minimumCount;
  private final Vocabulary vocabulary = new Vocabulary();
  private final SortedRun candidates;

  /** The windows, {@value TokenWindows#LONGEST} places each, {@link #NONE} behind their ends. */
  private int[] terms = new int[TokenWindows.LONGEST << 12];

  /** The document of each window. */
  private int[] documents = new int[1 << 12];

  private int windows;

  NgramShard(CompareSettings settings, Corpus corpus) {
    this.corpus = corpus;
    tasks = Tasks.of(settings);
    minimumCount = settings.study().comparing().minimumCount();
    candidates = new SortedRun(RunFile.Kind.CANDIDATES, settings.workFolder());
  }

  /** The candidates, each section under the number of its task. */
  List<RunFile> total(Collection<RunFile> files) throws IOException {
    // One file after the other: there is no order among them, and a chunk may be large.
    for (RunFile file : files) {
      try (MergedRuns run = new MergedRuns(List.of(file))) {
        while (run.next()) {
          read(new TokenWindows(run.value()));
        }
      }
    }
    // Of each window the n-gram of the last length that it begins with, as a place in its texts.
    int[] beginnings = firstTerms();
    int[] left = byAuthor();
    IntFunction<String> texts = vocabulary::term;
    for (int n = TokenWindows.SHORTEST; n <= TokenWindows.LONGEST; n++) {
      left = withBeginnings(left, beginnings);
      String[] frequent = count(n, left, beginnings, texts);
      texts = ngram -> frequent[ngram];
    }
    return candidates.finish();
  }

  /**
   * The first term of each window, or {@link #NONE} where that or the second is too rare to be part
   * of anything frequent: most different pairs are so, and no place is kept for them.
   */
  private int[] firstTerms() {
    int[] firsts = new int[vocabulary.size()];
    int[] seconds = new int[vocabulary.size()];
    for (int at = 0; at < windows * TokenWindows.LONGEST; at += TokenWindows.LONGEST) {
      firsts[terms[at]]++;
      seconds[terms[at + 1]]++;
    }
    int[] beginnings = new int[windows];
    for (int window = 0; window < windows; window++) {
      int first = terms[window * TokenWindows.LONGEST];
      int second = terms[window * TokenWindows.LONGEST + 1];
      boolean mayBeFrequent = firsts[first] >= minimumCount && seconds[second] >= minimumCount;
      beginnings[window] = mayBeFrequent ? first : NONE;
    }
    return beginnings;
  }

  private static int[] withBeginnings(int[] left, int[] beginnings) {
    int kept = 0;
    for (int window : left) {
      left[kept] = window; // Only one with a beginning stays there.
      kept += beginnings[window] == NONE ? 0 : 1;
    }
    return Arrays.copyOf(left, kept);
  }

  private void read(TokenWindows chunk) {
    int[] numbers = new int[chunk.terms()];
    for (int term = 0; term < numbers.length; term++) {
      numbers[term] = vocabulary.number(chunk.bytes(), chunk.start(term), chunk.end(term));
    }
    int[] ofRange = corpus.ofRange(chunk.range());
    reserve(windows + chunk.windows());
    chunk.visit(
        (document, window, length) -> {
          int at = windows * TokenWindows.LONGEST;
          for (int i = 0; i < TokenWindows.LONGEST; i++) {
            terms[at + i] = i < length ? numbers[window[i]] : NONE;
          }
          documents[windows++] = ofRange[document];
        });
  }

  private void reserve(int room) {
    if (room > documents.length) {
      int more = Math.max(room, documents.length / 2 * 3);
      documents = Arrays.copyOf(documents, more);
      terms = Arrays.copyOf(terms, more * TokenWindows.LONGEST);
    }
  }

  /** The windows in the order of their authors, those of a document together. */
  private int[] byAuthor() {
    long[] byDocument = new long[corpus.size()];
    for (int document = 0; document < corpus.size(); document++) {
      byDocument[document] =
          (long) corpus.document(document).authorNumber() << Integer.SIZE | document;
    }
    Arrays.sort(byDocument);
    int[] next = new int[corpus.size() + 1];
    int[] placeOf = new int[corpus.size()];
    for (int place = 0; place < byDocument.length; place++) {
      placeOf[(int) byDocument[place]] = place;
    }
    for (int window = 0; window < windows; window++) {
      next[placeOf[documents[window]] + 1]++;
    }
    for (int place = 0; place < corpus.size(); place++) {
      next[place + 1] += next[place];
    }
    int[] order = new int[windows];
    for (int window = 0; window < windows; window++) {
      order[next[placeOf[documents[window]]]++] = window;
    }
    return order;
  }

  /**
   * Counts the n-grams of one length and gives the texts of the frequent ones.
   *
   * @param left the windows that begin with a frequent n-gram one term shorter
   * @param beginnings of each of them that n-gram; afterwards that of this length, or {@link #NONE}
   * @param texts of the n-grams one term shorter
   */
  private String[] count(int n, int[] left, int[] beginnings, IntFunction<String> texts)
      throws IOException {
    PairCounts counts = new PairCounts();
    for (int window : left) {
      int last = terms[window * TokenWindows.LONGEST + n - 1];
      beginnings[window] =
          last == NONE ? NONE : counts.add(beginnings[window], last, documents[window]);
    }
    int[] kept = new int[counts.pairs().size()];
    String[] frequent = keep(counts, texts, kept);
    NgramCounts bySide = new NgramCounts(corpus.sides().size() + 1, frequent.length);
    for (int window : left) {
      beginnings[window] = beginnings[window] == NONE ? NONE : kept[beginnings[window]];
      if (beginnings[window] != NONE) {
        Corpus.Document document = corpus.document(documents[window]);
        bySide.add(beginnings[window], group(document), documents[window], document.authorNumber());
      }
    }
    write(n, frequent, bySide);
    return frequent;
  }

  /**
   * The texts of the n-grams that are frequent.
   *
   * @param kept filled in: for each n-gram its place in these texts, or {@link #NONE}
   */
  private String[] keep(PairCounts counts, IntFunction<String> beginnings, int[] kept) {
    List<String> texts = new ArrayList<>();
    for (int pair = 0; pair < kept.length; pair++) {
      kept[pair] = NONE;
      if (counts.count(pair) >= minimumCount && counts.documents(pair) >= FEWEST_DOCUMENTS) {
        kept[pair] = texts.size();
        String beginning = beginnings.apply(counts.pairs().first(pair));
        texts.add(beginning + ' ' + vocabulary.term(counts.pairs().second(pair)));
      }
    }
    return texts.toArray(new String[0]);
  }

  /** The number of the side; the last for authors without one. */
  private int group(Corpus.Document document) {
    return document.sideNumber() < 0 ? corpus.sides().size() : document.sideNumber();
  }

  private void write(int n, String[] texts, NgramCounts counts) throws IOException {
    long allPositions = corpus.positions(n, Tasks.ALL);
    for (int side = 0; side < corpus.sides().size(); side++) {
      String name = corpus.sides().get(side);
      int task = tasks.number(TableName.NGRAMS, name);
      long positions = corpus.positions(n, name);
      for (int ngram = 0; ngram < texts.length; ngram++) {
        long count = counts.count(ngram, side);
        long others = counts.count(ngram) - count;
        if (count >= minimumCount && counts.documents(ngram, side) >= FEWEST_DOCUMENTS) {
          double logLikelihood =
              LogLikelihood.of(new Frequencies(count, positions, others, allPositions - positions));
          add(
              task,
              new NgramRow(
                  name,
                  n,
                  0,
                  texts[ngram],
                  count,
                  positions,
                  counts.documents(ngram, side),
                  counts.authors(ngram, side),
                  logLikelihood,
                  Double.NaN));
        }
      }
    }
    int task = tasks.number(TableName.NGRAMS, Tasks.ALL);
    for (int ngram = 0; ngram < texts.length; ngram++) {
      add(
          task,
          new NgramRow(
              Tasks.ALL,
              n,
              0,
              texts[ngram],
              counts.count(ngram),
              allPositions,
              counts.documents(ngram),
              counts.authors(ngram),
              Double.NaN,
              Double.NaN));
    }
  }

  private void add(int task, NgramRow row) throws IOException {
    candidates.add(task, NgramRanking.key(row), NgramRanking.encode(row));
  }
}
