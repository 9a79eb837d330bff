package org.parley;

import static org.parley.PublishedTables.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;
import org.parley.study.Study;

/** Computes the figures of titles anew, from the published tables alone. */
final class IndependentFigures {

  private final PublishedTables tables;
  private final Study study;
  private final Map<TableName, List<CSVRecord>> rows;

  IndependentFigures(PublishedTables tables, Study study) {
    this.tables = tables;
    this.study = study;
    this.rows =
        List.of(
                TableName.PHRASE_TOTALS,
                TableName.PHRASE_COMPARISONS,
                TableName.KEYNESS,
                TableName.AUTHOR_WEEKS,
                TableName.EVENT_EFFECTS)
            .stream()
            .collect(Collectors.toMap(table -> table, tables::rows));
  }

  /** By what rates per million words are divided, for the size of the study. */
  double divisor() {
    long tokens =
        rows.get(TableName.AUTHOR_WEEKS).stream().mapToLong(r -> count(r, "tokens")).sum();
    return tokens < 100_000 ? 1_000 : tokens < 1_000_000 ? 100 : 1;
  }

  double value(String chart, String chosen, JsonNode finding, JsonNode figure) {
    String name = figure.get("name").textValue();
    String of = figure.get("of").textValue();
    return switch (chart) {
      case "coverage" -> coverage(name, of);
      case "events" -> event(name, of, chosen, finding.get("named").get(0).textValue());
      case "keyness-scatter" -> words(name, of);
      case "keyness-top" -> item(name, of, chosen);
      case "who-says-what" -> phrases(name, chosen.split("\\|", -1)[1]);
      default ->
          phrase(name, of, chosen.split("\\|", -1), chart.equals("phrases-by-author"), finding);
    };
  }

  private double coverage(String name, String of) {
    List<CSVRecord> all = rows.get(TableName.AUTHOR_WEEKS);
    return switch (name) {
      case "authors" -> all.stream().map(r -> r.get("author")).distinct().count();
      case "weeks" -> all.stream().map(r -> r.get("week")).distinct().count();
      case "author_weeks" -> all.size();
      case "author_weeks_observed" ->
          all.stream().filter(r -> r.get("status").equals("observed")).count();
      case "words" -> {
        Map<String, Long> tokens =
            all.stream()
                .collect(
                    Collectors.groupingBy(
                        r -> r.get("author"), Collectors.summingLong(r -> count(r, "tokens"))));
        if (tokens.values().stream().anyMatch(each -> each > tokens.get(of))) {
          throw new AssertionError(of + " has not the most words");
        }
        yield tokens.get(of);
      }
      default -> throw new AssertionError(name);
    };
  }

  private double event(String name, String side, String phrase, String event) {
    CSVRecord row =
        only(
            TableName.EVENT_EFFECTS,
            r ->
                r.get("event").equals(event)
                    && r.get("side").equals(side)
                    && r.get("phrase").equals(phrase));
    return Double.parseDouble(row.get(name));
  }

  private double words(String name, String comparison) {
    boolean fragile = name.equals("words_fragile");
    return rows.get(TableName.KEYNESS).stream()
        .filter(r -> r.get("comparison").equals(comparison))
        .filter(r -> below(r, "p_value") && below(r, "p_adjusted") && certain(r) != fragile)
        .count();
  }

  private double item(String name, String item, String chosen) {
    String[] choice = chosen.split("\\|", -1);
    boolean terms = choice[1].equals("terms");
    CSVRecord row =
        only(
            terms ? TableName.KEYNESS : TableName.PHRASE_COMPARISONS,
            r ->
                r.get("comparison").equals(choice[0])
                    && r.get(terms ? "term" : "phrase").equals(item));
    if (!certain(row)) {
      throw new AssertionError(item + " is named but not certain");
    }
    return count(row, name);
  }

  private double phrases(String name, String words) {
    Predicate<CSVRecord> said = r -> name.equals("phrases") || count(r, column(words, "count")) > 0;
    return rows.get(TableName.PHRASE_TOTALS).stream()
        .filter(r -> r.get("group_kind").equals("author"))
        .filter(said)
        .map(r -> r.get("phrase"))
        .distinct()
        .count();
  }

  private double phrase(
      String name, String of, String[] choice, boolean authors, JsonNode finding) {
    List<CSVRecord> group = totals(choice[0], of, authors, finding);
    String words = choice[1];
    long hits = sum(group, column(words, "count"));
    long tokens = sum(group, column(words, "tokens"));
    return switch (name) {
      case "hits" -> hits;
      case "words" -> tokens;
      case "documents", "documents_with" -> sum(group, name);
      case "per_million" -> 1e6 * hits / tokens;
      case "authors" -> people(choice, of, 0);
      case "authors_with" -> people(choice, of, 1);
      case "ratio" -> {
        List<CSVRecord> others =
            totals(
                choice[0],
                study.sides().size() == 2 ? other(of) : "the other sides",
                false,
                finding);
        double rate =
            1.0 * sum(others, column(words, "count")) / sum(others, column(words, "tokens"));
        yield hits / rate / tokens;
      }
      default -> throw new AssertionError(name);
    };
  }

  private String other(String side) {
    return study.sides().stream().filter(each -> !each.equals(side)).findFirst().orElseThrow();
  }

  private List<CSVRecord> totals(String phrase, String of, boolean authors, JsonNode finding) {
    Predicate<CSVRecord> fits =
        switch (of) {
          case "all" ->
              r -> r.get("group_kind").equals(authors || study.sides().isEmpty() ? "all" : "side");
          case "the other sides" ->
              r ->
                  r.get("group_kind").equals("side")
                      && !r.get("group").equals(finding.get("named").get(0).textValue());
          default ->
              r ->
                  r.get("group_kind").equals(authors ? "author" : "side")
                      && r.get("group").equals(of);
        };
    return rows.get(TableName.PHRASE_TOTALS).stream()
        .filter(r -> r.get("phrase").equals(phrase))
        .filter(fits)
        .toList();
  }

  private double people(String[] choice, String side, long least) {
    return rows.get(TableName.PHRASE_TOTALS).stream()
        .filter(r -> r.get("phrase").equals(choice[0]) && r.get("group_kind").equals("author"))
        .filter(r -> side.equals("all") || r.get("side").equals(side))
        .filter(r -> count(r, column(choice[1], "tokens")) > 0)
        .filter(r -> count(r, column(choice[1], "count")) >= least)
        .map(r -> r.get("group"))
        .distinct()
        .count();
  }

  /** The sides that surely use the phrase more than the others, in the words that are compared. */
  Set<String> certain(String chosen) {
    String[] choice = chosen.split("\\|", -1);
    Set<String> sides = new TreeSet<>();
    if (!choice[1].equals(study.comparing().words().label())) {
      return sides;
    }
    for (CSVRecord row : rows.get(TableName.PHRASE_COMPARISONS)) {
      if (row.get("phrase").equals(choice[0]) && certain(row)) {
        boolean target = Double.parseDouble(row.get("log_ratio")) > 0;
        for (String side : study.sides()) {
          boolean two = study.sides().size() == 2;
          boolean isTarget =
              row.get("comparison")
                  .equals(two ? String.join("-", study.sides()) : side + "-others");
          boolean first = study.sides().indexOf(side) == 0;
          if (isTarget && (two ? first == target : target)) {
            sides.add(side);
          }
        }
      }
    }
    return sides;
  }

  private static boolean certain(CSVRecord row) {
    Set<String> flags = new HashSet<>(Arrays.asList(row.get("flags").split(";")));
    return below(row, "p_value")
        && below(row, "p_adjusted")
        && below(row, "permutation_p")
        && !flags.contains("fragile")
        && !flags.contains("little_text");
  }

  private static boolean below(CSVRecord row, String column) {
    return !row.get(column).isEmpty() && Double.parseDouble(row.get(column)) < 0.05;
  }

  private CSVRecord only(TableName table, Predicate<CSVRecord> fits) {
    List<CSVRecord> found = tables.rows(table, fits).toList();
    if (found.size() != 1) {
      throw new AssertionError(table + ": " + found.size() + " rows");
    }
    return found.get(0);
  }

  private static long sum(List<CSVRecord> group, String column) {
    return group.stream().mapToLong(row -> count(row, column)).sum();
  }

  private static String column(String words, String name) {
    return words.equals("own") ? "own_" + name : name;
  }
}
