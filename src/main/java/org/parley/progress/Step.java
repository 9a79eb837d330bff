package org.parley.progress;

/**
 * How far a run is.
 *
 * @param stage what it is at
 * @param done how much of the stage is done; never more than {@code of} where that is known
 * @param of how much there is to do; -1 if that is not known
 * @param bytes read so far; 0 where that says nothing
 */
record Step(Stage stage, long done, long of, long bytes) {

  static final Step UNKNOWN = new Step(Stage.RUNNING, 0, -1, 0);

  Step {
    done = of < 0 ? done : Math.min(done, of); // What was tried twice was counted twice.
  }

  /** Whole percent, rounded down; 100 where there is nothing to do. */
  long percent() {
    return of <= 0 ? 100 : 100 * done / of;
  }
}
