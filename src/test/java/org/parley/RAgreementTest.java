package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.PublishedTables.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.stats.BenjaminiHochberg;
import org.parley.stats.ContingencyTable;
import org.parley.stats.Fragility;
import org.parley.stats.Grouping;
import org.parley.stats.LogLikelihood;
import org.parley.stats.LogRatio;
import org.parley.stats.LogRatioLimits;
import org.parley.stats.Occurrences;
import org.parley.stats.PermutationTest;
import org.parley.stats.PoissonLimits;
import org.parley.stats.RateRatio;
import org.parley.stats.Units;

/**
 * Compares the made-up dispute's comparisons, row by row and before rounding, with base R. The
 * tables print six digits; here nine must agree.
 */
@Tag("programs")
class RAgreementTest {

  private static final Path SCRIPTS = Path.of("src", "test", "R");
  private static final PublishedTables TABLES =
      new PublishedTables(Path.of("src", "test", "resources", "expected", "sample-dispute"));

  private static final double RELATIVE = 1e-9;

  /**
   * A row of a table in which something is compared.
   *
   * @param family of the rows whose p-values are adjusted together
   * @param event whether time is compared, not groups
   */
  private record Row(String family, boolean event, ContingencyTable counts) {

    static Row ofGroups(TableName table, CSVRecord row) {
      return new Row(
          table.label() + " " + row.get("comparison"),
          false,
          new ContingencyTable(
              count(row, "target_count"),
              count(row, "target_tokens"),
              count(row, "reference_count"),
              count(row, "reference_tokens")));
    }

    static Row ofEvent(CSVRecord row) {
      return new Row(
          row.get("side").equals(Side.ALL) ? "events of all sides" : "events",
          true,
          new ContingencyTable(
              count(row, "after_count"),
              count(row, "after_tokens"),
              count(row, "before_count"),
              count(row, "before_tokens")));
    }

    double pValue() {
      return event ? RateRatio.pValue(counts) : LogLikelihood.pValue(LogLikelihood.of(counts));
    }

    /** Parley's values, by the script's names. */
    Map<String, Double> measures() {
      double million = 1e6 / counts.targetTokens();
      double g2 = LogLikelihood.of(counts);
      Map<String, Double> measures = new LinkedHashMap<>();
      measures.put("log_likelihood", g2);
      measures.put("chisq_p", LogLikelihood.pValue(g2));
      measures.put("rate_ratio", RateRatio.of(counts));
      measures.put("rate_ratio_low", RateRatio.low(counts));
      measures.put("rate_ratio_high", RateRatio.high(counts));
      measures.put("poisson_p", RateRatio.pValue(counts));
      measures.put("binom_p", RateRatio.pValue(counts));
      measures.put("log_ratio", LogRatio.of(counts));
      measures.put("log_ratio_low", LogRatioLimits.low(counts, 0.05));
      measures.put("log_ratio_high", LogRatioLimits.high(counts, 0.05));
      measures.put("per_million_low", PoissonLimits.low(counts.targetCount()) * million);
      measures.put("per_million_high", PoissonLimits.high(counts.targetCount()) * million);
      return measures;
    }
  }

  @Test
  void agreesWithBaseR(@TempDir Path work) throws Exception {
    List<Row> rows = rows();
    assertThat(rows.size(), is(greaterThan(800)));
    double[] adjusted = adjusted(rows);
    List<CSVRecord> ofR = compute(rows, work);
    assertThat(ofR, hasSize(rows.size()));
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Double> measures = rows.get(i).measures();
      measures.put("p_adjusted", adjusted[i]);
      for (Map.Entry<String, Double> measure : measures.entrySet()) {
        double other = number(ofR.get(i).get(measure.getKey()));
        if (!agree(measure.getValue(), other)) {
          differences.add(rows.get(i) + " " + measure + " against " + other);
        }
      }
    }
    assertThat(differences, is(empty()));
  }

  /** Parley leaves a value empty if R calls it infinite or not a number. */
  private static double number(String value) {
    return switch (value) {
      case "Inf", "-Inf", "NaN", "NA" -> Double.NaN;
      default -> Double.parseDouble(value);
    };
  }

  private static boolean agree(double value, double other) {
    return Double.isNaN(value)
        ? Double.isNaN(other)
        : Math.abs(value - other) <= RELATIVE * Math.abs(other);
  }

  /** The rows with a defined measure; R refuses the others. */
  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (TableName table : List.of(TableName.KEYNESS, TableName.PHRASE_COMPARISONS)) {
      TABLES.rows(table).forEach(row -> rows.add(Row.ofGroups(table, row)));
    }
    TABLES.rows(TableName.EVENT_EFFECTS).forEach(row -> rows.add(Row.ofEvent(row)));
    rows.removeIf(row -> !row.counts().isDefined());
    return rows;
  }

  private static double[] adjusted(List<Row> rows) {
    Map<String, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      families.computeIfAbsent(rows.get(i).family(), name -> new ArrayList<>()).add(i);
    }
    double[] adjusted = new double[rows.size()];
    for (List<Integer> family : families.values()) {
      double[] values =
          BenjaminiHochberg.adjust(
              family.stream().mapToDouble(i -> rows.get(i).pValue()).toArray());
      for (int i = 0; i < values.length; i++) {
        adjusted[family.get(i)] = values[i];
      }
    }
    return adjusted;
  }

  private static List<CSVRecord> compute(List<Row> rows, Path work)
      throws IOException, InterruptedException {
    Path counts = work.resolve("counts.csv");
    Path values = work.resolve("values.csv");
    List<String> lines = new ArrayList<>(List.of("family,test,f1,n1,f2,n2"));
    for (Row row : rows) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%d,%d,%d,%d",
              row.family(),
              row.event() ? "poisson" : "chisq",
              row.counts().targetCount(),
              row.counts().targetTokens(),
              row.counts().referenceCount(),
              row.counts().referenceTokens()));
    }
    Files.write(counts, lines);
    run("compare_counts.R", counts, values);
    return PublishedTables.rows(values);
  }

  private static void run(String script, Path input, Path output)
      throws IOException, InterruptedException {
    String path = SCRIPTS.resolve(script).toString();
    Process r;
    try {
      r =
          new ProcessBuilder("Rscript", path, input.toString(), output.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no Rscript here to compare with: " + e.getMessage());
      throw e;
    }
    assertThat(r.waitFor(), is(0));
  }

  /** An item in documents of unlike length, whose units and strata are numbered from 0. */
  private record Item(int[] tokens, int[] counts, boolean[] target, Units units) {

    /** Up to ten documents; every fourth item moves in blocks, every third within strata. */
    static Item random(int number) {
      Random random = new Random(number);
      int documents = 6 + random.nextInt(5);
      Item item =
          new Item(
              random.ints(documents, 10, 300).toArray(),
              random.ints(documents, -3, 9).map(count -> Math.max(0, count)).toArray(),
              new boolean[documents],
              new Units(new int[documents], new int[documents]));
      for (int i = 0; i < documents; i++) {
        item.target[i] = i % 2 == 0;
        item.units.unitOf()[i] = number % 4 == 0 && i > 3 ? i - 2 : i;
        item.units.stratumOf()[i] = number % 3 == 0 ? i / 3 : 0;
      }
      item.counts[0] = 1; // An item without an occurrence has no values.
      return item;
    }

    /** Parley's values, by the script's names. */
    Map<String, Double> measures() {
      Grouping grouping = new Grouping(tokens, target);
      int[] containing = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
      Occurrences occurrences =
          new Occurrences(containing, Arrays.stream(containing).map(i -> counts[i]).toArray());
      Fragility.Range logRatio = Fragility.ofLogRatio(grouping, occurrences);
      Fragility.Range rateRatio = Fragility.ofRateRatio(grouping, occurrences);
      Map<String, Double> measures = new LinkedHashMap<>();
      measures.put("permutation_p", new PermutationTest(grouping, units, 1).pValue(occurrences));
      measures.put("log_ratio_low", logRatio.low());
      measures.put("log_ratio_high", logRatio.high());
      measures.put("rate_ratio_low", rateRatio.low());
      measures.put("rate_ratio_high", rateRatio.high());
      return measures;
    }
  }

  /** At most ten documents, so that there are fewer than 999 relabellings and all are tried. */
  @Test
  void agreesWithBaseRWhenDocumentsMoveOrAreLeftOut(@TempDir Path work) throws Exception {
    List<Item> items = IntStream.range(0, 60).mapToObj(Item::random).toList();
    List<String> lines = new ArrayList<>(List.of("item,target,unit,stratum,count,tokens"));
    for (int number = 0; number < items.size(); number++) {
      Item item = items.get(number);
      for (int i = 0; i < item.tokens().length; i++) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%d,%d",
                number,
                item.target()[i] ? 1 : 0,
                item.units().unitOf()[i],
                item.units().stratumOf()[i],
                item.counts()[i],
                item.tokens()[i]));
      }
    }
    Path documents = Files.write(work.resolve("documents.csv"), lines);
    Path values = work.resolve("values.csv");
    run("compare_documents.R", documents, values);
    List<CSVRecord> ofR = PublishedTables.rows(values);
    assertThat(ofR, hasSize(items.size()));
    List<String> differences = new ArrayList<>();
    for (int number = 0; number < items.size(); number++) {
      for (Map.Entry<String, Double> measure : items.get(number).measures().entrySet()) {
        double other = number(ofR.get(number).get(measure.getKey()));
        if (!agree(measure.getValue(), other)) {
          differences.add(number + " " + measure + " against " + other);
        }
      }
    }
    assertThat(differences, is(empty()));
  }
}
