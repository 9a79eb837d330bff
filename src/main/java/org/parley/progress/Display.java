package org.parley.progress;

import java.io.Closeable;
import java.time.Duration;

/** Where a run shows how far it is. Times count from the start of the run. */
public interface Display extends Closeable {

  /** When it wants to be asked first. */
  Duration begins();

  /**
   * Shows how far the run is at {@code now}, if it is time.
   *
   * @return after what pause it wants to be asked again
   */
  Duration show(Step step, Pace pace, Duration now);

  /** Leaves nothing behind that others would have to write around; shows nothing any more. */
  @Override
  void close();
}
