package org.parley.stats;

import java.util.ArrayList;
import java.util.List;
import org.parley.stats.Relabellings.Relabelling;

/**
 * A permutation test over whole documents (Lijffijt et al. 2016). The p-value of G² assumes
 * independent tokens; the tokens of a document are not. The p-value here is (1 + b)/(1 + 999),
 * where b of 999 random relabellings have a |{@link LogLikelihood}| at least as large as the
 * observed one, up to a relative 10⁻¹² (added ones: Phipson and Smyth 2010). If fewer than 999
 * relabellings exist, each is tried once, including the observed one, and the p-value is b over
 * their number. Undefined (NaN) if G² is.
 *
 * <p>A relabelling moves units between the groups and keeps the number of units in the target. A
 * unit is a document or a block of documents. All rows share the same {@link Relabellings}, so a
 * row's p-value does not depend on other rows.
 *
 * <p>3 in a document of 10 tokens, none in three others of 10: of 4 relabellings with one document
 * in the target only the observed one is as extreme, so p is 0.25.
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

  /** Adds a row, of which the test keeps less than its occurrences. */
  public void add(Occurrences row) {
    ContingencyTable table = row.frequencies(grouping);
    rows.add(table.isDefined() ? new Row(row, table) : null);
  }

  /**
   * Returns the p-value of each row.
   *
   * @param blockOf any number for each document; documents with the same number move together and
   *     must be in one group
   * @param seed seed of the random relabellings
   */
  public double[] pValues(int[] blockOf, long seed) {
    Relabellings relabellings = new Relabellings(grouping, blockOf, seed);
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
