package org.parley.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.container.BrokenContainer;
import org.parley.container.Container;
import org.parley.container.Containers;
import org.parley.container.Parts;
import org.parley.container.Source;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.model.Reason;
import org.parley.model.Sha256;

/**
 * The documents of one container. It extracts their texts on all cores, opens containers inside the
 * container, and turns faults into rejected documents.
 *
 * @param <T> the type of a result
 */
final class ContainerParts<T> implements Parts {

  /** Containers inside containers; the outermost has depth 1. */
  private static final int DEEPEST = 4;

  /**
   * The settings and the state that the containers of one file share, at all depths.
   *
   * @param parts the documents to read
   * @param work what to do with each
   */
  record Reading<T>(
      Extracting extracting,
      Containers containers,
      long maxBytes,
      Expansion expansion,
      PartSelection parts,
      FolderReader.Work<T> work,
      OrderedWork<T> queue) {}

  private final Reading<T> reading;
  private final Source source;
  private final Container kind;
  private final int depth;

  /** The beginning of the ids of these documents. */
  private final String prefix;

  private boolean any;

  ContainerParts(Reading<T> reading, Source source, Container kind, int depth, String prefix) {
    this.reading = reading;
    this.source = source;
    this.kind = kind;
    this.depth = depth;
    this.prefix = prefix;
  }

  /**
   * Reads the container.
   *
   * @throws StoppedReading if the file itself or the receiver of results fails
   */
  void read() {
    try {
      kind.read(source, this);
      if (!any) {
        reject(
            "",
            Reason.NO_TEXT,
            "read as "
                + kind.described()
                + ", it contains no document: check that it is complete, or leave it out");
      }
    } catch (BrokenContainer e) {
      broken(new Extraction.Failure(Reason.CORRUPT, e.getMessage()));
    } catch (Source.TooLargeToReopen e) {
      broken(new Extraction.Failure(Reason.TOO_LARGE, e.getMessage()));
    } catch (StoppedReading e) {
      throw e;
    } catch (EOFException e) {
      broken(
          new Extraction.Failure(
              Reason.CORRUPT, kind.described() + " breaks off: copy or download it again"));
    } catch (IOException | RuntimeException e) {
      broken(Extraction.Failure.of(e));
    }
  }

  /** Rejects the rest of the container. */
  private void broken(Extraction.Failure why) {
    if (source instanceof Member member && member.failure().isPresent()) {
      return; // What contains it is broken, and is rejected instead.
    }
    if (!reading.expansion().isExceeded()) {
      reject("", why.reason(), why.detail());
    } else if (depth == 1) { // A limit for all depths ends the reading at all depths.
      reject(
          "",
          Reason.EXPANSION_LIMIT,
          "the files inside have more than "
              + reading.expansion().most()
              + " bytes together: a decompression bomb, or unpack it");
    }
  }

  @Override
  public void text(String part, Claims claims, String text) {
    String id = id(part);
    any = true;
    if (reading.parts().includes(id)) {
      add(
          2L * text.length(),
          () -> {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return new OpenedDocument(
                id,
                "",
                true,
                reading.extracting().text(kind.mediaType(), claims, text),
                utf8.length,
                Sha256.of(utf8));
          });
    }
  }

  @Override
  public void file(String part, String name, Claims claims, InputStream content)
      throws IOException {
    String id = id(part);
    any = true;
    if (!reading.parts().includes(id) && !reading.parts().includesBelow(id)) {
      return;
    }
    try (Member member =
        new Member(
            source.path() + "/" + name, reading.expansion().limit(content), reading.maxBytes())) {
      Optional<Container> inner = reading.containers().of(member, member.head());
      if (inner.isPresent() && depth == DEEPEST) {
        member.skip();
        rejectById(
            id,
            Reason.UNSUPPORTED_TYPE,
            inner.get().described()
                + " inside "
                + DEEPEST
                + " other containers, the most that are opened: unpack the outer ones");
      } else if (inner.isPresent()) {
        member.stream();
        String below = part.isEmpty() ? prefix : id + "/";
        new ContainerParts<>(reading, member, inner.get(), depth + 1, below).read();
        if (member.failure().isPresent()) {
          throw member.failure().get();
        }
      } else if (reading.parts().includes(id)) {
        document(id, member, claims);
      }
    }
  }

  private void document(String id, Member member, Claims claims) throws IOException {
    if (member.isLarge()) {
      largeDocument(id, member, claims);
    } else {
      byte[] bytes = member.all();
      add(bytes.length, () -> extracted(id, member.path(), bytes, claims));
    }
  }

  /** Extracts a large document at once; several at once might not fit in the heap. */
  private void largeDocument(String id, Member member, Claims claims) throws IOException {
    OpenedDocument opened;
    FolderReader.ONE_AT_A_TIME.lock();
    try {
      byte[] bytes = member.all();
      opened = bytes == null ? null : extracted(id, member.path(), bytes, claims);
    } finally {
      FolderReader.ONE_AT_A_TIME.unlock();
    }
    if (opened == null) {
      member.skip();
      rejectById(
          id,
          Reason.TOO_LARGE,
          "more than " + reading.maxBytes() + " bytes, the most that the run reads");
    } else {
      add(0, () -> opened);
    }
  }

  private OpenedDocument extracted(String id, String path, byte[] bytes, Claims claims)
      throws IOException {
    String sha256 = Sha256.of(bytes);
    Extraction extraction = reading.extracting().file(path, bytes, sha256);
    return new OpenedDocument(id, path, true, extraction.with(claims), bytes.length, sha256);
  }

  @Override
  public void rejected(String part, Reason reason, String detail) {
    reject(part, reason, detail);
  }

  @Override
  public void remark(String line) {
    reading.queue().remark(source.path() + ": " + line);
  }

  private void reject(String part, Reason reason, String detail) {
    rejectById(part.isEmpty() && !prefix.isEmpty() ? parent() : id(part), reason, detail);
  }

  /** Returns the id of a container inside another one. */
  private String parent() {
    return prefix.substring(0, prefix.length() - 1);
  }

  private void rejectById(String id, Reason reason, String detail) {
    any = true;
    // A fault of the whole container is reported even if the list names only parts.
    if (id.isEmpty() || reading.parts().includes(id)) {
      add(
          detail.length(),
          () -> new OpenedDocument(id, "", true, new Extraction.Failure(reason, detail), -1, ""));
    }
  }

  private String id(String part) {
    return prefix + part;
  }

  private void add(long bytes, Callable<OpenedDocument> opening) {
    try {
      reading.queue().add(bytes, () -> reading.work().on(opening.call()));
    } catch (IOException e) {
      throw StoppedReading.ofReceiver(e);
    }
  }
}
