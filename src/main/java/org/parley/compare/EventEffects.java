package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.ComparisonFlag;
import org.parley.model.EventWindow;
import org.parley.model.Side;
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

  private final Study study;
  private final Corpus corpus;
  private final List<CorpusItem> phrases;
  private final List<String> sides;

  private EventEffects(Study study, Corpus corpus) {
    this.study = study;
    this.corpus = corpus;
    phrases =
        CorpusItem.phrases(study, corpus).stream()
            .sorted(Comparator.comparing(CorpusItem::name, CodePointOrder.COMPARATOR))
            .toList();
    sides =
        Stream.concat(study.sides().stream(), Stream.of(Side.ALL))
            .sorted(CodePointOrder.COMPARATOR)
            .toList();
  }

  /** Writes the rows of all events. */
  static WorkFile write(ComparedCorpus comparisons) throws IOException {
    Study study = comparisons.settings().study();
    EventEffects effects = new EventEffects(study, comparisons.corpus());
    List<Study.Event> events =
        study.events().stream()
            .sorted(Comparator.comparing(Study.Event::name, CodePointOrder.COMPARATOR))
            .toList();
    try (LineWriter<EventEffectRow> lines =
        new LineWriter<>(
            WorkFile.Kind.EVENT_EFFECTS,
            EventEffectRow.TABLE,
            0,
            comparisons.settings().workFolder())) {
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
      Predicate<Corpus.Document> before = of(side, window::beforeContains);
      Predicate<Corpus.Document> after = of(side, window::afterContains);
      IntSummaryStatistics tokensBefore = tokens(before);
      IntSummaryStatistics tokensAfter = tokens(after);
      for (CorpusItem phrase : phrases) {
        ContingencyTable table =
            new ContingencyTable(
                hits(phrase, after),
                tokensAfter.getSum(),
                hits(phrase, before),
                tokensBefore.getSum());
        Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
        ComparedGroups.flag(
            tokensBefore.getCount(), tokensBefore.getSum(), ComparisonFlag.EMPTY_BEFORE, flags);
        ComparedGroups.flag(
            tokensAfter.getCount(), tokensAfter.getSum(), ComparisonFlag.EMPTY_AFTER, flags);
        cells.add(new Cell(side, phrase.name(), table, flags));
      }
    }
    double[] p = cells.stream().mapToDouble(cell -> RateRatio.pValue(cell.table())).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(p);
    List<String> overlapping = overlapping(event);
    return IntStream.range(0, p.length)
        .mapToObj(i -> row(event, cells.get(i), p[i], adjusted[i], overlapping))
        .toList();
  }

  private EventWindow window(Study.Event event) {
    return EventWindow.of(event.date(), study.comparing().eventWeeks());
  }

  private static Predicate<Corpus.Document> of(String side, Predicate<Week> weeks) {
    return document ->
        (side.equals(Side.ALL) || side.equals(document.side())) && weeks.test(document.week());
  }

  /** Summarizes the tokens of the documents that have any. */
  private IntSummaryStatistics tokens(Predicate<Corpus.Document> wanted) {
    return IntStream.range(0, corpus.size())
        .mapToObj(corpus::document)
        .filter(document -> document.tokens() > 0 && wanted.test(document))
        .collect(Collectors.summarizingInt(Corpus.Document::tokens));
  }

  private long hits(CorpusItem phrase, Predicate<Corpus.Document> wanted) {
    return IntStream.range(0, phrase.documents().length)
        .filter(i -> wanted.test(corpus.document(phrase.documents()[i])))
        .mapToLong(i -> phrase.counts()[i])
        .sum();
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
        study.comparing().eventWeeks(),
        new Hits(table.referenceCount(), table.referenceTokens()),
        new Hits(table.targetCount(), table.targetTokens()),
        new EventEffectRow.RateRatio(
            RateRatio.of(table), RateRatio.low(table), RateRatio.high(table), p, adjusted),
        cell.flags(),
        overlapping);
  }

  private List<String> overlapping(Study.Event event) {
    return study.events().stream()
        .filter(other -> !other.name().equals(event.name()))
        .filter(other -> window(other).overlaps(window(event)))
        .map(Study.Event::name)
        .toList();
  }
}
