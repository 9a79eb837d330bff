package org.parley.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.CodePointOrder;
import org.parley.model.Week;
import org.parley.study.Study;
import org.parley.table.AuthorWeekCounts;
import org.parley.table.RunFile;
import org.parley.table.Status;
import org.parley.table.SummedRuns;

/**
 * Who takes part, and in which weeks: the authors of the study and of its accepted documents, each
 * with a side and a coverage, and the weeks that the tables have a row for.
 */
final class Roster {

  /** Everybody, authors without a side included; no side may be called so. */
  static final String ALL = "all";

  /**
   * An author.
   *
   * @param side empty for none
   * @param totals over all weeks; null for an author without an accepted document
   */
  record Member(String name, String side, AuthorWeekCounts totals) {}

  private final Study study;
  private final Map<String, Member> members = new TreeMap<>(CodePointOrder.COMPARATOR);
  private Week first;
  private Week last;

  private Roster(Study study) {
    this.study = study;
  }

  /** The roster of a run. */
  static Roster of(Publication publication) throws IOException {
    Roster roster = new Roster(publication.study());
    for (Study.Author author : roster.study.authors()) {
      roster.members.put(author.name(), new Member(author.name(), author.side(), null));
    }
    try (SummedRuns<AuthorWeekCounts> counts = authorWeeks(publication)) {
      while (counts.hasNext()) {
        roster.add(counts.next());
      }
    }
    Study.Coverage coverage = roster.study.coverage();
    roster.first = coverage.first() == null ? roster.first : Week.of(coverage.first());
    roster.last = coverage.last() == null ? roster.last : Week.of(coverage.last());
    return roster;
  }

  /** What was counted per author-week, by author and week. */
  static SummedRuns<AuthorWeekCounts> authorWeeks(Publication publication) throws IOException {
    return new SummedRuns<>(
        publication.files(RunFile.Kind.AUTHOR_WEEKS), AuthorWeekCounts::decode, Roster::plus);
  }

  private static AuthorWeekCounts plus(AuthorWeekCounts one, AuthorWeekCounts other) {
    AuthorWeekCounts.requireOneSide(one.author(), one.side(), other.side());
    return one.plus(other);
  }

  private void add(AuthorWeekCounts counts) {
    Member known = members.get(counts.author());
    AuthorWeekCounts totals =
        known == null || known.totals() == null ? counts : plus(known.totals(), counts);
    members.put(counts.author(), new Member(counts.author(), counts.side(), totals));
    first = first == null || counts.week().compareTo(first) < 0 ? counts.week() : first;
    last = last == null || counts.week().compareTo(last) > 0 ? counts.week() : last;
  }

  /** The authors, by name. */
  Iterable<Member> members() {
    return members.values();
  }

  /** What was counted of each author with an accepted document. */
  Map<String, AuthorWeekCounts> totalsByAuthor() {
    return totals(Member::name);
  }

  /** What was counted of each side with an accepted document. */
  Map<String, AuthorWeekCounts> totalsBySide() {
    return totals(Member::side);
  }

  /** What was counted of everybody, under {@link #ALL}. */
  Map<String, AuthorWeekCounts> totalsOfAll() {
    return totals(member -> ALL);
  }

  private Map<String, AuthorWeekCounts> totals(Function<Member, String> group) {
    return members.values().stream()
        .filter(member -> member.totals() != null)
        .collect(Collectors.toMap(group, Member::totals, AuthorWeekCounts::plus));
  }

  /** How many weeks the tables have a row for; 0 where neither study nor documents say. */
  int weeks() {
    return first == null || last == null ? 0 : last.index() - first.index() + 1;
  }

  /** The week of this number, from 0. */
  Week week(int number) {
    return new Week(first.index() + number);
  }

  /** The number of a week, from 0. */
  int number(Week week) {
    return week.index() - first.index();
  }

  /** The status of a side's cell without a document: outside where all its authors are. */
  Status sideStatusWithoutText(String side, Week week) {
    List<Member> authors =
        members.values().stream()
            .filter(member -> side.equals(ALL) || side.equals(member.side()))
            .toList();
    boolean outside =
        !authors.isEmpty()
            && authors.stream()
                .allMatch(
                    member -> statusWithoutText(member.name(), week) == Status.OUTSIDE_COVERAGE);
    return outside ? Status.OUTSIDE_COVERAGE : Status.NO_TEXT;
  }

  /** The status of an author's cell without a document. */
  Status statusWithoutText(String author, Week week) {
    Study.Coverage own = study.author(author).map(Study.Author::coverage).orElse(null);
    boolean before = own != null && own.first() != null && week.compareTo(Week.of(own.first())) < 0;
    boolean after = own != null && own.last() != null && week.compareTo(Week.of(own.last())) > 0;
    return before || after ? Status.OUTSIDE_COVERAGE : Status.NO_TEXT;
  }
}
