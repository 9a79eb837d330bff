package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.parley.stats.Fragility;
import org.parley.stats.Grouping;
import org.parley.stats.PermutationTest;
import org.parley.stats.RateRatio;
import org.parley.study.Comparison.Membership;
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
    try (LineWriter<EventEffectRow> lines =
        new LineWriter<>(
            WorkFile.Kind.EVENT_EFFECTS,
            EventEffectRow.TABLE,
            0,
            comparisons.settings().workFolder())) {
      for (EventEffectRow row : effects.rows()) {
        lines.write(row);
      }
      return lines.finish();
    }
  }

  /**
   * A phrase of a side around an event.
   *
   * @param overlapping names of other events with overlapping weeks
   * @param item the counts of the phrase; the target is after, the reference before
   * @param beforeDocuments documents with tokens
   * @param afterDocuments documents with tokens
   * @param fragility leave-one-out range of the rate ratio
   */
  private record Cell(
      Study.Event event,
      List<String> overlapping,
      String side,
      ComparedItem item,
      int beforeDocuments,
      int afterDocuments,
      double permutationP,
      Fragility.Range fragility,
      Set<ComparisonFlag> flags) {}

  private List<EventEffectRow> rows() {
    List<Cell> cells = new ArrayList<>();
    study.events().stream()
        .sorted(Comparator.comparing(Study.Event::name, CodePointOrder.COMPARATOR))
        .forEach(
            event -> {
              List<String> overlapping = overlapping(event);
              sides.forEach(side -> addCells(event, overlapping, side, cells));
            });
    double[] p =
        cells.stream().mapToDouble(cell -> RateRatio.pValue(cell.item().table())).toArray();
    double[] corrected = p.clone();
    for (int i = 0; i < p.length; i++) {
      // Rows of all sides repeat the tests of the single sides.
      if (cells.get(i).side().equals(Side.ALL) && !study.sides().isEmpty()) {
        corrected[i] = Double.NaN;
      }
    }
    double[] adjusted = BenjaminiHochberg.adjust(corrected);
    return IntStream.range(0, p.length)
        .mapToObj(i -> row(cells.get(i), p[i], adjusted[i]))
        .toList();
  }

  private void addCells(
      Study.Event event, List<String> overlapping, String side, List<Cell> cells) {
    EventWindow window = window(event);
    ComparedGroups groups =
        new ComparedGroups(
            event.name(),
            corpus,
            document ->
                side.equals(Side.ALL) || side.equals(document.side())
                    ? membership(window, document.week())
                    : Membership.NEITHER);
    Grouping grouping = groups.grouping();
    PermutationTest test =
        new PermutationTest(grouping, groups.unitsWithinAuthors(), study.comparing().seed());
    for (CorpusItem phrase : phrases) {
      ComparedItem item = ComparedItem.of(phrase, groups);
      cells.add(
          new Cell(
              event,
              overlapping,
              side,
              item,
              grouping.referenceDocuments(),
              grouping.targetDocuments(),
              test.pValue(item.occurrences()),
              Fragility.ofRateRatio(grouping, item.occurrences()),
              flags(grouping)));
    }
  }

  private static Membership membership(EventWindow window, Week week) {
    if (window.afterContains(week)) {
      return Membership.TARGET;
    }
    return window.beforeContains(week) ? Membership.REFERENCE : Membership.NEITHER;
  }

  private EventWindow window(Study.Event event) {
    return EventWindow.of(event.date(), study.comparing().eventWeeks());
  }

  private static Set<ComparisonFlag> flags(Grouping grouping) {
    Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
    ComparedGroups.flag(
        grouping.referenceDocuments(),
        grouping.referenceTokens(),
        ComparisonFlag.EMPTY_BEFORE,
        flags);
    ComparedGroups.flag(
        grouping.targetDocuments(), grouping.targetTokens(), ComparisonFlag.EMPTY_AFTER, flags);
    return flags;
  }

  private EventEffectRow row(Cell cell, double p, double adjusted) {
    ComparedItem item = cell.item();
    ContingencyTable table = item.table();
    item.flag(p, adjusted, cell.flags());
    return new EventEffectRow(
        cell.event().name(),
        cell.side(),
        item.item(),
        cell.event().date(),
        study.comparing().eventWeeks(),
        new Hits(
            table.referenceCount(),
            table.referenceTokens(),
            cell.beforeDocuments(),
            item.referenceDocuments()),
        new Hits(
            table.targetCount(),
            table.targetTokens(),
            cell.afterDocuments(),
            item.targetDocuments()),
        new EventEffectRow.RateRatio(
            RateRatio.of(table), RateRatio.low(table), RateRatio.high(table), p, adjusted),
        cell.permutationP(),
        cell.fragility().low(),
        cell.fragility().high(),
        cell.flags(),
        cell.overlapping());
  }

  private List<String> overlapping(Study.Event event) {
    return study.events().stream()
        .filter(other -> !other.name().equals(event.name()))
        .filter(other -> window(other).overlaps(window(event)))
        .map(Study.Event::name)
        .toList();
  }
}
