package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** A pool of threads that works on many items, one thread per core. */
public final class AllCores {

  /**
   * Work on an item.
   *
   * @param <I> the type of the item
   * @param <T> the type of the result
   */
  public interface Work<I, T> {
    T on(I item) throws IOException;
  }

  private AllCores() {}

  /** Returns the number of threads. */
  private static int count() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Divides items into a share for each core; shares contain neighbours, and none is empty. */
  public static <I> List<List<I>> shares(List<I> items) {
    int size = 1 + items.size() / count();
    List<List<I>> shares = new ArrayList<>();
    for (int from = 0; from < items.size(); from += size) {
      shares.add(items.subList(from, Math.min(items.size(), from + size)));
    }
    return shares;
  }

  /**
   * Works on each item, several at once, and passes the results on in the order of the items.
   *
   * @param work is safe to use from several threads
   * @throws IOException as {@code work} does
   */
  public static <I, T> void each(List<I> items, Work<I, T> work, BiConsumer<I, T> results)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(count());
    try {
      List<Future<T>> futures = new ArrayList<>(items.size());
      items.forEach(item -> futures.add(pool.submit(() -> work.on(item))));
      for (int i = 0; i < items.size(); i++) {
        // A result that was passed on can be freed.
        results.accept(items.get(i), futures.set(i, null).get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while documents were read", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
