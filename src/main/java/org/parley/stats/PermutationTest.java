package org.parley.stats;

import java.util.ArrayList;
import java.util.List;
import org.parley.stats.Relabellings.Relabelling;

/**
 * A permutation test over whole documents (Lijffijt et al. 2016). The p-value of G² assumes
 * independent tokens; the tokens of a document are not. A relabelling moves units between the
 * groups and keeps the number of units in the target. A unit is a document, or all documents of an
 * author in a group. A relabelling is as extreme if its |{@link LogLikelihood}| is at least the
 * observed one, up to a relative 10⁻¹².
 *
 * <p>The p-value is (1 + b)/(1 + 999) if b of 999 random relabellings are as extreme. The added 1
 * in both counts the observed grouping (Phipson and Smyth 2010). If fewer than 999 relabellings
 * exist, each is tried once, the observed one included; the p-value is b over their number.
 * Undefined (NaN) if G² is.
 *
 * <p>All rows share the same {@link Relabellings}, so a row's p-value does not depend on other
 * rows.
 *
 * <p>3 in a document of 10 tokens, none in three others of 10: p is 0.25. Four relabellings have
 * one document in the target, and only the observed one is as extreme.
 */
public final class PermutationTest {

  private static final double AS_EXTREME = 1 - 1e-12;

  /** Relabellings tried per row at a time, while its counts are in the CPU cache. */
  private static final int BATCH = 64;

  private final Grouping grouping;

  /** Null for a row whose measures are undefined. */
  private final List<Row> rows = new ArrayList<>();

  /** Creates a test for the rows of a comparison. */
  public PermutationTest(Grouping grouping) {
    this.grouping = grouping;
  }

  /** Adds a row. The test keeps only its counts as bit planes. */
  public void add(Occurrences row) {
    ContingencyTable table = row.table(grouping);
    rows.add(table.isDefined() ? new Row(row, table) : null);
  }

  /**
   * Returns the p-value of each row.
   *
   * @param unitOf any number for each document; documents with the same number are a unit and must
   *     be in one group
   * @param seed seed of the random relabellings
   */
  public double[] pValues(int[] unitOf, long seed) {
    Relabellings relabellings = new Relabellings(grouping, unitOf, seed);
    List<Relabelling> batch = new ArrayList<>(BATCH);
    while (relabellings.hasNext()) {
      batch.clear();
      while (relabellings.hasNext() && batch.size() < BATCH) {
        batch.add(relabellings.next());
      }
      for (Row row : rows) {
        if (row != null) {
          batch.forEach(row::test);
        }
      }
    }
    // All relabellings include the observed one; a sample does not.
    int observed = relabellings.areAll() ? 0 : 1;
    double all = observed + relabellings.total();
    return rows.stream()
        .mapToDouble(row -> row == null ? Double.NaN : (observed + row.asExtreme) / all)
        .toArray();
  }

  /** A row and the number of relabellings that are at least as extreme. */
  private static final class Row {

    private final CountPlanes counts;
    private final long count;
    private final long tokens;
    private final double bound;
    private int asExtreme;

    Row(Occurrences occurrences, ContingencyTable table) {
      counts = new CountPlanes(occurrences);
      count = table.count();
      tokens = table.tokens();
      bound = Math.abs(LogLikelihood.of(table)) * AS_EXTREME;
    }

    void test(Relabelling relabelling) {
      long inTarget = counts.within(relabelling.target());
      long targetTokens = relabelling.targetTokens();
      ContingencyTable table =
          new ContingencyTable(inTarget, targetTokens, count - inTarget, tokens - targetTokens);
      if (Math.abs(LogLikelihood.of(table)) >= bound) {
        asExtreme++;
      }
    }
  }
}
