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

  /** So many documents at most follow each other in a file; the next ones are in another. */
  private static final int MOST_IN_BATCH = 1_024;

  private static final int END = 0;

  private DocumentLists() {}

  /**
   * Deals documents out to files.
   *
   * @param most files that are written
   * @param folder that is there
   * @return each file's number and name
   */
  public static List<KV<Integer, String>> write(
      List<ListedDocument> documents, int most, String folder) throws IOException {
    int length = Math.max(1, Math.min(MOST_IN_BATCH, documents.size() / most));
    List<KV<Integer, String>> files = new ArrayList<>();
    for (int file = 0; file < most && file * length < documents.size(); file++) {
      String name = Names.in(folder, "listed-" + file);
      try (DataOutputStream out = new DataOutputStream(Storage.create(name))) {
        for (int from = file * length; from < documents.size(); from += most * length) {
          int to = Math.min(documents.size(), from + length);
          for (byte[] batch : Batch.ofListed(documents.subList(from, to))) {
            out.writeInt(batch.length);
            out.write(batch);
          }
        }
        out.writeInt(END);
      }
      files.add(KV.of(file, name));
    }
    return files;
  }

  /** What is done with documents that stand together in a file. */
  interface Reading {
    void read(List<ListedDocument> documents) throws IOException;
  }

  /** Reads a file, some documents after the other. */
  static void read(String name, Reading reading) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Storage.read(name)))) {
      for (int length; (length = in.readInt()) != END; ) {
        reading.read(Batch.listed(in.readNBytes(length)));
      }
    }
  }
}
