package org.parley.count;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.parley.RunSettings;
import org.parley.extract.TextHash;
import org.parley.model.Reference;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.text.TextAnalyzer;

/** Counts texts of a made-up study for the tests of later stages. */
public final class CountedTexts {

  /**
   * A document.
   *
   * @param side empty for none
   * @param day ISO 8601
   */
  public record Text(String path, String author, String side, String day, String text) {

    private Reference reference() {
      return MadeUp.reference(path, author, side, day, "", text.length());
    }

    private boolean isCopyOf(Text other) {
      return text.equals(other.text) && !author.equals(other.author);
    }
  }

  private CountedTexts() {}

  private static CountSettings settings(Study study, Path work) {
    return new CountSettings(
        RunSettings.rules(study),
        study.coding(),
        Map.of(),
        Map.of(),
        study.coverage(),
        study.tokens().stopWords(),
        study.tables(),
        study.variables(),
        study.comparing().words(),
        work.toString(),
        2,
        false,
        false);
  }

  /**
   * Returns the files of the documents, counted without a pipeline.
   *
   * @param ranges number of ranges, to which the documents are assigned in turn
   * @param shards number of shares of the terms
   */
  public static List<WorkFile> count(
      Study study, List<Text> texts, int ranges, int shards, Path work) throws IOException {
    CountSettings settings = settings(study, work);
    List<Reference> references = written(texts, work);
    TextAnalyzer analyzer = new TextAnalyzer(settings.rules());
    List<WorkFile> files = new ArrayList<>();
    for (int range = 0; range < ranges; range++) {
      try (RangeCounter counter =
          new RangeCounter(
              settings, range, shards, analyzer, new TermTally(), RepeatedParagraphs.NONE)) {
        for (int i = range; i < texts.size(); i += ranges) {
          counter.count(List.of(references.get(i)));
        }
        files.addAll(counter.finish());
      }
    }
    return files;
  }

  private static List<Reference> written(List<Text> texts, Path work) throws IOException {
    return MadeUp.written(
        texts.stream()
            .map(
                text ->
                    texts.stream().anyMatch(text::isCopyOf)
                        ? text.reference().withUnit(TextHash.of(text.text().getBytes(UTF_8)))
                        : text.reference())
            .toList(),
        texts.stream().collect(toMap(Text::path, Text::text)),
        work);
  }

  /** Counts the documents in ranges and shards of these sizes in bytes. */
  public static PCollectionTuple count(
      Pipeline pipeline, Study study, List<Text> texts, long rangeBytes, long shardBytes, Path work)
      throws IOException {
    List<ReferenceBatch> batches = new ArrayList<>();
    for (Reference reference : written(texts, work)) {
      batches.addAll(ReferenceBatch.of(List.of(reference)));
    }
    return pipeline
        .apply("Documents", Create.of(batches).withCoder(ReferenceBatch.CODER))
        .apply("Count", CountDocuments.of(settings(study, work)).withSizes(rangeBytes, shardBytes));
  }
}
