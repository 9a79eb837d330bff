package org.parley.count;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.parley.model.CodePointOrder;
import org.parley.model.Week;
import org.parley.study.Study;

/**
 * A sum over documents that tells how many author-weeks the tables will have, and which date alone
 * makes them many.
 */
public final class Extent {

  /** The largest number of author-weeks, those without a document included. */
  public static final long MOST_AUTHOR_WEEKS = 1_000_000;

  /** The longest gap at an end of the coverage that needs no warning, in weeks. */
  private static final int LONGEST_GAP = 2 * 52;

  /** The first document of a week, by day and path, and the number of documents in the week. */
  private record Dated(LocalDate day, String path, long documents) {
    Dated plus(Dated other) {
      int byDay = day.compareTo(other.day);
      boolean first = byDay == 0 ? CodePointOrder.compare(path, other.path) <= 0 : byDay < 0;
      return new Dated(
          first ? day : other.day, first ? path : other.path, documents + other.documents);
    }
  }

  /** An author for a side, which may be empty. */
  private record Speaker(String author, String side) {}

  private final Set<Speaker> speakers = new HashSet<>();
  private final Map<Week, Dated> weeks = new HashMap<>();

  /** Adds a document. */
  public void add(String author, String side, LocalDate day, String path) {
    speakers.add(new Speaker(author, side));
    weeks.merge(Week.of(day), new Dated(day, path, 1), Dated::plus);
  }

  /** Adds the documents of another extent. */
  void addAll(Extent other) {
    speakers.addAll(other.speakers);
    other.weeks.forEach((week, dated) -> weeks.merge(week, dated, Dated::plus));
  }

  /**
   * Refuses documents and authors of too many author-weeks.
   *
   * @param coverage of the study
   * @param studySides the sides of each author whom the study describes; these have rows without a
   *     document too
   * @throws TooManyAuthorWeeks if there are more than {@value #MOST_AUTHOR_WEEKS}
   */
  public void requireFewAuthorWeeks(Study.Coverage coverage, Map<String, Set<String>> studySides) {
    TreeMap<Week, Dated> sorted = new TreeMap<>(weeks);
    Week first = end(coverage.first(), sorted.isEmpty() ? null : sorted.firstKey());
    Week last = end(coverage.last(), sorted.isEmpty() ? null : sorted.lastKey());
    Set<Speaker> all = speakersWith(studySides);
    long authors = all.stream().map(Speaker::author).distinct().count();
    long number = first == null || last == null ? 0 : last.index() - first.index() + 1L;
    if (all.size() * number > MOST_AUTHOR_WEEKS) {
      String found =
          String.format(
              Locale.ROOT,
              "%,d author-weeks: %,d %s in the %,d weeks from %s to %s; allowed: at most %,d."
                  + " Correct a wrong date, set a shorter coverage, or divide the study",
              all.size() * number,
              all.size(),
              authors == all.size() ? "authors" : "pairs of author and side",
              number,
              first.label(),
              last.label(),
              MOST_AUTHOR_WEEKS);
      List<String> reasons = warnings(coverage);
      throw new TooManyAuthorWeeks(
          Stream.concat(
                  Stream.of(found),
                  (reasons.isEmpty() ? earliestAndLatest(coverage) : reasons).stream())
              .collect(Collectors.joining("\n")));
    }
  }

  /** Adds those that the study describes; an author without a side counts if nowhere else. */
  private Set<Speaker> speakersWith(Map<String, Set<String>> studySides) {
    Set<Speaker> all = new HashSet<>(speakers);
    Set<String> heard = speakers.stream().map(Speaker::author).collect(Collectors.toSet());
    studySides.forEach(
        (author, sides) -> {
          sides.forEach(side -> all.add(new Speaker(author, side)));
          if (sides.isEmpty() && !heard.contains(author)) {
            all.add(new Speaker(author, ""));
          }
        });
    return all;
  }

  private static Week end(LocalDate ofStudy, Week ofDocuments) {
    return ofStudy == null ? ofDocuments : Week.of(ofStudy);
  }

  /** Names what sets each end of the weeks: the study, or the first document of that week. */
  private List<String> earliestAndLatest(Study.Coverage coverage) {
    TreeMap<Week, Dated> sorted = new TreeMap<>(weeks);
    return Stream.of(
            end("first", coverage.first(), sorted.firstEntry()),
            end("last", coverage.last(), sorted.lastEntry()))
        .distinct()
        .toList();
  }

  private static String end(String key, LocalDate ofStudy, Map.Entry<Week, Dated> ofDocuments) {
    return ofStudy != null
        ? "coverage." + key + " is " + ofStudy
        : ofDocuments.getValue().path() + " is dated " + ofDocuments.getValue().day();
  }

  /**
   * Returns a line for each document whose date alone stretches the coverage. The gap to the
   * nearest week with documents exceeds 104 weeks, and twice any other gap between such weeks. A
   * study that sets that end of its coverage gets no warning.
   */
  public List<String> warnings(Study.Coverage coverage) {
    List<Dated> sorted = List.copyOf(new TreeMap<>(weeks).values());
    int gaps = sorted.size() - 1;
    List<String> lines = new ArrayList<>();
    if (coverage.first() == null && isLongest(0, sorted) && sorted.get(0).documents() == 1) {
      lines.add(warning(sorted.get(0), sorted.get(1), "before the next document", "first"));
    }
    if (coverage.last() == null
        && isLongest(gaps - 1, sorted)
        && sorted.get(gaps).documents() == 1) {
      lines.add(warning(sorted.get(gaps), sorted.get(gaps - 1), "after all others", "last"));
    }
    return lines;
  }

  /** Returns whether a gap between neighbours is much longer than all others. */
  private static boolean isLongest(int gap, List<Dated> sorted) {
    int longestOther = 0;
    for (int other = 0; other < sorted.size() - 1; other++) {
      longestOther =
          other == gap ? longestOther : Math.max(longestOther, weeksAfter(other, sorted));
    }
    return sorted.size() > 1 && weeksAfter(gap, sorted) > Math.max(LONGEST_GAP, 2 * longestOther);
  }

  private static int weeksAfter(int number, List<Dated> sorted) {
    Week next = Week.of(sorted.get(number + 1).day());
    return next.index() - Week.of(sorted.get(number).day()).index();
  }

  private static String warning(Dated alone, Dated neighbour, String where, String end) {
    return String.format(
        Locale.ROOT,
        "warning: %s is dated %s, %,d years %s; this date alone stretches the coverage. Correct it,"
            + " or set coverage.%s",
        alone.path(),
        alone.day(),
        Math.abs(ChronoUnit.YEARS.between(alone.day(), neighbour.day())),
        where,
        end);
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(speakers.size());
    for (Speaker speaker : speakers) {
      out.writeString(speaker.author());
      out.writeString(speaker.side());
    }
    out.writeVInt(weeks.size());
    for (Dated dated : weeks.values()) {
      out.writeLong(dated.day().toEpochDay());
      out.writeString(dated.path());
      out.writeVLong(dated.documents());
    }
  }

  static Extent read(DataInput in) throws IOException {
    Extent extent = new Extent();
    for (int left = in.readVInt(); left > 0; left--) {
      extent.speakers.add(new Speaker(in.readString(), in.readString()));
    }
    for (int left = in.readVInt(); left > 0; left--) {
      Dated dated = new Dated(LocalDate.ofEpochDay(in.readLong()), in.readString(), in.readVLong());
      extent.weeks.put(Week.of(dated.day()), dated);
    }
    return extent;
  }
}
