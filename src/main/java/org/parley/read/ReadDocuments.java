package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.parley.model.ProgressCounter;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.model.SerializedOnce;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.WorkFile;

/**
 * Reads every listed document once and marks equal texts. The input is the names of files of listed
 * documents. The outputs are {@link #DOCUMENTS}, {@link #TABLE_FILES} with the rows of rejected
 * documents, {@link #FINGERPRINTS} and {@link #REPEATED_PARAGRAPHS}.
 *
 * <p>The cleaned texts go into work files, many texts per file; a reference names the place of its
 * text. If a document changes later in the run, the text that was read is counted.
 */
public final class ReadDocuments extends PTransform<PCollection<String>, PCollectionTuple> {

  /** References to the documents that were read; those with equal texts have a unit. */
  public static final TupleTag<ReferenceBatch> DOCUMENTS = new TupleTag<>() {};

  /** Rows of rejected documents. */
  public static final TupleTag<WorkFile> TABLE_FILES = new TupleTag<>() {};

  /** Sections of fingerprints, one per shard; none if near copies are not searched for. */
  public static final TupleTag<WorkFile> FINGERPRINTS = new TupleTag<>() {};

  /** Files of paragraphs that occur in at least three texts of an outlet. */
  public static final TupleTag<WorkFile> REPEATED_PARAGRAPHS = new TupleTag<>() {};

  private static final TupleTag<KV<Integer, WorkFile>> PARAGRAPHS = new TupleTag<>() {};

  private static final TupleTag<KV<Integer, ReferenceBatch>> BY_TEXT = new TupleTag<>() {};

  private final ReadSettings settings;

  private ReadDocuments(ReadSettings settings) {
    this.settings = settings;
  }

  /** Returns a transform that reads documents with these settings. */
  public static ReadDocuments of(ReadSettings settings) {
    return new ReadDocuments(settings);
  }

  @Override
  public PCollectionTuple expand(PCollection<String> lists) {
    PCollectionTuple read =
        lists
            .apply("Spread lists", Reshuffle.viaRandomKey())
            .apply(
                "Extract",
                ParDo.of(new ExtractFn(settings))
                    .withOutputTags(
                        BY_TEXT, TupleTagList.of(TABLE_FILES).and(PARAGRAPHS).and(FINGERPRINTS)));
    PCollection<ReferenceBatch> documents =
        read.get(BY_TEXT)
            .setCoder(KvCoder.of(VarIntCoder.of(), ReferenceBatch.CODER))
            .apply("Group by text", GroupByKey.create())
            .apply("Mark equal texts", ParDo.of(new MarkFn()))
            .setCoder(ReferenceBatch.CODER);
    PCollection<WorkFile> repeated =
        read.get(PARAGRAPHS)
            .setCoder(KvCoder.of(VarIntCoder.of(), WorkFile.CODER))
            .apply("Group paragraphs", GroupByKey.create())
            .apply("Find repeated paragraphs", ParDo.of(new RepeatedFn(settings)))
            .setCoder(WorkFile.CODER);
    return PCollectionTuple.of(DOCUMENTS, documents)
        .and(REPEATED_PARAGRAPHS, repeated)
        .and(FINGERPRINTS, read.get(FINGERPRINTS).setCoder(WorkFile.CODER))
        .and(TABLE_FILES, read.get(TABLE_FILES).setCoder(WorkFile.CODER));
  }

  /** Reads the documents of a list. */
  private static final class ExtractFn extends DoFn<String, KV<Integer, ReferenceBatch>> {
    private final Counter readDocuments =
        Metrics.counter(ProgressCounter.class, ProgressCounter.READ.name());
    private final Counter rejections =
        Metrics.counter(ProgressCounter.class, ProgressCounter.REJECTED.name());
    private final Counter parts =
        Metrics.counter(ProgressCounter.class, ProgressCounter.PARTS.name());
    private final SerializedOnce<ReadSettings> settings;
    private transient DocumentReader reader;

    ExtractFn(ReadSettings settings) {
      this.settings = SerializedOnce.of(settings);
    }

    @Setup
    public void setup() {
      reader = new DocumentReader(settings.get());
    }

    @ProcessElement
    public void extract(@Element String list, MultiOutputReceiver out) throws IOException {
      ReadSettings read = settings.get();
      long rows = 0;
      try (ReadOutput output =
          new ReadOutput(
              read.workFolder(),
              read.shards(),
              read.wantsFingerprints(),
              (shard, batch) -> out.get(BY_TEXT).output(KV.of(shard, batch)))) {
        for (ListedParts file : ListedParts.group(DocumentLists.read(list))) {
          reader.read(file, new Counting(output));
          rows += file.size();
          parts.dec(file.size());
        }
        output.finish(
            rows,
            out.get(TABLE_FILES)::output,
            file -> out.get(PARAGRAPHS).output(KV.of((int) file.number(), file)),
            out.get(FINGERPRINTS)::output);
      }
    }

    /** Counts the outcomes for the progress display. */
    private final class Counting implements DocumentReader.Outcomes {
      private final ReadOutput output;

      Counting(ReadOutput output) {
        this.output = output;
      }

      @Override
      public void accepted(DocumentReader.Accepted document) throws IOException {
        readDocuments.inc();
        parts.inc();
        output.accepted(document);
      }

      @Override
      public void rejected(Rejection document) throws IOException {
        readDocuments.inc();
        parts.inc();
        rejections.inc();
        output.rejected(document);
      }
    }
  }

  /** Marks the equal texts of a shard. */
  private static final class MarkFn
      extends DoFn<KV<Integer, Iterable<ReferenceBatch>>, ReferenceBatch> {
    @ProcessElement
    public void mark(
        @Element KV<Integer, Iterable<ReferenceBatch>> shard, OutputReceiver<ReferenceBatch> out) {
      List<Reference> documents = ReferenceBatch.references(shard.getValue());
      ReferenceBatch.of(EqualTexts.mark(documents)).forEach(out::output);
    }
  }

  /** Finds the repeated paragraphs of a shard. */
  private static final class RepeatedFn extends DoFn<KV<Integer, Iterable<WorkFile>>, WorkFile> {
    private final String workFolder;

    RepeatedFn(ReadSettings settings) {
      this.workFolder = settings.workFolder();
    }

    @ProcessElement
    public void find(@Element KV<Integer, Iterable<WorkFile>> shard, OutputReceiver<WorkFile> sets)
        throws IOException {
      List<WorkFile> files = new ArrayList<>();
      shard.getValue().forEach(files::add);
      RepeatedParagraphs.among(files).write(workFolder).forEach(sets::output);
    }
  }
}
