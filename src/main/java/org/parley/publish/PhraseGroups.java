package org.parley.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.model.Week;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.PhraseWeekCounts;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.JuillandD;
import org.parley.stats.Postings;
import org.parley.study.Study;
import org.parley.table.PhraseRate;
import org.parley.table.PhraseTotalRow;
import org.parley.table.PhraseTrendRow;
import org.parley.table.Status;

/** Sums the counts of one phrase per author, per side and over all authors. */
final class PhraseGroups {

  /** The counts of a group in one week. */
  private record Cell(long authors, PhraseCounts counts) {
    static final Cell NOBODY = new Cell(0, PhraseCounts.ZERO);

    Cell plus(PhraseCounts more) {
      return new Cell(authors + 1, counts.plus(more));
    }
  }

  /** The counts of a group over all weeks. */
  private static final class Group {
    private PhraseCounts counts = PhraseCounts.ZERO;
    private final Postings postings = new Postings();

    void add(PhraseWeekCounts cell, PhraseCounts more) {
      counts = counts.plus(more);
      cell.postings().forEach(postings::add);
    }
  }

  private final String phrase;
  private final Participants participants;
  private final Map<String, Cell[]> trends = new TreeMap<>(CodePointOrder.COMPARATOR);

  /** By kind, then by name, as {@code phrase_totals} is sorted. */
  private final Map<String, Map<String, Group>> groups = new TreeMap<>();

  PhraseGroups(String phrase, Study study, Participants participants) {
    this.phrase = phrase;
    this.participants = participants;
    study.sides().forEach(this::addTrend);
    addTrend(Side.ALL);
  }

  private void addTrend(String side) {
    Cell[] cells = new Cell[participants.weeks()];
    Arrays.fill(cells, Cell.NOBODY);
    trends.put(side, cells);
  }

  /** Adds what an author said in a week. */
  void add(Participants.Member member, PhraseWeekCounts cell) {
    int week = participants.number(cell.week());
    PhraseCounts counts = PhraseCounts.of(cell);
    add(trends.get(Side.ALL), week, counts);
    group(Side.ALL, Side.ALL).add(cell, counts);
    group("author", member.name()).add(cell, counts);
    if (!member.side().isEmpty()) {
      add(trends.get(member.side()), week, counts);
      group("side", member.side()).add(cell, counts);
    }
  }

  private static void add(Cell[] cells, int week, PhraseCounts counts) {
    cells[week] = cells[week].plus(counts);
  }

  private Group group(String kind, String name) {
    return groups
        .computeIfAbsent(kind, key -> new TreeMap<>(CodePointOrder.COMPARATOR))
        .computeIfAbsent(name, key -> new Group());
  }

  /** Writes the phrase's rows of {@code phrase_trends}. */
  void writeTrends(TableFile<PhraseTrendRow> file) throws IOException {
    for (Map.Entry<String, Cell[]> side : trends.entrySet()) {
      for (int number = 0; number < participants.weeks(); number++) {
        Week week = participants.week(number);
        Cell cell = side.getValue()[number];
        boolean observed = cell.authors() > 0;
        file.write(
            new PhraseTrendRow(
                phrase,
                side.getKey(),
                week,
                observed
                    ? Status.OBSERVED
                    : participants.sideStatusWithoutText(side.getKey(), number),
                observed ? cell.authors() : -1,
                observed ? cell.counts().rate() : PhraseRate.UNDEFINED));
      }
    }
  }

  /** Writes the phrase's rows of {@code phrase_totals}. */
  void writeTotals(TableFile<PhraseTotalRow> file) throws IOException {
    for (String kind : groups.keySet()) {
      for (Map.Entry<String, Group> group : groups.get(kind).entrySet()) {
        AuthorWeekCounts documents = participants.totals(kind).get(group.getKey());
        file.write(total(kind, group.getKey(), group.getValue(), documents));
      }
    }
  }

  private PhraseTotalRow total(String kind, String name, Group group, AuthorWeekCounts documents) {
    double dp =
        DeviationOfProportions.dp(
            group.postings, documents.tokens(), documents.documentsWithTokens());
    return new PhraseTotalRow(
        phrase,
        kind,
        name,
        group.counts.rate(),
        dp,
        DeviationOfProportions.normalized(dp, documents.fewestTokens(), documents.tokens()),
        JuillandD.of(group.postings, documents.documentsWithTokens()));
  }
}
