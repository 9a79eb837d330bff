package org.parley.compare;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.model.ComparisonFlag;
import org.parley.spill.RecordBuffer;
import org.parley.stats.ContingencyTable;
import org.parley.stats.DeviationOfProportions;
import org.parley.stats.Fragility;
import org.parley.stats.LogLikelihood;
import org.parley.stats.LogOdds;
import org.parley.stats.LogRatio;
import org.parley.stats.LogRatioLimits;
import org.parley.stats.Occurrences;
import org.parley.table.ComparisonRow;
import org.parley.table.ComparisonRow.InGroup;
import org.parley.table.SortKey;

/**
 * A term or phrase of a comparison, before it has a rank.
 *
 * @param item the term or the name of the phrase
 * @param table counts in target and reference
 * @param targetDocuments documents of the target that contain the item
 * @param referenceDocuments documents of the reference that contain the item
 * @param dp deviation of proportions over the documents of both groups
 * @param fragile whether the difference depends on one document
 * @param occurrences occurrences in the documents of both groups; empty if they were not encoded
 */
record ComparedItem(
    String item,
    ContingencyTable table,
    int targetDocuments,
    int referenceDocuments,
    double dp,
    boolean fragile,
    Occurrences occurrences) {

  private static final double SIGNIFICANT = 0.05;

  /** 1 minus the confidence of the limits. */
  private static final double ALPHA = 0.05;

  static ComparedItem of(CorpusItem item, ComparedGroups compared) {
    Occurrences occurrences = compared.occurrences(item);
    int targetDocuments = 0;
    for (int document : occurrences.documents()) {
      targetDocuments += compared.grouping().isTarget(document) ? 1 : 0;
    }
    return new ComparedItem(
        item.name(),
        occurrences.table(compared.grouping()),
        targetDocuments,
        occurrences.documents().length - targetDocuments,
        DeviationOfProportions.dp(compared.grouping(), occurrences),
        Fragility.isFragile(compared.grouping(), occurrences),
        occurrences);
  }

  /**
   * Returns the item as a record of a sorted file.
   *
   * @param withOccurrences whether the record contains the occurrences, which may be large
   */
  byte[] encode(boolean withOccurrences, RecordBuffer buffer) {
    return buffer.record(
        out -> {
          out.writeString(item);
          out.writeVLong(table.targetCount());
          out.writeVLong(table.targetTokens());
          out.writeVLong(table.referenceCount());
          out.writeVLong(table.referenceTokens());
          out.writeVInt(targetDocuments);
          out.writeVInt(referenceDocuments);
          out.writeLong(Double.doubleToLongBits(dp));
          out.writeByte((byte) (fragile ? 1 : 0));
          int documents = withOccurrences ? occurrences.documents().length : 0;
          out.writeVInt(documents);
          int last = 0;
          for (int i = 0; i < documents; i++) {
            int document = occurrences.documents()[i];
            out.writeVInt(document - last);
            out.writeVInt(occurrences.counts()[i]);
            last = document;
          }
        });
  }

  /** Reads the bytes of {@link #encode}. */
  static ComparedItem decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    return new ComparedItem(
        in.readString(),
        new ContingencyTable(in.readVLong(), in.readVLong(), in.readVLong(), in.readVLong()),
        in.readVInt(),
        in.readVInt(),
        Double.longBitsToDouble(in.readLong()),
        in.readByte() != 0,
        decodeOccurrences(in));
  }

  private static Occurrences decodeOccurrences(ByteArrayDataInput in) {
    int[] documents = new int[in.readVInt()];
    int[] counts = new int[documents.length];
    int last = 0;
    for (int i = 0; i < documents.length; i++) {
      last += in.readVInt();
      documents[i] = last;
      counts[i] = in.readVInt();
    }
    return new Occurrences(documents, counts);
  }

  /** Returns the absolute log-likelihood, by which items are ranked; NaN if it is undefined. */
  double strength() {
    return Math.abs(LogLikelihood.of(table));
  }

  /** Returns the sort key: the strongest item first, undefined ones last, ties by name. */
  byte[] key() {
    return new SortKey().descending(strength()).text(item).toBytes();
  }

  /** Returns the p-value of the log-likelihood; NaN if the measures are undefined. */
  double pValue() {
    return LogLikelihood.pValue(strength());
  }

  /**
   * Returns the row of the item.
   *
   * @param comparison name of the comparison
   * @param flags flags of the comparison
   */
  ComparisonRow row(
      String comparison,
      long rank,
      ComparisonRow.Measures measures,
      Robustness.Result robustness,
      Set<ComparisonFlag> flags) {
    Set<ComparisonFlag> all = EnumSet.noneOf(ComparisonFlag.class);
    all.addAll(flags);
    flag(measures.pValue(), measures.pAdjusted(), all);
    return new ComparisonRow(
        comparison,
        rank,
        item,
        new InGroup(table.targetCount(), table.targetTokens(), targetDocuments),
        new InGroup(table.referenceCount(), table.referenceTokens(), referenceDocuments),
        measures,
        dp,
        robustness.permutationP(),
        robustness.fragility().low(),
        robustness.fragility().high(),
        all);
  }

  /** Adds the flags of the item. One says that its p-value is significant only unadjusted. */
  void flag(double p, double pAdjusted, Set<ComparisonFlag> flags) {
    if (fragile) {
      flags.add(ComparisonFlag.FRAGILE);
    }
    if (p < SIGNIFICANT && pAdjusted >= SIGNIFICANT) {
      flags.add(ComparisonFlag.UNCORRECTED_ONLY);
    }
  }

  /**
   * Returns the measures of the item; all are undefined if the p-value is.
   *
   * @param pAdjusted p-value adjusted over all rows of the comparison
   * @param rows number of rows of the comparison whose measures are defined
   */
  ComparisonRow.Measures measures(double pAdjusted, long rows, double priorTokens) {
    double logLikelihood = LogLikelihood.of(table);
    double p = LogLikelihood.pValue(logLikelihood);
    return Double.isNaN(p)
        ? ComparisonRow.Measures.UNDEFINED
        : new ComparisonRow.Measures(
            logLikelihood,
            p,
            pAdjusted,
            LogRatio.of(table),
            LogRatioLimits.low(table, ALPHA),
            LogRatioLimits.high(table, ALPHA),
            LogRatioLimits.conservative(table, rows),
            LogOdds.z(table, priorTokens));
  }
}
