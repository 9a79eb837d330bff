package org.parley.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.model.Week;
import org.parley.model.Words;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.PhraseWeekCounts;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.JuillandD;
import org.parley.stats.PoissonLimits;
import org.parley.stats.Postings;
import org.parley.study.Study;
import org.parley.table.PhraseRate;
import org.parley.table.PhraseTotalRow;
import org.parley.table.PhraseTrendRow;
import org.parley.table.Status;

/** Sums the counts of one phrase per author and side, per side and over all authors. */
final class PhraseGroups {

  /**
   * The counts of a group in one week.
   *
   * @param last the author who was added last; the sides of an author are added one after another
   */
  private record Cell(long authors, String last, PhraseRate.Counts counts) {
    static final Cell NOBODY = new Cell(0, "", PhraseRate.Counts.ZERO);

    Cell plus(String author, PhraseRate.Counts more) {
      return new Cell(author.equals(last) ? authors : authors + 1, author, counts.plus(more));
    }
  }

  /** The counts of a group over all weeks. */
  private static final class Group {
    private PhraseRate.Counts counts = PhraseRate.Counts.ZERO;
    private final Postings postings = new Postings();

    void add(PhraseWeekCounts cell, PhraseRate.Counts more) {
      counts = counts.plus(more);
      cell.postings().forEach(postings::add);
    }
  }

  private final String phrase;
  private final Words words;
  private final CodedPhrases coded;
  private final Participants participants;
  private final Map<String, Cell[]> trends = new TreeMap<>(CodePointOrder.COMPARATOR);

  /** By kind, then by name, as {@code phrase_totals} is sorted. */
  private final Map<String, Map<Participants.GroupName, Group>> groups = new TreeMap<>();

  PhraseGroups(String phrase, Study study, Participants participants, CodedPhrases coded) {
    this.phrase = phrase;
    this.coded = coded;
    words = study.comparing().words();
    this.participants = participants;
    study.sides().forEach(this::addTrend);
    addTrend(Side.ALL);
  }

  private void addTrend(String side) {
    Cell[] cells = new Cell[participants.weeks()];
    Arrays.fill(cells, Cell.NOBODY);
    trends.put(side, cells);
  }

  /** Returns the counts of an author-week. */
  private static PhraseRate.Counts counts(PhraseWeekCounts cell) {
    return new PhraseRate.Counts(
        cell.documents(),
        cell.documentsWith(),
        cell.count(),
        cell.tokens(),
        cell.ownCount(),
        cell.ownTokens());
  }

  /** Returns the counts with the confidence limits of their rates. */
  private static PhraseRate rate(PhraseRate.Counts counts) {
    return new PhraseRate(
        counts,
        limits(counts.count(), counts.tokens()),
        limits(counts.ownCount(), counts.ownTokens()));
  }

  private static PhraseRate.Limits limits(long count, long tokens) {
    PoissonLimits limits = PoissonLimits.perMillion(count, tokens);
    return new PhraseRate.Limits(limits.lower(), limits.upper());
  }

  /** Adds the counts of an author in a week, and returns them with their rate. */
  PhraseRate add(Participants.Member member, PhraseWeekCounts cell) {
    int week = participants.number(cell.week());
    PhraseRate.Counts counts = counts(cell);
    add(trends.get(Side.ALL), week, member, counts);
    group(Side.ALL, Participants.GroupName.ofSide(Side.ALL)).add(cell, counts);
    group("author", member.group()).add(cell, counts);
    if (!member.side().isEmpty()) {
      add(trends.get(member.side()), week, member, counts);
      group("side", Participants.GroupName.ofSide(member.side())).add(cell, counts);
    }
    return rate(counts);
  }

  private static void add(
      Cell[] cells, int week, Participants.Member member, PhraseRate.Counts counts) {
    cells[week] = cells[week].plus(member.name(), counts);
  }

  private Group group(String kind, Participants.GroupName named) {
    return groups
        .computeIfAbsent(kind, key -> new TreeMap<>())
        .computeIfAbsent(named, key -> new Group());
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
                observed ? rate(cell.counts()) : PhraseRate.UNDEFINED));
      }
    }
  }

  /**
   * Writes the phrase's rows of {@code phrase_totals}.
   *
   * @throws org.parley.study.StudyException if a sample was drawn from another number of hits
   */
  void writeTotals(TableFile<PhraseTotalRow> file) throws IOException {
    Group all =
        groups.getOrDefault(Side.ALL, Map.of()).get(Participants.GroupName.ofSide(Side.ALL));
    coded.requireSameHits(phrase, all == null ? 0 : all.counts.count());
    for (String kind : groups.keySet()) {
      for (Map.Entry<Participants.GroupName, Group> group : groups.get(kind).entrySet()) {
        AuthorWeekCounts documents = participants.totals(kind).get(group.getKey());
        file.write(total(kind, group.getKey(), group.getValue(), documents));
      }
    }
  }

  private PhraseTotalRow total(
      String kind, Participants.GroupName named, Group group, AuthorWeekCounts documents) {
    long tokens = words == Words.OWN ? documents.ownTokens() : documents.tokens();
    double dp = DeviationOfProportions.dp(group.postings, tokens, documents.documentsWithTokens());
    return new PhraseTotalRow(
        phrase,
        kind,
        named.name(),
        named.side(),
        rate(group.counts),
        coded.precision(
            phrase,
            kind,
            named,
            words == Words.OWN ? group.counts.ownCount() : group.counts.count()),
        dp,
        DeviationOfProportions.normalized(dp, documents.fewestTokens(), tokens),
        JuillandD.of(group.postings, documents.documentsWithTokens()));
  }
}
