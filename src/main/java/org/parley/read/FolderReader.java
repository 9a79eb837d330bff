package org.parley.read;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.locks.ReentrantLock;
import org.parley.extract.Extraction;
import org.parley.extract.ReadLimits;
import org.parley.model.DocumentPath;
import org.parley.model.Reason;
import org.parley.model.Sha256;
import org.parley.storage.DocumentFolder;
import org.parley.storage.Storage;

/**
 * A reader of the files of a folder. It opens each file once and turns an expected fault into a
 * {@link Extraction.Failure}. It is safe to use from several threads.
 */
public final class FolderReader {

  /**
   * The outcome of reading a file.
   *
   * @param bytes size of the file; -1 if unknown
   * @param sha256 of the bytes, 64 hexadecimal digits; empty if they were not read
   */
  public record Opened(Extraction extraction, long bytes, String sha256) {

    private static Opened failed(Reason reason, String detail, long bytes) {
      return new Opened(new Extraction.Failure(reason, detail), bytes, "");
    }

    private static Opened failed(Reason reason, String detail) {
      return failed(reason, detail, -1);
    }
  }

  /** A function that extracts the text of a file. */
  public interface Extracting {

    /**
     * Extracts the text.
     *
     * @param sha256 of the bytes, 64 hexadecimal digits
     */
    Extraction extract(String path, byte[] bytes, String sha256);
  }

  /** Files of more bytes are read one at a time; several at once might not fit in the heap. */
  private static final int LARGE = 8 << 20;

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final DocumentFolder documents;
  private final ReadLimits limits;
  private final Extracting extracting;

  /**
   * @param root the folder's absolute name
   */
  public FolderReader(String root, ReadLimits limits, Extracting extracting) {
    this.documents = new DocumentFolder(root);
    this.limits = limits;
    this.extracting = extracting;
  }

  /**
   * Reads a file.
   *
   * @param path relative to the folder
   */
  public Opened read(String path) {
    if (DocumentPath.leavesRoot(path)) {
      return Opened.failed(
          Reason.OUTSIDE_ROOT,
          "the path leaves the folder of the documents: move the file into it");
    }
    try {
      return documents.read(
          path,
          limits.maxBytes(),
          (channel, size) -> {
            if (size <= LARGE) {
              return extract(path, Storage.readAll(channel, size));
            }
            ONE_AT_A_TIME.lock();
            try {
              return extract(path, Storage.readAll(channel, size));
            } finally {
              ONE_AT_A_TIME.unlock();
            }
          });
    } catch (DocumentFolder.Unfit e) {
      return unfit(e);
    } catch (InvalidPathException e) {
      return Opened.failed(
          Reason.UNREADABLE,
          "no file can have this name here; for a name beyond ASCII, run with LC_ALL=C.UTF-8");
    } catch (NoSuchFileException e) {
      return Opened.failed(
          Reason.NOT_FOUND,
          "the list names it, but there is no such file in the documents' folder");
    } catch (IOException e) {
      return Opened.failed(Reason.UNREADABLE, "it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private Opened extract(String path, byte[] bytes) {
    String sha256 = Sha256.of(bytes);
    return new Opened(extracting.extract(path, bytes, sha256), bytes.length, sha256);
  }

  private Opened unfit(DocumentFolder.Unfit unfit) {
    return switch (unfit.fault()) {
      case OUTSIDE ->
          Opened.failed(
              Reason.OUTSIDE_ROOT,
              "a link out of the folder of the documents: copy the file into it",
              unfit.bytes());
      case FOLDER -> Opened.failed(Reason.UNREADABLE, "it is a folder", unfit.bytes());
      case NO_FILE -> Opened.failed(Reason.UNREADABLE, "it is not a regular file", unfit.bytes());
      case TOO_LARGE ->
          Opened.failed(
              Reason.TOO_LARGE,
              unfit.bytes() + " bytes: the run reads at most " + limits.maxBytes(),
              unfit.bytes());
    };
  }
}
