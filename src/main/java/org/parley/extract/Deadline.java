package org.parley.extract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a parser on its own thread, because a parser that hangs cannot be stopped. */
final class Deadline {

  // Fixed, so that the same documents are nested too deeply on every platform.
  private static final long STACK_BYTES = 1 << 20;

  private Deadline() {}

  /**
   * Returns the result of {@code task}. A task that takes too long is interrupted and abandoned.
   *
   * @throws TimeoutException if the task takes longer than {@code time}
   * @throws ExecutionException if the task throws anything, errors included
   */
  static <T> T call(Callable<T> task, Duration time) throws TimeoutException, ExecutionException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "parley-parser", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw e;
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was stopped while a document was read", e);
    }
  }
}
