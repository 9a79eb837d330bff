package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.LimitOptions;
import org.parley.extract.Claim;
import org.parley.extract.Extraction;
import org.parley.read.Attribution;
import org.parley.read.FolderReader;
import org.parley.read.Refusal;
import org.parley.storage.DocumentFolder;
import org.parley.text.TextAnalyzer;

/** Writes the texts of many documents to a folder. */
final class WriteTexts {

  private final ReadingRules rules;
  private final DocumentFolder documents;
  private final FolderReader reader;
  private final TextAnalyzer analyzer;
  private final boolean raw;
  private final boolean counted;

  /**
   * @param root the folder that the documents' paths are relative to, absolute
   * @param raw whether to write also what is trimmed
   * @param counted whether to write only the documents that the study counts
   */
  WriteTexts(ReadingRules rules, String root, LimitOptions limits, boolean raw, boolean counted) {
    this.rules = rules;
    this.documents = new DocumentFolder(root);
    this.reader = rules.reader(root, limits);
    this.analyzer = new TextAnalyzer(rules.counting());
    this.raw = raw;
    this.counted = counted;
  }

  /**
   * The numbers of documents.
   *
   * @param written documents whose texts were written
   * @param unwritten documents that have a text, which could not be written
   */
  record Totals(int written, int unwritten) {}

  /** The end of one document; the complaint is empty if its text was written. */
  private record End(boolean hasText, String complaint) {}

  /**
   * Writes the texts, each as {@code PATH.txt}. Deletes the earlier text of a document without one.
   *
   * @param err receives a line for each document whose text is not written, with the reason
   */
  Totals to(Path folder, List<String> paths, PrintWriter err) throws IOException {
    TextFolder texts = new TextFolder(folder);
    AtomicInteger written = new AtomicInteger();
    AtomicInteger unwritten = new AtomicInteger();
    ManyFiles.each(
        paths,
        path -> write(path, texts),
        (path, end) -> {
          if (end.complaint().isEmpty()) {
            written.incrementAndGet();
          } else {
            unwritten.addAndGet(end.hasText() ? 1 : 0);
            err.println(path + ": " + end.complaint());
          }
        });
    return new Totals(written.get(), unwritten.get());
  }

  private End write(String path, TextFolder texts) throws IOException {
    Extraction extraction = reader.read(path).extraction();
    try {
      if (extraction instanceof Extraction.Failure failure) {
        texts.remove(path);
        return new End(false, failure.reason().label() + ": " + failure.detail());
      }
      String name = documents.name(path);
      Extraction.Text read = (Extraction.Text) extraction;
      Attribution known = rules.attribution(name, rules.claims(name, read));
      Optional<Refusal> refusal =
          counted ? rules.refusal(name, known, read.text(), analyzer) : Optional.empty();
      if (refusal.isPresent()) {
        texts.remove(path);
        return new End(false, refusal.get().reason().label() + ": " + refusal.get().detail());
      }
      texts.write(path, raw ? read.text() : text(read.text(), known));
      return new End(true, "");
    } catch (FileSystemException | InvalidPathException e) {
      return new End(true, "its text cannot be written: " + e.getMessage());
    }
  }

  private String text(String text, Attribution known) {
    String title = known.title().map(Claim::value).orElse("");
    return analyzer.counted(text, title, rules.names(known));
  }
}
