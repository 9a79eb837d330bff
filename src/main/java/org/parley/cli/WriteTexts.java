package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.parley.LimitOptions;
import org.parley.extract.Claim;
import org.parley.extract.Extraction;
import org.parley.read.AllCores;
import org.parley.read.Attribution;
import org.parley.read.FolderReader;
import org.parley.read.OpenedDocument;
import org.parley.read.PartSelection;
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
  private final Function<String, PartSelection> parts;

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
    AllCores.each(
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
      Extraction.Text read = (Extraction.Text) opened.extraction();
      String name = documents.name(path);
      Attribution known = rules.attribution(name, part, rules.claims(opened.name(), read));
      Optional<Refusal> refusal =
          counted ? rules.refusal(name, part, known, read.text(), analyzer) : Optional.empty();
      if (refusal.isPresent()) {
        texts.remove(path, part);
        return new End(
            shown, false, refusal.get().reason().label() + ": " + refusal.get().detail());
      }
      texts.write(path, part, raw ? read.text() : text(read.text(), known));
      return new End(shown, true, "");
    } catch (FileSystemException | InvalidPathException e) {
      return new End(shown, true, "its text cannot be written: " + e.getMessage());
    }
  }

  private String text(String text, Attribution known) {
    String title = known.title().map(Claim::value).orElse("");
    return analyzer.counted(text, title, rules.names(known));
  }
}
