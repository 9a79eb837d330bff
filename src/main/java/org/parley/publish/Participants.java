package org.parley.publish;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * of the weeks. An author has rows for each side that the study gives, and for each side of an
 * accepted document.
 */
final class Participants {

  /** A group of {@code phrase_totals}: an author for a side, a side, or all. */
  record Group(String name, String side) implements Comparable<Group> {

    static Group ofSide(String side) {
      return new Group(side, side);
    }

    @Override
    public int compareTo(Group other) {
      int byName = CodePointOrder.compare(name, other.name);
      return byName != 0 ? byName : CodePointOrder.compare(side, other.side);
    }
  }

  /**
   * An author for one side.
   *
   * @param group the author and the side, which may be empty
   * @param coverage open if the study gives none for this author
   * @param days the days on which the study gives the author this side; empty if it names none
   * @param totals over all weeks; null without an accepted document
   */
  record Member(
      Group group, Study.Coverage coverage, List<Study.Coverage> days, AuthorWeekCounts totals) {

    String name() {
      return group.name();
    }

    String side() {
      return group.side();
    }

    private Member with(AuthorWeekCounts counts) {
      return new Member(group, coverage, days, totals == null ? counts : totals.plus(counts));
    }

    /** Returns the status of a week without a document. */
    Status statusWithoutText(Week week) {
      boolean hasSide = days.isEmpty() || days.stream().anyMatch(some -> meets(some, week));
      return meets(coverage, week) && hasSide ? Status.NO_TEXT : Status.OUTSIDE_COVERAGE;
    }

    private static boolean meets(Study.Coverage days, Week week) {
      return (days.first() == null || week.compareTo(Week.of(days.first())) >= 0)
          && (days.last() == null || week.compareTo(Week.of(days.last())) <= 0);
    }
  }

  private static final Study.Coverage OPEN = new Study.Coverage(null, null);

  private final Map<Group, Member> members = new TreeMap<>();
  private Week first;
  private Week last;

  /** By side, and for {@link Side#ALL}: the weeks in the coverage of at least one author. */
  private final Map<String, BitSet> possibleWeeks = new HashMap<>();

  /** By kind of group, then by group. */
  private final Map<String, Map<Group, AuthorWeekCounts>> totals = new HashMap<>();

  private Participants() {}

  /** Returns the participants of a run. */
  static Participants of(Publication publication) throws IOException {
    Participants participants = new Participants();
    Study study = publication.study();
    try (CountedRuns<AuthorWeekCounts> counts = authorWeeks(publication)) {
      while (counts.hasNext()) {
        participants.add(counts.next(), study);
      }
    }
    participants.addSilent(study);
    participants.finish(study.coverage());
    return participants;
  }

  /** Reads the counts of each author-week, by author, side and week. */
  static CountedRuns<AuthorWeekCounts> authorWeeks(Publication publication) throws IOException {
    return new CountedRuns<>(
        publication.files(WorkFile.Kind.AUTHOR_WEEKS), AuthorWeekCounts::decode);
  }

  private void add(AuthorWeekCounts counts, Study study) {
    members.compute(
        new Group(counts.author(), counts.side()),
        (group, known) -> (known == null ? member(group, study) : known).with(counts));
    first = first == null || counts.week().compareTo(first) < 0 ? counts.week() : first;
    last = last == null || counts.week().compareTo(last) > 0 ? counts.week() : last;
  }

  private static Member member(Group group, Study study) {
    return study
        .author(group.name())
        .map(author -> member(group, author))
        .orElseGet(() -> new Member(group, OPEN, List.of(), null));
  }

  private static Member member(Group group, Study.Author author) {
    return new Member(
        group,
        author.coverage() == null ? OPEN : author.coverage(),
        author.sides().stream()
            .filter(side -> side.side().equals(group.side()))
            .map(Study.DatedSide::days)
            .toList(),
        null);
  }

  /** Adds the authors and sides that only the study names. */
  private void addSilent(Study study) {
    Set<String> heard = members.keySet().stream().map(Group::name).collect(Collectors.toSet());
    for (Study.Author author : study.authors()) {
      for (Study.DatedSide side : author.sides()) {
        members.computeIfAbsent(
            new Group(author.name(), side.side()), group -> member(group, author));
      }
      if (author.sides().isEmpty() && !heard.contains(author.name())) {
        Group group = new Group(author.name(), "");
        members.put(group, member(group, author));
      }
    }
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
    addTotals("author", Member::group);
    addTotals("side", member -> Group.ofSide(member.side()));
    addTotals(Side.ALL, member -> Group.ofSide(Side.ALL));
  }

  private void addTotals(String kind, Function<Member, Group> group) {
    totals.put(
        kind,
        members.values().stream()
            .filter(member -> member.totals() != null)
            .collect(Collectors.toMap(group, Member::totals, AuthorWeekCounts::plus)));
  }

  /** Returns the authors with their sides, sorted by name and side. */
  Iterable<Member> members() {
    return members.values();
  }

  /**
   * Returns the counts of each group with an accepted document, by group.
   *
   * @param kind of group: {@code author}, {@code side} or {@link Side#ALL}, a group of this name
   */
  Map<Group, AuthorWeekCounts> totals(String kind) {
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
