package org.parley.suggest;

import org.apache.commons.csv.CSVRecord;
import org.parley.table.CsvBuffer;

/** The hits of a phrase on one side and on the other sides together. */
final class PhraseEvidence {

  private final String side;
  private final Hits own = new Hits();
  private final Hits other = new Hits();

  PhraseEvidence(String side) {
    this.side = side;
  }

  /** Adds a row of the concordance. A hit without a side is on neither side. */
  void add(CSVRecord hit) {
    if (hit.get("side").equals(side)) {
      own.add(hit);
    } else if (!hit.get("side").isEmpty()) {
      other.add(hit);
    }
  }

  /** Appends the columns from {@code count} to {@code other_passage_2}. */
  void write(CsvBuffer csv, Candidate candidate) {
    own.writeCounts(csv);
    other.writeCounts(csv);
    csv.number(candidate.logLikelihood()).number(candidate.adjusted());
    own.writePassages(csv);
    other.writePassages(csv);
  }
}
