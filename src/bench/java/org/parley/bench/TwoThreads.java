package org.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads files with another library, two in parallel, and discards their texts. */
final class TwoThreads {

  private static final int THREADS = 2;

  /** A function that returns the text of a file. */
  interface Reader {
    String read(Path file) throws Exception;
  }

  private TwoThreads() {}

  /** Reads all files, and prints how many files and characters there were. */
  static void read(List<Path> files, Reader reader) throws Exception {
    AtomicInteger next = new AtomicInteger();
    Callable<Long> thread =
        () -> {
          long characters = 0;
          for (int at; (at = next.getAndIncrement()) < files.size(); ) {
            characters += reader.read(files.get(at)).length();
          }
          return characters;
        };
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Long>> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(pool.submit(thread));
      }
      long characters = 0;
      for (Future<Long> done : threads) {
        characters += done.get();
      }
      System.out.println(files.size() + " files, " + characters + " characters");
    } finally {
      pool.shutdown();
    }
  }
}
