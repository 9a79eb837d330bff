package org.parley.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * A file system in memory, {@code memory://…}, that acts as an object store, or as HDFS does in
 * Beam: it shows unfinished files, and replaces a file in two steps. A test sets the time.
 */
public final class Memory {

  /** A file. */
  public record Stored(byte[] bytes, long modified) {}

  private static final NavigableMap<String, Stored> FILES = new ConcurrentSkipListMap<>();
  private static final AtomicLong LEFT = new AtomicLong();
  private static volatile boolean objects;
  private static final AtomicLong TIME = new AtomicLong();

  private Memory() {}

  /** Forgets all files, and makes {@code memory://} known as a run would. */
  public static void begin() {
    FILES.clear();
    objects = true;
    TIME.set(0);
    mend();
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  /** From now on as HDFS is. */
  public static void likeHdfs() {
    objects = false;
  }

  /** From now on so many changes are made; none after that succeeds, nor is anything read. */
  public static void breakAfter(long changes) {
    LEFT.set(changes);
  }

  /** From now on all is well. */
  public static void mend() {
    LEFT.set(Long.MAX_VALUE);
  }

  /** Lets time pass. */
  public static void pass(long milliseconds) {
    TIME.addAndGet(milliseconds);
  }

  /** Every file by its name. */
  public static NavigableMap<String, Stored> files() {
    return new TreeMap<>(FILES);
  }

  /** A file as text. */
  public static String text(String name) {
    return new String(FILES.get(name).bytes(), StandardCharsets.UTF_8);
  }

  /** Writes a file. */
  public static void write(String name, String text) {
    FILES.put(name, new Stored(text.getBytes(StandardCharsets.UTF_8), TIME.get()));
  }

  /** Copies all files of a folder of the disk. */
  public static void upload(Path folder, String to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FILES.put(
            to + "/" + folder.relativize(file), new Stored(Files.readAllBytes(file), TIME.get()));
      }
    }
  }

  private static void change() throws IOException {
    if (LEFT.getAndDecrement() <= 0) {
      throw new IOException("the line is dead");
    }
  }

  private static void look() throws IOException {
    if (LEFT.get() <= 0) {
      throw new IOException("the line is dead");
    }
  }

  static NavigableMap<String, Stored> matching(String spec) throws IOException {
    look();
    String regex =
        Pattern.quote(spec)
            .replace("**", "\\E.\0\\Q")
            .replace("*", "\\E[^/]*\\Q")
            .replace('\0', '*');
    NavigableMap<String, Stored> found = new TreeMap<>(FILES);
    found.keySet().removeIf(name -> !name.matches(regex));
    return found;
  }

  static byte[] bytes(String name) throws IOException {
    look();
    Stored file = FILES.get(name);
    if (file == null && objects) { // As Beam's S3 does.
      throw new IllegalStateException("no object is " + name);
    }
    if (file == null) {
      throw new FileNotFoundException("no file is " + name);
    }
    return file.bytes();
  }

  static void begin(String name) throws IOException {
    look();
    if (!objects) {
      put(name, new byte[0]);
    }
  }

  static void put(String name, byte[] bytes) throws IOException {
    change();
    FILES.put(name, new Stored(bytes, TIME.get()));
  }

  static void rename(String from, String to) throws IOException {
    byte[] bytes = bytes(from);
    if (objects) {
      put(to, bytes);
      delete(from);
      return;
    }
    if (FILES.containsKey(to)) {
      delete(to);
    }
    change();
    FILES.remove(from);
    FILES.put(to, new Stored(bytes, TIME.get()));
  }

  static void delete(String name) throws IOException {
    change();
    FILES.remove(name);
  }
}
