package org.parley.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Week;
import org.parley.model.Words;

/**
 * A table of rates per phrase, group and interval, as a chart over time draws them. Rows of one
 * interval are added; their rate and its limits follow from the sums, as in the tables.
 */
final class RatesOverTime {

  /**
   * The key of a line.
   *
   * @param phrase its number in the study
   * @param place of the group in the chart
   */
  private record Line(int phrase, int place, String group, String side, Words words)
      implements Comparable<Line> {

    private static final Comparator<Line> ORDER =
        Comparator.comparingInt(Line::phrase)
            .thenComparing(Line::words)
            .thenComparingInt(Line::place)
            .thenComparing(Line::group)
            .thenComparing(Line::side);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Sum {
    private final Interval interval;
    private long count;
    private long tokens;

    Sum(Interval interval) {
      this.interval = interval;
    }
  }

  private final List<String> phrases;
  private final boolean months;
  private final Map<Line, TreeMap<Integer, Sum>> lines = new TreeMap<>();

  RatesOverTime(Scope scope) {
    this.phrases = scope.phrases();
    this.months = scope.joinsWeeks();
  }

  /**
   * Adds a rate.
   *
   * @param place of the group in the chart, from 0
   */
  void add(CSVRecord row, SpokenRate rate, int place, String group, String side) {
    Interval interval = Interval.of(Week.of(LocalDate.parse(row.get("week_start"))), months);
    Line line = new Line(phrases.indexOf(row.get("phrase")), place, group, side, rate.words());
    Sum sum =
        lines
            .computeIfAbsent(line, key -> new TreeMap<>())
            .computeIfAbsent(interval.number(), key -> new Sum(interval));
    sum.count += rate.count();
    sum.tokens += rate.tokens();
  }

  /**
   * Returns the rows. A stretch is a sequence of intervals without a gap.
   *
   * @param authors whether the groups are authors; else they are sides
   */
  ChartData rows(boolean authors) {
    ChartData data =
        new ChartData(
            "phrase,"
                + (authors ? "author," : "")
                + "side,place,week,week_start,week_end,stretch,"
                + SpokenRate.COLUMNS);
    lines.forEach(
        (line, sums) -> {
          int stretch = 0;
          int last = Integer.MIN_VALUE;
          for (Sum sum : sums.values()) {
            stretch += sum.interval.number() == last + 1 ? 0 : 1;
            last = sum.interval.number();
            List<String> fields = new ArrayList<>(List.of(phrases.get(line.phrase)));
            fields.addAll(authors ? List.of(line.group, line.side) : List.of(line.side));
            fields.addAll(List.of(Integer.toString(line.place), sum.interval.label()));
            fields.add(sum.interval.first().toString());
            fields.add(sum.interval.last().plusDays(1).toString());
            fields.addAll(List.of(Integer.toString(stretch), line.words.label()));
            fields.addAll(SpokenRate.fields(sum.count, sum.tokens));
            data.row(fields);
          }
        });
    return data;
  }
}
