package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.parley.LimitOptions;
import org.parley.extract.Claim;
import org.parley.extract.Extraction;
import org.parley.read.Attribution;
import org.parley.read.FolderReader;
import org.parley.storage.DocumentFolder;
import org.parley.text.TextAnalyzer;

/** Writes the texts of many documents to a folder. */
final class WriteTexts {

  private final ReadingRules rules;
  private final DocumentFolder documents;
  private final FolderReader reader;
  private final TextAnalyzer analyzer;
  private final boolean raw;

  /**
   * @param root the folder that the documents' paths are relative to, absolute
   * @param raw whether to write also what is trimmed
   */
  WriteTexts(ReadingRules rules, String root, LimitOptions limits, boolean raw) {
    this.rules = rules;
    this.documents = new DocumentFolder(root);
    this.reader = rules.reader(root, limits);
    this.analyzer = new TextAnalyzer(rules.counting());
    this.raw = raw;
  }

  /**
   * Writes the texts, each as {@code PATH.txt}. Deletes the earlier text of a document without one.
   *
   * @param err receives a line for each document whose text is not written, with the reason
   * @return the number of texts written
   */
  int to(Path folder, List<String> paths, PrintWriter err) throws IOException {
    TextFolder texts = new TextFolder(folder);
    int[] written = {0};
    ManyFiles.each(
        paths,
        path -> write(path, texts),
        (path, complaint) -> {
          if (complaint.isEmpty()) {
            written[0]++;
          } else {
            err.println(path + ": " + complaint);
          }
        });
    return written[0];
  }

  /** Writes a text; returns why not, or an empty text. */
  private String write(String path, TextFolder texts) throws IOException {
    Extraction extraction = reader.read(path).extraction();
    try {
      if (extraction instanceof Extraction.Failure failure) {
        texts.remove(path);
        return failure.reason().label() + ": " + failure.detail();
      }
      texts.write(path, text(path, (Extraction.Text) extraction));
      return "";
    } catch (FileSystemException e) {
      return "its text cannot be written: " + e.getMessage();
    }
  }

  private String text(String path, Extraction.Text read) {
    if (raw) {
      return read.text();
    }
    Attribution known =
        rules.attribution(documents.name(path), rules.claims(documents.name(path), read));
    String title = known.title().map(Claim::value).orElse("");
    return analyzer.counted(read.text(), title, rules.names(known));
  }
}
