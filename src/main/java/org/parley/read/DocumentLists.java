package org.parley.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.parley.model.ListedDocument;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * A set of files that give the workers the listed documents. A graph that contained two million
 * documents would be larger than a cluster accepts.
 */
public final class DocumentLists {

  /** The progress display advances by whole files. */
  private static final int MOST_IN_FILE = 8_192;

  /** Neighbours in a list often share size and format, so files get short stretches in turn. */
  private static final int STRETCH = 64;

  private static final long NO_DATE = Long.MIN_VALUE;

  private DocumentLists() {}

  /**
   * Distributes documents to files. All rows of one path come into the same file.
   *
   * @param documents rows of one path are neighbours
   * @param least least number of files, unless there are fewer documents
   * @param folder an existing one
   * @return the names of the files
   */
  public static List<String> write(List<ListedDocument> documents, int least, String folder)
      throws IOException {
    int[] starts = starts(documents);
    int size = starts.length - 1;
    int count = Math.min(size, Math.max(least, (size - 1) / MOST_IN_FILE + 1));
    List<String> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String name = FileNames.in(folder, "listed-" + number);
      write(stretches(documents, starts, number, count), name);
      files.add(name);
    }
    return files;
  }

  /** Returns the index of the first row of each path, and the number of rows. */
  private static int[] starts(List<ListedDocument> documents) {
    int size = documents.size();
    return IntStream.rangeClosed(0, size)
        .filter(
            i ->
                i == 0 || i == size || !documents.get(i).path().equals(documents.get(i - 1).path()))
        .toArray();
  }

  /** Returns the documents of one of {@code count} files. */
  private static List<ListedDocument> stretches(
      List<ListedDocument> documents, int[] starts, int number, int count) {
    int size = starts.length - 1;
    int stretch = Math.min(STRETCH, size / count);
    List<ListedDocument> ofFile = new ArrayList<>();
    for (int from = number * stretch; from < size; from += count * stretch) {
      ofFile.addAll(documents.subList(starts[from], starts[Math.min(size, from + stretch)]));
    }
    return ofFile;
  }

  private static void write(List<ListedDocument> documents, String name) throws IOException {
    try (OutputStreamDataOutput out =
        new OutputStreamDataOutput(new BufferedOutputStream(Storage.create(name)))) {
      out.writeVInt(documents.size());
      for (ListedDocument document : documents) {
        write(document, out);
      }
    }
  }

  /**
   * Reads the documents of a file.
   *
   * @throws java.io.EOFException if the file was cut off
   */
  static List<ListedDocument> read(String name) throws IOException {
    List<ListedDocument> documents = new ArrayList<>();
    try (InputStreamDataInput in =
        new InputStreamDataInput(new BufferedInputStream(Storage.read(name)))) {
      for (int left = in.readVInt(); left > 0; left--) {
        documents.add(readDocument(in));
      }
    }
    return documents;
  }

  private static void write(ListedDocument document, DataOutput out) throws IOException {
    out.writeString(document.path());
    out.writeString(document.part());
    out.writeString(document.author());
    out.writeString(document.side());
    out.writeLong(document.date() == null ? NO_DATE : document.date().toEpochDay());
    out.writeByte((byte) (document.dateRewritten() ? 1 : 0));
    out.writeString(document.badDate());
    out.writeString(document.title());
    out.writeString(document.outlet());
    out.writeString(document.url());
    out.writeMapOfStrings(new TreeMap<>(document.variables()));
  }

  private static ListedDocument readDocument(DataInput in) throws IOException {
    String path = in.readString();
    String part = in.readString();
    String author = in.readString();
    String side = in.readString();
    long day = in.readLong();
    return new ListedDocument(
        path,
        part,
        author,
        side,
        day == NO_DATE ? null : LocalDate.ofEpochDay(day),
        in.readByte() != 0,
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readMapOfStrings());
  }
}
