package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.model.CodePointOrder;
import org.parley.model.ComparisonFlag;
import org.parley.model.EventWindow;
import org.parley.model.Week;
import org.parley.stats.BenjaminiHochberg;
import org.parley.stats.Frequencies;
import org.parley.stats.RateRatio;
import org.parley.study.Study;
import org.parley.table.EventEffectRow;
import org.parley.table.EventEffectRow.Hits;
import org.parley.table.RunFile;

/** Compares, for each side and phrase, the weeks after each event with the weeks before it. */
final class EventEffects {

  private final CompareSettings settings;
  private final Corpus corpus;
  private final List<PhraseOccurrences> phrases;
  private final List<String> sides;

  private EventEffects(CompareSettings settings, Corpus corpus) {
    this.settings = settings;
    this.corpus = corpus;
    phrases = new ArrayList<>(PhraseOccurrences.of(settings.study().phrases(), corpus));
    phrases.sort(Comparator.comparing(PhraseOccurrences::name, CodePointOrder.COMPARATOR));
    sides = new ArrayList<>(settings.study().sides());
    sides.add(Tasks.ALL);
    sides.sort(CodePointOrder.COMPARATOR);
  }

  /** Writes the rows of all events. */
  static RunFile write(CompareSettings settings, Corpus corpus) throws IOException {
    EventEffects effects = new EventEffects(settings, corpus);
    List<Study.Event> events = new ArrayList<>(settings.study().events());
    events.sort(Comparator.comparing(Study.Event::name, CodePointOrder.COMPARATOR));
    try (Lines<EventEffectRow> lines =
        new Lines<>(RunFile.Kind.EVENT_EFFECTS, EventEffectRow.TABLE, 0, settings.workFolder())) {
      for (Study.Event event : events) {
        for (EventEffectRow row : effects.rows(event)) {
          lines.write(row);
        }
      }
      return lines.finish();
    }
  }

  private List<EventEffectRow> rows(Study.Event event) {
    EventWindow window = window(event);
    List<EventEffectRow> rows = new ArrayList<>();
    for (String side : sides) {
      Amount before = amount(side, window::holdsBefore);
      Amount after = amount(side, window::holdsAfter);
      for (PhraseOccurrences phrase : phrases) {
        rows.add(row(event, side, phrase, before, after));
      }
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(rows.stream().mapToDouble(row -> row.ratio().pValue()).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      rows.set(i, withAdjusted(rows.get(i), adjusted[i]));
    }
    return rows;
  }

  /** What a side said in some weeks: documents with tokens, and their tokens. */
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
    return side.equals(Tasks.ALL) || side.equals(document.side());
  }

  private EventEffectRow row(
      Study.Event event, String side, PhraseOccurrences phrase, Amount before, Amount after) {
    EventWindow window = window(event);
    long hitsBefore = 0;
    long hitsAfter = 0;
    for (int i = 0; i < phrase.documents().length; i++) {
      Corpus.Document document = corpus.document(phrase.documents()[i]);
      if (isOf(side, document)) {
        hitsBefore += window.holdsBefore(document.week()) ? phrase.counts()[i] : 0;
        hitsAfter += window.holdsAfter(document.week()) ? phrase.counts()[i] : 0;
      }
    }
    Frequencies table = new Frequencies(hitsAfter, after.tokens(), hitsBefore, before.tokens());
    return new EventEffectRow(
        event.name(),
        side,
        phrase.name(),
        event.date(),
        settings.study().comparing().eventWeeks(),
        new Hits(hitsBefore, before.tokens()),
        new Hits(hitsAfter, after.tokens()),
        new EventEffectRow.RateRatio(
            RateRatio.of(table),
            RateRatio.low(table),
            RateRatio.high(table),
            RateRatio.pValue(table),
            Double.NaN),
        flags(before, after),
        overlapping(event));
  }

  private static EventEffectRow withAdjusted(EventEffectRow row, double adjusted) {
    EventEffectRow.RateRatio ratio = row.ratio();
    Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
    flags.addAll(row.flags());
    Measured.flagUncorrected(ratio.pValue(), adjusted, flags);
    return new EventEffectRow(
        row.event(),
        row.side(),
        row.phrase(),
        row.date(),
        row.weeks(),
        row.before(),
        row.after(),
        new EventEffectRow.RateRatio(
            ratio.value(), ratio.low(), ratio.high(), ratio.pValue(), adjusted),
        flags,
        row.overlapping());
  }

  private static Set<ComparisonFlag> flags(Amount before, Amount after) {
    Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
    Compared.flag(before.documents(), before.tokens(), ComparisonFlag.EMPTY_BEFORE, flags);
    Compared.flag(after.documents(), after.tokens(), ComparisonFlag.EMPTY_AFTER, flags);
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
