package org.parley.read;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.parley.model.Batch;
import org.parley.model.ListedDocument;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;

/**
 * The listed documents on their way to the workers: in files, since a graph that held two million
 * would be larger than a cluster takes.
 */
public final class DocumentLists {

  /** A run shows how far it is by files that are read whole. */
  private static final int MOST_IN_FILE = 8_192;

  /** Neighbours in a list are often alike in size and format: files get short stretches in turn. */
  private static final int STRETCH = 1_024;

  private DocumentLists() {}

  /**
   * Deals documents out to files.
   *
   * @param least so many files at least, but none that is empty
   * @param folder an existing one
   * @return each file's number and name
   */
  public static List<KV<Integer, String>> write(
      List<ListedDocument> documents, int least, String folder) throws IOException {
    int size = documents.size();
    int count = Math.min(size, Math.max(least, (size - 1) / MOST_IN_FILE + 1));
    List<KV<Integer, String>> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String name = FileNames.in(folder, "listed-" + number);
      write(dealt(documents, number, count), name);
      files.add(KV.of(number, name));
    }
    return files;
  }

  /** The documents of one of so many files. */
  private static List<ListedDocument> dealt(List<ListedDocument> documents, int number, int count) {
    int size = documents.size();
    int stretch = Math.min(STRETCH, size / count);
    List<ListedDocument> dealt = new ArrayList<>();
    for (int from = number * stretch; from < size; from += count * stretch) {
      dealt.addAll(documents.subList(from, Math.min(size, from + stretch)));
    }
    return dealt;
  }

  private static void write(List<ListedDocument> documents, String name) throws IOException {
    List<byte[]> batches = Batch.ofListed(documents);
    try (DataOutputStream out = new DataOutputStream(Storage.create(name))) {
      out.writeInt(batches.size());
      for (byte[] batch : batches) {
        out.writeInt(batch.length);
        out.write(batch);
      }
    }
  }

  /**
   * The documents of a file.
   *
   * @throws java.io.EOFException if it is not whole
   */
  static List<ListedDocument> read(String name) throws IOException {
    List<ListedDocument> documents = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Storage.read(name)))) {
      for (int left = in.readInt(); left > 0; left--) {
        byte[] batch = new byte[in.readInt()];
        in.readFully(batch);
        documents.addAll(Batch.listed(batch));
      }
    }
    return documents;
  }
}
