package org.parley.progress;

import java.util.Map;
import org.parley.model.ProgressCounter;

/**
 * What a run has to do, as far as it is known before it begins.
 *
 * @param documents listed or found
 * @param compares whether groups are compared
 * @param tables how many are written
 * @param spreadsheets whether they are written once more for spreadsheets
 * @param page whether a page is drawn
 */
public record Work(
    long documents, boolean compares, long tables, boolean spreadsheets, boolean page) {

  /** How far a run is whose workers have counted so much. */
  Step reached(Map<ProgressCounter, Long> tallies) {
    Step reading =
        new Step(
            Stage.READING,
            tally(tallies, ProgressCounter.READ),
            documents,
            tally(tallies, ProgressCounter.BYTES));
    if (reading.done() < documents) {
      return reading;
    }
    long dropped =
        tally(tallies, ProgressCounter.REJECTED) + tally(tallies, ProgressCounter.DUPLICATES);
    long accepted = Math.max(0, documents - dropped);
    Step counting = new Step(Stage.COUNTING, tally(tallies, ProgressCounter.COUNTED), accepted, 0);
    if (counting.done() < accepted) {
      return counting;
    }
    long handed = tally(tallies, ProgressCounter.TO_COMPARE);
    Step comparing = new Step(Stage.COMPARING, tally(tallies, ProgressCounter.COMPARED), handed, 0);
    if (compares && (handed == 0 || comparing.done() < handed)) {
      return comparing;
    }
    return publishing(Stage.PUBLISHING, tally(tallies, ProgressCounter.TABLES));
  }

  /** How far a run is that has come to one of the last stages, after all tables. */
  Step reached(Stage last) {
    return publishing(last, last == Stage.PAGE && spreadsheets ? tables + 1 : tables);
  }

  private Step publishing(Stage stage, long done) {
    return new Step(stage, done, tables + (spreadsheets ? 1 : 0) + (page ? 1 : 0), 0);
  }

  private static long tally(Map<ProgressCounter, Long> tallies, ProgressCounter tally) {
    return tallies.getOrDefault(tally, 0L);
  }
}
