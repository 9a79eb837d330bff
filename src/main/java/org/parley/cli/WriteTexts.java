package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.parley.LimitOptions;
import org.parley.extract.Claim;
import org.parley.extract.Extraction;
import org.parley.read.Attribution;
import org.parley.read.FolderReader;
import org.parley.read.OpenedDocument;
import org.parley.read.PartSelection;
import org.parley.storage.DocumentFolder;
import org.parley.text.TextAnalyzer;

/** Writes the texts of many documents to a folder. */
final class WriteTexts {

  private final ReadingRules rules;
  private final DocumentFolder documents;
  private final FolderReader reader;
  private final TextAnalyzer analyzer;
  private final boolean raw;
  private final Function<String, PartSelection> parts;

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
    this.parts = path -> rules.parts(documents.name(path));
  }

  /**
   * The numbers of documents.
   *
   * @param documents all, parts of containers included
   * @param written documents whose texts were written
   * @param unwritten documents that have a text, which could not be written
   */
  record Totals(int documents, int written, int unwritten) {}

  /** The end of one document; the complaint is empty if its text was written. */
  private record End(String document, boolean hasText, String complaint) {}

  /**
   * Writes the texts, each as {@code PATH.txt} or {@code PATH/PART.txt}. Deletes the earlier text
   * of a document without one.
   *
   * @param err receives a line for each document whose text is not written, with the reason
   */
  Totals to(Path folder, List<String> paths, PrintWriter err) throws IOException {
    TextFolder texts = new TextFolder(folder);
    AtomicInteger found = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger unwritten = new AtomicInteger();
    ManyFiles.each(
        paths,
        path -> write(path, texts),
        (path, ends) -> {
          for (End end : ends) {
            found.incrementAndGet();
            if (end.complaint().isEmpty()) {
              written.incrementAndGet();
            } else {
              unwritten.addAndGet(end.hasText() ? 1 : 0);
              err.println(end.document() + ": " + end.complaint());
            }
          }
        });
    return new Totals(found.get(), written.get(), unwritten.get());
  }

  private List<End> write(String path, TextFolder texts) throws IOException {
    List<End> ends = new ArrayList<>();
    reader.read(path, parts.apply(path), opened -> write(path, opened, texts), ends::add);
    return ends;
  }

  private End write(String path, OpenedDocument opened, TextFolder texts) throws IOException {
    String part = opened.part();
    String shown = part.isEmpty() ? path : path + " " + part;
    try {
      if (opened.extraction() instanceof Extraction.Failure failure) {
        texts.remove(path, part);
        return new End(shown, false, failure.reason().label() + ": " + failure.detail());
      }
      texts.write(path, part, text(path, opened, (Extraction.Text) opened.extraction()));
      return new End(shown, true, "");
    } catch (FileSystemException | InvalidPathException e) {
      return new End(shown, true, "its text cannot be written: " + e.getMessage());
    }
  }

  private String text(String path, OpenedDocument opened, Extraction.Text read) {
    if (raw) {
      return read.text();
    }
    Attribution known =
        rules.attribution(documents.name(path), opened.part(), rules.claims(opened.name(), read));
    String title = known.title().map(Claim::value).orElse("");
    return analyzer.counted(read.text(), title, rules.names(known));
  }
}
