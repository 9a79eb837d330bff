package org.parley.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A queue of work on the documents of a container. One thread reads the container; all cores of the
 * machine work on its documents; the results come in the order of the documents. The memory is
 * bounded, since a full queue works before it takes more.
 *
 * @param <T> the type of a result
 */
final class OrderedWork<T> implements AutoCloseable {

  /** Documents of more bytes are worked on one at a time. */
  private static final long LARGE = 1 << 20;

  private static final long MOST_WAITING = 8 << 20;

  /** Short documents are handed over together: a thread costs more than they do. */
  private static final int TOGETHER = 1 << 15;

  private static final int MOST_TOGETHER = 32;

  /** Shared by all readers, so that a machine has no more busy threads than cores. */
  private static final ExecutorService CORES =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> {
            Thread thread = new Thread(task, "parley-parts");
            thread.setDaemon(true);
            return thread;
          });

  private record Group<T>(Future<List<T>> results, long bytes) {}

  private final FolderReader.Results<T> results;
  private final Deque<Group<T>> waiting = new ArrayDeque<>();
  private List<Callable<T>> next = new ArrayList<>();
  private long nextBytes;
  private long waitingBytes;

  OrderedWork(FolderReader.Results<T> results) {
    this.results = results;
  }

  /**
   * Takes work, which may be done at once, later, or by another thread.
   *
   * @param bytes approximate memory that the work needs
   * @throws IOException if work or results fail
   */
  void add(long bytes, Callable<T> work) throws IOException {
    if (bytes > LARGE) {
      finish();
      results.accept(call(work));
      return;
    }
    next.add(work);
    nextBytes += bytes;
    if (nextBytes >= TOGETHER || next.size() == MOST_TOGETHER) {
      submit();
    }
  }

  private void submit() throws IOException {
    List<Callable<T>> group = next;
    waiting.add(new Group<>(CORES.submit(() -> callAll(group)), nextBytes));
    waitingBytes += nextBytes;
    next = new ArrayList<>();
    nextBytes = 0;
    while (!waiting.isEmpty()
        && (waitingBytes > MOST_WAITING || waiting.peek().results().isDone())) {
      passOn();
    }
  }

  private static <T> List<T> callAll(List<Callable<T>> group) throws Exception {
    List<T> done = new ArrayList<>(group.size());
    for (Callable<T> work : group) {
      done.add(work.call());
    }
    return done;
  }

  private void passOn() throws IOException {
    Group<T> first = waiting.remove();
    waitingBytes -= first.bytes();
    for (T result : call(first.results()::get)) {
      results.accept(result);
    }
  }

  /** Passes a remark on. */
  void remark(String line) {
    results.remark(line);
  }

  /** Passes all results on. */
  void finish() throws IOException {
    if (!next.isEmpty()) {
      submit();
    }
    while (!waiting.isEmpty()) {
      passOn();
    }
  }

  /** Drops the work whose results were not passed on. */
  @Override
  public void close() {
    waiting.forEach(group -> group.results().cancel(true));
  }

  private static <T> T call(Callable<T> work) throws IOException {
    try {
      return work.call();
    } catch (ExecutionException e) {
      throw asThrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was stopped while documents were read", e);
    } catch (Exception e) {
      throw asThrown(e);
    }
  }

  /** Returns a failure that the caller expects; throws any other. */
  private static IOException asThrown(Throwable thrown) {
    if (thrown instanceof IOException failure) {
      return failure;
    } else if (thrown instanceof RuntimeException failure) {
      throw failure;
    } else if (thrown instanceof Error failure) {
      throw failure;
    }
    throw new IllegalStateException(thrown);
  }
}
