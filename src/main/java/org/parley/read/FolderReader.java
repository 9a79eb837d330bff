package org.parley.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.parley.container.Container;
import org.parley.container.ContainerRules;
import org.parley.container.Containers;
import org.parley.container.Head;
import org.parley.container.debate.DayVersion;
import org.parley.container.debate.ParlParse;
import org.parley.extract.Extractor;
import org.parley.extract.ReadLimits;
import org.parley.extract.TextCache;
import org.parley.model.DocumentPath;
import org.parley.model.Reason;
import org.parley.model.Sha256;
import org.parley.storage.DocumentFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.study.Study;

/**
 * A reader of the documents of a folder. It opens each file once, reads a container part by part,
 * and turns an expected fault into a failed extraction. It is safe to use from several threads.
 */
public final class FolderReader {

  /**
   * Work on a document that was opened.
   *
   * @param <T> the type of its result
   */
  public interface Work<T> {

    /** Does the work. Several threads may call this for documents of one container. */
    T on(OpenedDocument opened) throws IOException;
  }

  /**
   * A receiver of results.
   *
   * @param <T> their type
   */
  public interface Results<T> {

    /** Receives a result. One thread calls this, in the order of the documents in their file. */
    void accept(T result) throws IOException;

    /** Receives one line about what a container assumes, before its documents. */
    default void remark(String line) {}
  }

  /** The content of a file: one document, or a container. */
  private sealed interface Found permits FoundContainer, FoundDocument {}

  private record FoundContainer(Container kind, OpenFile file) implements Found {}

  private record FoundDocument(OpenedDocument document) implements Found {}

  /** Files of more bytes are read one at a time; several at once might not fit in the heap. */
  private static final int LARGE = 8 << 20;

  static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final DocumentFolder documents;
  private final Extracting extracting;
  private final Containers containers;
  private final ReadLimits limits;

  /**
   * @param root the folder's absolute name
   * @param cache of extracted texts; null for none
   */
  public FolderReader(String root, Extractor extractor, TextCache cache, Containers containers) {
    this.documents = new DocumentFolder(root);
    this.extracting = new Extracting(extractor, cache);
    this.containers = containers;
    this.limits = extractor.limits();
  }

  /** Returns the kinds of containers, by the rules of a study. */
  public static Containers kinds(Study study) {
    return new Containers(
        new ContainerRules(study.timeZone(), study.locale(), study.reading().columns()));
  }

  /**
   * Reads the documents of a file.
   *
   * @param path relative to the folder
   * @param parts the documents to read, if the file is a container
   * @param results receives at least one result, unless {@code parts} are not in a container
   * @throws IOException if the work or the receiver fails
   */
  public <T> void read(String path, PartSelection parts, Work<T> work, Results<T> results)
      throws IOException {
    Found found = open(path);
    if (found instanceof FoundContainer container && isSuperseded(container.kind(), path)) {
      found =
          failed(
              path,
              Reason.SUPERSEDED,
              "the same folder has a later version of this day, with a later letter in its name",
              container.file().bytes());
    }
    if (found instanceof FoundContainer container) {
      readContainer(container, parts, work, results);
    } else {
      results.accept(work.on(((FoundDocument) found).document()));
    }
  }

  /** Returns whether the folder has a later version of a day of ParlParse. */
  private boolean isSuperseded(Container kind, String path) throws IOException {
    List<String> later = kind instanceof ParlParse ? DayVersion.laterThan(path) : List.of();
    return !later.isEmpty() && !documents.sizes(later).isEmpty();
  }

  private <T> void readContainer(
      FoundContainer found, PartSelection parts, Work<T> work, Results<T> results)
      throws IOException {
    OpenFile file = found.file();
    try (OrderedWork<T> queue = new OrderedWork<>(results)) {
      ContainerParts.Reading<T> reading =
          new ContainerParts.Reading<>(
              extracting,
              containers,
              limits.maxBytes(),
              new Expansion(file.bytes(), limits.maxBytes(), limits.maxExpansion()),
              parts,
              work,
              queue);
      try {
        new ContainerParts<>(reading, file, found.kind(), 1, "").read();
        queue.finish();
      } catch (StoppedReading e) {
        if (!e.isOfFile()) {
          throw e.failure();
        } else if (!FileNames.isLocal(documents.root())) {
          throw new UncheckedIOException(
              file.name() + ": cannot be read now; run the study again", e.failure());
        }
        queue.finish();
        results.accept(work.on(unreadable(file.path(), e.failure()).document()));
      }
    }
  }

  /** Returns a document, or a container that is still to be read. */
  private Found open(String path) {
    if (DocumentPath.leavesRoot(path)) {
      return failed(
          path,
          Reason.OUTSIDE_ROOT,
          "the path leaves the folder of the documents: move the file into it",
          -1);
    }
    try {
      return documents.read(path, (channel, size, name) -> open(path, channel, size, name));
    } catch (DocumentFolder.Unfit e) {
      return unfit(path, e);
    } catch (InvalidPathException e) {
      return failed(
          path,
          Reason.UNREADABLE,
          "no file can have this name here; for a name beyond ASCII, run with LC_ALL=C.UTF-8",
          -1);
    } catch (NoSuchFileException e) {
      return failed(
          path,
          Reason.NOT_FOUND,
          "the list names it, but there is no such file in the documents' folder",
          -1);
    } catch (StoppedReading e) {
      return unreadable(path, e.failure());
    } catch (IOException e) {
      return unreadable(path, e);
    }
  }

  private Found open(String path, ReadableByteChannel channel, long size, String name)
      throws IOException {
    if (size <= LARGE) {
      byte[] bytes = Storage.readAll(channel, size);
      Head head =
          bytes.length <= Head.BYTES
              ? new Head(bytes, true)
              : new Head(Arrays.copyOf(bytes, Head.BYTES), false);
      OpenFile file = new OpenFile(path, name, bytes.length, bytes);
      Optional<Container> kind = bytes.length == 0 ? Optional.empty() : containers.of(file, head);
      return kind.isPresent() ? new FoundContainer(kind.get(), file) : document(path, bytes);
    }
    byte[] start = Storage.readAll(channel, Head.BYTES);
    OpenFile file = new OpenFile(path, name, size, null);
    Optional<Container> kind = containers.of(file, new Head(start, false));
    if (kind.isPresent()) {
      return new FoundContainer(kind.get(), file);
    } else if (size > limits.maxBytes()) {
      return tooLarge(path, size);
    }
    ONE_AT_A_TIME.lock();
    try {
      return document(path, Storage.readAll(channel, size, start));
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private FoundDocument document(String path, byte[] bytes) {
    if (bytes.length > limits.maxBytes()) {
      return tooLarge(path, bytes.length);
    }
    String sha256 = Sha256.of(bytes);
    return new FoundDocument(
        new OpenedDocument(
            "", path, false, extracting.file(path, bytes, sha256), bytes.length, sha256));
  }

  private static FoundDocument failed(String path, Reason reason, String detail, long bytes) {
    return new FoundDocument(OpenedDocument.failed(path, reason, detail, bytes));
  }

  private FoundDocument tooLarge(String path, long size) {
    return failed(
        path, Reason.TOO_LARGE, size + " bytes: the run reads at most " + limits.maxBytes(), size);
  }

  private static FoundDocument unreadable(String path, IOException e) {
    return failed(
        path, Reason.UNREADABLE, "it cannot be read: " + e.getClass().getSimpleName(), -1);
  }

  private static FoundDocument unfit(String path, DocumentFolder.Unfit unfit) {
    return switch (unfit.fault()) {
      case OUTSIDE ->
          failed(
              path,
              Reason.OUTSIDE_ROOT,
              "a link out of the folder of the documents: copy the file into it",
              -1);
      case FOLDER ->
          failed(
              path,
              Reason.UNREADABLE,
              "the path names a folder: list the files in it, or name it under documents.include",
              -1);
      case NO_FILE ->
          failed(
              path,
              Reason.UNREADABLE,
              "the path names a pipe or a device, which may never end: copy the text into a file",
              -1);
    };
  }
}
