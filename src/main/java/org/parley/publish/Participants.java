package org.parley.publish;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.CodePointOrder;
import org.parley.model.Side;
import org.parley.model.Week;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.CountedRuns;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.table.Status;

/**
 * A list of the authors that the tables have rows for, those of the study and of its documents, and
 * of the weeks. Each author has a side and a coverage.
 */
final class Participants {

  /**
   * An author.
   *
   * @param side empty for none
   * @param coverage open if the study gives none for this author
   * @param totals over all weeks; null for an author without an accepted document
   */
  record Member(String name, String side, Study.Coverage coverage, AuthorWeekCounts totals) {

    Member with(AuthorWeekCounts counts) {
      return new Member(
          name, counts.side(), coverage, totals == null ? counts : plus(totals, counts));
    }

    /** Returns the status of a week without a document. */
    Status statusWithoutText(Week week) {
      boolean before = coverage.first() != null && week.compareTo(Week.of(coverage.first())) < 0;
      boolean after = coverage.last() != null && week.compareTo(Week.of(coverage.last())) > 0;
      return before || after ? Status.OUTSIDE_COVERAGE : Status.NO_TEXT;
    }
  }

  private static final Study.Coverage OPEN = new Study.Coverage(null, null);

  private final Map<String, Member> members = new TreeMap<>(CodePointOrder.COMPARATOR);
  private Week first;
  private Week last;

  /** By side, and for {@link Side#ALL}: the weeks in the coverage of at least one author. */
  private final Map<String, BitSet> possibleWeeks = new HashMap<>();

  /** By kind of group, then by group. */
  private final Map<String, Map<String, AuthorWeekCounts>> totals = new HashMap<>();

  private Participants() {}

  /** Returns the participants of a run. */
  static Participants of(Publication publication) throws IOException {
    Participants participants = new Participants();
    Study study = publication.study();
    for (Study.Author author : study.authors()) {
      Study.Coverage own = author.coverage() == null ? OPEN : author.coverage();
      participants.members.put(author.name(), new Member(author.name(), author.side(), own, null));
    }
    try (CountedRuns<AuthorWeekCounts> counts = authorWeeks(publication)) {
      while (counts.hasNext()) {
        participants.add(counts.next());
      }
    }
    participants.finish(study.coverage());
    return participants;
  }

  /** Reads the counts of each author-week, by author and week. */
  static CountedRuns<AuthorWeekCounts> authorWeeks(Publication publication) throws IOException {
    return new CountedRuns<>(
        publication.files(WorkFile.Kind.AUTHOR_WEEKS), AuthorWeekCounts::decode);
  }

  private static AuthorWeekCounts plus(AuthorWeekCounts one, AuthorWeekCounts other) {
    AuthorWeekCounts.requireOneSide(one.author(), one.side(), other.side());
    return one.plus(other);
  }

  private void add(AuthorWeekCounts counts) {
    String name = counts.author();
    Member known = members.getOrDefault(name, new Member(name, counts.side(), OPEN, null));
    members.put(name, known.with(counts));
    first = first == null || counts.week().compareTo(first) < 0 ? counts.week() : first;
    last = last == null || counts.week().compareTo(last) > 0 ? counts.week() : last;
  }

  private void finish(Study.Coverage coverage) {
    first = coverage.first() == null ? first : Week.of(coverage.first());
    last = coverage.last() == null ? last : Week.of(coverage.last());
    for (Member member : members.values()) {
      BitSet ofSide = possibleWeeks.computeIfAbsent(member.side(), side -> new BitSet());
      BitSet ofAll = possibleWeeks.computeIfAbsent(Side.ALL, side -> new BitSet());
      for (int number = 0; number < weeks(); number++) {
        if (member.statusWithoutText(week(number)) == Status.NO_TEXT) {
          ofSide.set(number);
          ofAll.set(number);
        }
      }
    }
    addTotals("author", Member::name);
    addTotals("side", Member::side);
    addTotals(Side.ALL, member -> Side.ALL);
  }

  private void addTotals(String kind, Function<Member, String> group) {
    totals.put(
        kind,
        members.values().stream()
            .filter(member -> member.totals() != null)
            .collect(Collectors.toMap(group, Member::totals, AuthorWeekCounts::plus)));
  }

  /** Returns the authors, sorted by name. */
  Iterable<Member> members() {
    return members.values();
  }

  /**
   * Returns the counts of each group with an accepted document, by group.
   *
   * @param kind of group: {@code author}, {@code side} or {@link Side#ALL}, a group of this name
   */
  Map<String, AuthorWeekCounts> totals(String kind) {
    return totals.get(kind);
  }

  /** Returns the number of weeks that the tables have rows for; 0 if no date is known. */
  int weeks() {
    return first == null || last == null ? 0 : last.index() - first.index() + 1;
  }

  /** Returns the week of this number, from 0. */
  Week week(int number) {
    return new Week(first.index() + number);
  }

  /** Returns the number of a week, from 0. */
  int number(Week week) {
    return week.index() - first.index();
  }

  /** Returns the status of a side in a week without a document. */
  Status sideStatusWithoutText(String side, int week) {
    BitSet possible = possibleWeeks.get(side);
    return possible == null || possible.get(week) ? Status.NO_TEXT : Status.OUTSIDE_COVERAGE;
  }
}
