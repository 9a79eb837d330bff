package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.ComparisonFlag;
import org.parley.model.EventWindow;
import org.parley.model.Week;
import org.parley.spill.WorkFile;
import org.parley.stats.BenjaminiHochberg;
import org.parley.stats.ContingencyTable;
import org.parley.stats.RateRatio;
import org.parley.study.Study;
import org.parley.table.EventEffectRow;
import org.parley.table.EventEffectRow.Hits;

/** Compares the weeks after each event with the weeks before it, for each side and phrase. */
final class EventEffects {

  private final CompareSettings settings;
  private final Corpus corpus;
  private final List<CorpusItem> phrases;
  private final List<String> sides;

  private EventEffects(CompareSettings settings, Corpus corpus) {
    this.settings = settings;
    this.corpus = corpus;
    phrases =
        CorpusItem.phrases(settings.study(), corpus).stream()
            .sorted(Comparator.comparing(CorpusItem::name, CodePointOrder.COMPARATOR))
            .toList();
    sides =
        Stream.concat(settings.study().sides().stream(), Stream.of(Rankings.ALL))
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
  }

  /** Writes the rows of all events. */
  static WorkFile write(CompareSettings settings, Corpus corpus) throws IOException {
    EventEffects effects = new EventEffects(settings, corpus);
    List<Study.Event> events =
        settings.study().events().stream()
            .sorted(Comparator.comparing(Study.Event::name, CodePointOrder.COMPARATOR))
            .toList();
    try (LineWriter<EventEffectRow> lines =
        new LineWriter<>(
            WorkFile.Kind.EVENT_EFFECTS, EventEffectRow.TABLE, 0, settings.workFolder())) {
      for (Study.Event event : events) {
        for (EventEffectRow row : effects.rows(event)) {
          lines.write(row);
        }
      }
      return lines.finish();
    }
  }

  /**
   * A phrase of a side around an event.
   *
   * @param table contingency table; the target is after, the reference before
   */
  private record Cell(
      String side, String phrase, ContingencyTable table, Set<ComparisonFlag> flags) {}

  private List<EventEffectRow> rows(Study.Event event) {
    EventWindow window = window(event);
    List<Cell> cells = new ArrayList<>();
    for (String side : sides) {
      Amount before = amount(side, window::holdsBefore);
      Amount after = amount(side, window::holdsAfter);
      for (CorpusItem phrase : phrases) {
        long hitsAfter = hits(side, phrase, window::holdsAfter);
        long hitsBefore = hits(side, phrase, window::holdsBefore);
        ContingencyTable table =
            new ContingencyTable(hitsAfter, after.tokens(), hitsBefore, before.tokens());
        cells.add(new Cell(side, phrase.name(), table, flags(before, after)));
      }
    }
    double[] p = cells.stream().mapToDouble(cell -> RateRatio.pValue(cell.table())).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);
    List<String> overlapping = overlapping(event);
    List<EventEffectRow> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      rows.add(row(event, cells.get(i), p[i], adjusted[i], overlapping));
    }
    return rows;
  }

  /** The documents with tokens of a side in some weeks, and their tokens. */
  private record Amount(long documents, long tokens) {}

  private Amount amount(String side, Predicate<Week> weeks) {
    long documents = 0;
    long tokens = 0;
    for (int number = 0; number < corpus.size(); number++) {
      Corpus.Document document = corpus.document(number);
      if (document.tokens() > 0 && isOf(side, document) && weeks.test(document.week())) {
        documents++;
        tokens += document.tokens();
      }
    }
    return new Amount(documents, tokens);
  }

  private EventWindow window(Study.Event event) {
    return EventWindow.of(event.date(), settings.study().comparing().eventWeeks());
  }

  private static boolean isOf(String side, Corpus.Document document) {
    return side.equals(Rankings.ALL) || side.equals(document.side());
  }

  private long hits(String side, CorpusItem phrase, Predicate<Week> weeks) {
    long hits = 0;
    for (int i = 0; i < phrase.documents().length; i++) {
      Corpus.Document document = corpus.document(phrase.documents()[i]);
      hits += isOf(side, document) && weeks.test(document.week()) ? phrase.counts()[i] : 0;
    }
    return hits;
  }

  private EventEffectRow row(
      Study.Event event, Cell cell, double p, double adjusted, List<String> overlapping) {
    ContingencyTable table = cell.table();
    ComparedItem.flagUncorrected(p, adjusted, cell.flags());
    return new EventEffectRow(
        event.name(),
        cell.side(),
        cell.phrase(),
        event.date(),
        settings.study().comparing().eventWeeks(),
        new Hits(table.referenceCount(), table.referenceTokens()),
        new Hits(table.targetCount(), table.targetTokens()),
        new EventEffectRow.RateRatio(
            RateRatio.of(table), RateRatio.low(table), RateRatio.high(table), p, adjusted),
        cell.flags(),
        overlapping);
  }

  private static Set<ComparisonFlag> flags(Amount before, Amount after) {
    Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
    ComparedGroups.flag(before.documents(), before.tokens(), ComparisonFlag.EMPTY_BEFORE, flags);
    ComparedGroups.flag(after.documents(), after.tokens(), ComparisonFlag.EMPTY_AFTER, flags);
    return flags;
  }

  private List<String> overlapping(Study.Event event) {
    return settings.study().events().stream()
        .filter(other -> !other.name().equals(event.name()))
        .filter(other -> window(other).overlaps(window(event)))
        .map(Study.Event::name)
        .toList();
  }
}
