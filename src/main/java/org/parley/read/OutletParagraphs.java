package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.CodePointOrder;
import org.parley.model.Reference;
import org.parley.model.Span;
import org.parley.model.WhiteSpace;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.TextFile;
import org.parley.text.TextAnalyzer;

/** A search for the paragraphs that a run would flag as boilerplate. */
public final class OutletParagraphs {

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

  private OutletParagraphs() {}

  /**
   * Finds the paragraphs.
   *
   * @param settings by which the documents were read
   * @param read the documents
   * @param accepted those of them that a run would count, by path and part
   * @return the paragraphs by outlet, the most frequent first
   * @throws IOException if a work file cannot be read
   */
  public static List<Found> in(ReadSettings settings, ReadTexts read, List<Reference> accepted)
      throws IOException {
    RepeatedParagraphs repeated = read.repeated();
    List<Found> found = new ArrayList<>(counted(settings, accepted, repeated));
    found.sort(ORDER);
    return found;
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
