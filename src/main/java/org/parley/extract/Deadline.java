package org.parley.extract;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a parser on a thread of its own, because a parser that hangs cannot be stopped. */
final class Deadline {

  // The same on every platform, so that what is nested too deeply here is so everywhere.
  private static final long STACK_BYTES = 1 << 20;

  private Deadline() {}

  /**
   * The result of {@code task}. A task that is not done in time is interrupted and left to itself.
   *
   * @throws TimeoutException if it is not done in time
   * @throws ExecutionException with what the task threw, errors included
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
