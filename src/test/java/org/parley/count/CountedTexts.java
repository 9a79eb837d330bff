package org.parley.count;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.parley.model.Batch;
import org.parley.model.Reference;
import org.parley.model.TextSource;
import org.parley.spill.WorkFile;
import org.parley.study.Study;
import org.parley.text.CountingRules;
import org.parley.text.TextAnalyzer;

/** Counts texts of a made-up study for the tests of what comes behind counting. */
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
  }

  private CountedTexts() {}

  private static CountSettings settings(Study study, TextSource texts, Path work) {
    CountingRules rules =
        new CountingRules(
            study.tokens().keepHyphens(),
            study.tokens().keepNumbers(),
            study.trim(),
            study.phrases());
    return new CountSettings(
        rules,
        texts,
        Map.of(),
        study.tokens().stopWords(),
        study.tables(),
        study.comparing().words(),
        work.toString(),
        2,
        false);
  }

  /**
   * The files of the documents, without a pipeline.
   *
   * @param ranges that the documents are dealt out to, one after the other
   * @param shards of the terms
   */
  public static List<WorkFile> count(
      Study study, List<Text> texts, int ranges, int shards, Path work) throws IOException {
    return count(settings(study, new MadeUp.Texts(byPath(texts)), work), texts, ranges, shards);
  }

  /** The same, of texts that are cut behind each empty line. */
  public static List<WorkFile> countInPieces(Study study, List<Text> texts, Path work)
      throws IOException {
    return count(settings(study, new MadeUp.InPieces(byPath(texts)), work), texts, 1, 1);
  }

  private static Map<String, String> byPath(List<Text> texts) {
    return texts.stream().collect(toMap(Text::path, Text::text));
  }

  private static List<WorkFile> count(
      CountSettings settings, List<Text> texts, int ranges, int shards) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(settings.rules());
    List<WorkFile> files = new ArrayList<>();
    for (int range = 0; range < ranges; range++) {
      try (RangeCounter counter =
          new RangeCounter(settings, range, range, shards, analyzer, new TermTally())) {
        for (int i = range; i < texts.size(); i += ranges) {
          counter.count(List.of(texts.get(i).reference()), true);
        }
        files.addAll(counter.finish());
      }
    }
    return files;
  }

  /** The files of the documents, in ranges and shards of so many bytes. */
  public static PCollection<WorkFile> count(
      Pipeline pipeline,
      Study study,
      List<Text> texts,
      long rangeBytes,
      long shardBytes,
      Path work) {
    List<byte[]> batches = new ArrayList<>();
    for (Text text : texts) {
      batches.addAll(Batch.ofReferences(List.of(text.reference())));
    }
    return pipeline
        .apply("Documents", Create.of(batches).withCoder(ByteArrayCoder.of()))
        .apply(
            "Count",
            CountDocuments.of(settings(study, new MadeUp.Texts(byPath(texts)), work))
                .withBytes(rangeBytes, shardBytes));
  }
}
