package org.parley.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.model.CodePointOrder;
import org.parley.model.ComparisonFlag;
import org.parley.model.EventWindow;
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
      long tokensBefore = 0;
      long tokensAfter = 0;
      for (int number = 0; number < corpus.size(); number++) {
        Corpus.Document document = corpus.document(number);
        if (isOf(side, document)) {
          tokensBefore += window.holdsBefore(document.week()) ? document.tokens() : 0;
          tokensAfter += window.holdsAfter(document.week()) ? document.tokens() : 0;
        }
      }
      for (PhraseOccurrences phrase : phrases) {
        rows.add(row(event, side, phrase, tokensBefore, tokensAfter));
      }
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(rows.stream().mapToDouble(row -> row.ratio().pValue()).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      rows.set(i, withAdjusted(rows.get(i), adjusted[i]));
    }
    return rows;
  }

  private EventWindow window(Study.Event event) {
    return EventWindow.of(event.date(), settings.study().comparing().eventWeeks());
  }

  private static boolean isOf(String side, Corpus.Document document) {
    return side.equals(Tasks.ALL) || side.equals(document.side());
  }

  private EventEffectRow row(
      Study.Event event,
      String side,
      PhraseOccurrences phrase,
      long tokensBefore,
      long tokensAfter) {
    EventWindow window = window(event);
    long before = 0;
    long after = 0;
    for (int i = 0; i < phrase.documents().length; i++) {
      Corpus.Document document = corpus.document(phrase.documents()[i]);
      if (isOf(side, document)) {
        before += window.holdsBefore(document.week()) ? phrase.counts()[i] : 0;
        after += window.holdsAfter(document.week()) ? phrase.counts()[i] : 0;
      }
    }
    Frequencies table = new Frequencies(after, tokensAfter, before, tokensBefore);
    return new EventEffectRow(
        event.name(),
        side,
        phrase.name(),
        event.date(),
        settings.study().comparing().eventWeeks(),
        new Hits(before, tokensBefore),
        new Hits(after, tokensAfter),
        new EventEffectRow.RateRatio(
            RateRatio.of(table),
            RateRatio.low(table),
            RateRatio.high(table),
            RateRatio.pValue(table),
            Double.NaN),
        flags(tokensBefore, tokensAfter),
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

  private static Set<ComparisonFlag> flags(long tokensBefore, long tokensAfter) {
    Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
    if (tokensBefore == 0) {
      flags.add(ComparisonFlag.EMPTY_BEFORE);
    }
    if (tokensAfter == 0) {
      flags.add(ComparisonFlag.EMPTY_AFTER);
    }
    if (Math.min(tokensBefore, tokensAfter) < ComparisonFlag.LITTLE) {
      flags.add(ComparisonFlag.LITTLE_TEXT);
    }
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
