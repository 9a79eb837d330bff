package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param authors of the documents that were read, duplicates included; one name for each document
 * @param found by outlet, the most frequent paragraph first
 */
public record OutletParagraphs(int accepted, List<String> authors, List<Found> found) {

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

  /** The documents of one share. */
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
    List<Reference> accepted = EqualTexts.distinct(references);
    RepeatedParagraphs repeated = RepeatedParagraphs.among(paragraphs);
    List<Found> found = new ArrayList<>(counted(settings, accepted, repeated));
    found.sort(ORDER);
    return new OutletParagraphs(
        accepted.size(), references.stream().map(Reference::author).toList(), List.copyOf(found));
  }

  /** Reads a share of the files on each core. All rows of a file belong to one share. */
  private static List<Read> readAll(ReadSettings settings, List<ListedDocument> documents)
      throws IOException {
    List<ListedParts> files = ListedParts.group(documents);
    int size = 1 + files.size() / AllCores.count();
    List<List<ListedParts>> shares = new ArrayList<>();
    for (int from = 0; from < files.size(); from += size) {
      shares.add(files.subList(from, Math.min(files.size(), from + size)));
    }
    List<Read> all = new ArrayList<>();
    AllCores.each(shares, share -> read(settings, share), (share, read) -> all.add(read));
    return all;
  }

  private static Read read(ReadSettings settings, List<ListedParts> files) throws IOException {
    DocumentReader reader = new DocumentReader(settings);
    List<Reference> references = new ArrayList<>();
    List<WorkFile> paragraphs = new ArrayList<>();
    try (ReadOutput output =
        new ReadOutput(
            settings.workFolder(),
            1,
            false,
            (shard, batch) -> references.addAll(batch.references()))) {
      for (ListedParts file : files) {
        reader.read(file, output);
      }
      int rows = files.stream().mapToInt(ListedParts::size).sum();
      output.finish(rows, file -> {}, paragraphs::add, file -> {});
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
