package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.model.CodePointOrder;
import org.parley.model.ListedDocument;
import org.parley.model.Reference;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;
import org.parley.text.TextAnalyzer;

/**
 * A list of the paragraphs that a run would flag as boilerplate. It reads the documents as a run
 * does, on all cores.
 *
 * @param accepted number of documents that a run would count
 * @param found by outlet, the most frequent paragraph first
 */
public record OutletParagraphs(int accepted, List<Found> found) {

  /**
   * A paragraph that occurs in at least three texts of an outlet.
   *
   * @param documents number of documents in which it is counted
   * @param paragraph as the first of them has it
   */
  public record Found(String outlet, int documents, String paragraph) {}

  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::outlet, CodePointOrder.COMPARATOR)
          .thenComparing(Comparator.comparing(Found::documents).reversed())
          .thenComparing(Found::paragraph, CodePointOrder.COMPARATOR);

  /** The documents that one thread has read. */
  private record Read(List<Reference> references, List<WorkFile> paragraphs) {}

  /**
   * Reads documents and finds the paragraphs.
   *
   * @param settings with empty folders for the cache and the work files
   * @throws IOException if a work file cannot be written or read
   */
  public static OutletParagraphs in(ReadSettings settings, List<ListedDocument> documents)
      throws IOException {
    List<Reference> references = new ArrayList<>();
    List<WorkFile> paragraphs = new ArrayList<>();
    for (Read read : readAll(settings, documents)) {
      references.addAll(read.references());
      paragraphs.addAll(read.paragraphs());
    }
    List<Reference> accepted = new ArrayList<>(Duplicates.separate(references).accepted());
    accepted.sort(Reference.BY_PATH);
    RepeatedParagraphs repeated = RepeatedParagraphs.among(paragraphs);
    List<Found> found = new ArrayList<>(counted(settings, accepted, repeated));
    found.sort(ORDER);
    return new OutletParagraphs(accepted.size(), List.copyOf(found));
  }

  private static List<Read> readAll(ReadSettings settings, List<ListedDocument> documents)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Read>> parts = new ArrayList<>();
      for (int number = 0; number < threads; number++) {
        int from = (int) ((long) documents.size() * number / threads);
        int to = (int) ((long) documents.size() * (number + 1) / threads);
        parts.add(() -> read(settings, documents.subList(from, to)));
      }
      List<Read> all = new ArrayList<>();
      for (Future<Read> part : pool.invokeAll(parts)) {
        all.add(part.get());
      }
      return all;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while documents were read", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Read read(ReadSettings settings, List<ListedDocument> documents)
      throws IOException {
    DocumentReader reader = new DocumentReader(settings);
    List<Reference> references = new ArrayList<>();
    List<WorkFile> paragraphs = new ArrayList<>();
    try (ReadOutput output =
        new ReadOutput(
            settings.workFolder(), 1, (shard, batch) -> references.addAll(batch.references()))) {
      for (ListedParts file : ListedParts.group(documents)) {
        reader.read(file, output);
      }
      output.finish(documents.size(), file -> {}, paragraphs::add);
    }
    return new Read(references, paragraphs);
  }

  /** Finds the paragraphs in the documents that count them. */
  private static Collection<Found> counted(
      ReadSettings settings, List<Reference> accepted, RepeatedParagraphs repeated)
      throws IOException {
    Map<String, Found> found = new HashMap<>();
    TextAnalyzer analyzer = new TextAnalyzer(settings.rules().withoutPhrases());
    try (TextFile.Reader texts = new TextFile.Reader(settings.workFolder())) {
      for (Reference document : repeated.isEmpty() ? List.<Reference>of() : accepted) {
        String outlet = document.outlet();
        String text = texts.read(document.text()).text();
        List<String> names = settings.study().namesOf(document.author());
        Map<String, Found> here = new HashMap<>();
        for (Span span : analyzer.countedParagraphs(text, document.title(), names)) {
          if (repeated.occurIn(outlet, text, List.of(span))) {
            String paragraph = span.of(text);
            String key = outlet + '\n' + WhiteSpace.fold(paragraph);
            here.put(key, new Found(outlet, 1, paragraph));
          }
        }
        here.forEach(
            (key, one) ->
                found.merge(
                    key,
                    one,
                    (first, another) ->
                        new Found(outlet, first.documents() + 1, first.paragraph())));
      }
    }
    return found.values();
  }
}
