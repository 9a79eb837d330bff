package org.parley.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.stats.Relabellings.Relabelling;

/**
 * How often a division of whole documents by chance sets two groups at least as far apart as the
 * observed one: (1 + b)/(1 + 999), b the relabellings of 999 whose |{@link LogLikelihood}| is at
 * least the observed one, but for a relative 10⁻¹² (documents: Lijffijt et al. 2016; the ones
 * added: Phipson and Smyth 2010). The tokens of a document are not independent, which the p-value
 * of G² takes them to be. Where there are fewer than 999 different relabellings each is looked at
 * once, the observed one among them, and the p-value is their share. Undefined (NaN) where G² is.
 *
 * <p>A relabelling moves units between the groups, documents or blocks of them, and keeps the
 * number of units in the target. {@link Relabellings} says which come up; all rows share them, so
 * that a row's p-value does not depend on the others.
 *
 * <p>3 in a document of 10 tokens, none in three others of 10: of the 4 relabellings that make one
 * document the target only the observed one sets it as far apart, 0.25.
 */
public final class PermutationTest {

  private static final double AS_FAR = 1 - 1e-12;

  /** Relabellings that a row meets at one go, while its counts are at hand. */
  private static final int BATCH = 64;

  private final Grouping grouping;

  /** Null for a row whose measures are not defined. */
  private final List<Row> rows = new ArrayList<>();

  /** What moves as one. */
  public static final class Units {

    private final int[] unitOf;

    private Units(int[] unitOf) {
      this.unitOf = unitOf;
    }

    /** Every document by itself. */
    public static Units documents(int documents) {
      return new Units(IntStream.range(0, documents).toArray());
    }

    /**
     * Documents with the same number move together, as those of one author in one group do. Blocks
     * stand in the order of their first documents.
     *
     * @param blockOf any number for each document; a block lies in one group
     */
    public static Units blocks(int[] blockOf) {
      Map<Integer, Integer> numbers = new HashMap<>();
      return new Units(
          Arrays.stream(blockOf)
              .map(block -> numbers.computeIfAbsent(block, first -> numbers.size()))
              .toArray());
    }

    /** The unit of each document, numbered from 0 in the order of their first documents. */
    int[] unitOf() {
      return unitOf;
    }
  }

  /** A test of the rows of a comparison. */
  public PermutationTest(Grouping grouping) {
    this.grouping = grouping;
  }

  /** Adds a row; what is kept of it is less than the occurrences. */
  public void add(Occurrences row) {
    ContingencyTable table = row.frequencies(grouping);
    rows.add(table.isDefined() ? new Row(row, table) : null);
  }

  /**
   * The p-value of each row.
   *
   * @param units of the documents of the grouping
   * @param seed of the relabellings
   */
  public double[] pValues(Units units, long seed) {
    Relabellings relabellings = new Relabellings(grouping, units.unitOf(), seed);
    List<Relabelling> batch = new ArrayList<>(BATCH);
    while (relabellings.hasNext()) {
      batch.clear();
      while (relabellings.hasNext() && batch.size() < BATCH) {
        batch.add(relabellings.next());
      }
      for (Row row : rows) {
        if (row != null) {
          batch.forEach(row::look);
        }
      }
    }
    // The observed division is one of all, and is added to a sample.
    int observed = relabellings.areAll() ? 0 : 1;
    double all = observed + relabellings.total();
    return rows.stream()
        .mapToDouble(row -> row == null ? Double.NaN : (observed + row.asFar) / all)
        .toArray();
  }

  /** A row and how many relabellings have set its groups as far apart. */
  private static final class Row {

    private final CountPlanes counts;
    private final long count;
    private final long tokens;
    private final double bound;
    private int asFar;

    Row(Occurrences occurrences, ContingencyTable table) {
      counts = new CountPlanes(occurrences);
      count = table.count();
      tokens = table.tokens();
      bound = Math.abs(LogLikelihood.of(table)) * AS_FAR;
    }

    void look(Relabelling relabelling) {
      long inTarget = counts.within(relabelling.target());
      long targetTokens = relabelling.targetTokens();
      ContingencyTable table =
          new ContingencyTable(inTarget, targetTokens, count - inTarget, tokens - targetTokens);
      if (Math.abs(LogLikelihood.of(table)) >= bound) {
        asFar++;
      }
    }
  }
}
