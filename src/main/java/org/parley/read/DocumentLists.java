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
import org.parley.storage.Names;
import org.parley.storage.Storage;

/**
 * The listed documents on their way to the workers: in files, since a graph that held two million
 * would be larger than a cluster takes.
 */
public final class DocumentLists {

  /** Several files for each slot, so that a slow one does not keep the others waiting. */
  private static final int FILES_PER_SLOT = 8;

  /** A runner knows that a file is read when all of it is. */
  private static final int MOST_IN_FILE = 8_192;

  /** So many documents at most follow each other in a file; the next ones are in another. */
  private static final int MOST_IN_A_ROW = 1_024;

  private static final int END = 0;

  private DocumentLists() {}

  /**
   * Deals documents out to files.
   *
   * @param slots that read at once
   * @param folder that is there
   * @return each file's number and name
   */
  public static List<KV<Integer, String>> write(
      List<ListedDocument> documents, int slots, String folder) throws IOException {
    int all = documents.size();
    int count =
        (int) Math.min(all, Math.max((long) slots * FILES_PER_SLOT, 1 + all / MOST_IN_FILE));
    int inARow = Math.min(MOST_IN_A_ROW, all / Math.max(1, count));
    List<KV<Integer, String>> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String name = Names.in(folder, "listed-" + number);
      try (DataOutputStream out = new DataOutputStream(Storage.create(name))) {
        for (int from = number * inARow; from < all; from += count * inARow) {
          int to = Math.min(all, from + inARow);
          for (byte[] batch : Batch.ofListed(documents.subList(from, to))) {
            out.writeInt(batch.length);
            out.write(batch);
          }
        }
        out.writeInt(END);
      }
      files.add(KV.of(number, name));
    }
    return files;
  }

  /** What is done with documents that stand together in a file. */
  interface Reading {
    void read(List<ListedDocument> documents) throws IOException;
  }

  /** Reads a file, some documents at a time. */
  static void read(String name, Reading reading) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Storage.read(name)))) {
      for (int length; (length = in.readInt()) != END; ) {
        reading.read(Batch.listed(in.readNBytes(length)));
      }
    }
  }
}
