package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.parley.model.ProgressCounter;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.model.SerializedOnce;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.table.DocumentRow;
import org.parley.table.SortKey;
import org.parley.table.Table;

/**
 * Reads every listed document once and finds duplicates. The input is the names of files of listed
 * documents. The outputs are {@link #ACCEPTED} references, {@link #TABLE_FILES} with the rows of
 * the other documents, and {@link #REPEATED_PARAGRAPHS}.
 *
 * <p>The cleaned texts go into work files, many texts per file; a reference names the place of its
 * text. If a document changes later in the run, the text that was read is counted.
 */
public final class ReadDocuments extends PTransform<PCollection<String>, PCollectionTuple> {

  /** References to the documents that are counted. */
  public static final TupleTag<ReferenceBatch> ACCEPTED = new TupleTag<>() {};

  /** Rows of rejected documents and of duplicates, and references to the others. */
  public static final TupleTag<WorkFile> TABLE_FILES = new TupleTag<>() {};

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
                    .withOutputTags(BY_TEXT, TupleTagList.of(TABLE_FILES).and(PARAGRAPHS)));
    read.get(TABLE_FILES).setCoder(WorkFile.CODER);
    PCollectionTuple separated =
        read.get(BY_TEXT)
            .setCoder(KvCoder.of(VarIntCoder.of(), ReferenceBatch.CODER))
            .apply("Group by text", GroupByKey.create())
            .apply(
                "Separate duplicates",
                ParDo.of(new SeparateFn(settings))
                    .withOutputTags(ACCEPTED, TupleTagList.of(TABLE_FILES)));
    separated.get(TABLE_FILES).setCoder(WorkFile.CODER);
    PCollection<WorkFile> repeated =
        read.get(PARAGRAPHS)
            .setCoder(KvCoder.of(VarIntCoder.of(), WorkFile.CODER))
            .apply("Group paragraphs", GroupByKey.create())
            .apply("Find repeated paragraphs", ParDo.of(new RepeatedFn(settings)))
            .setCoder(WorkFile.CODER);
    return PCollectionTuple.of(ACCEPTED, separated.get(ACCEPTED).setCoder(ReferenceBatch.CODER))
        .and(REPEATED_PARAGRAPHS, repeated)
        .and(
            TABLE_FILES,
            PCollectionList.of(read.get(TABLE_FILES))
                .and(separated.get(TABLE_FILES))
                .apply("Table files", Flatten.pCollections()));
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
              (shard, batch) -> out.get(BY_TEXT).output(KV.of(shard, batch)))) {
        for (ListedParts file : ListedParts.group(DocumentLists.read(list))) {
          reader.read(file, new Counting(output));
          rows += file.size();
          parts.dec(file.size());
        }
        output.finish(
            rows,
            out.get(TABLE_FILES)::output,
            file -> out.get(PARAGRAPHS).output(KV.of((int) file.number(), file)));
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

  /** Separates the duplicates of a shard of texts. */
  private static final class SeparateFn
      extends DoFn<KV<Integer, Iterable<ReferenceBatch>>, ReferenceBatch> {
    private final Counter duplicates =
        Metrics.counter(ProgressCounter.class, ProgressCounter.DUPLICATES.name());
    private final String workFolder;
    private final ArrayList<String> variables;

    SeparateFn(ReadSettings settings) {
      this.workFolder = settings.workFolder();
      this.variables = new ArrayList<>(settings.study().variables());
    }

    @ProcessElement
    public void separate(
        @Element KV<Integer, Iterable<ReferenceBatch>> shard, MultiOutputReceiver out)
        throws IOException {
      Duplicates.Separated separated =
          Duplicates.separate(ReferenceBatch.references(shard.getValue()));
      SortedRun rows = new SortedRun(WorkFile.Kind.DUPLICATES, workFolder);
      Table<DocumentRow> table = DocumentRow.table(variables);
      for (DocumentRow duplicate : separated.duplicates()) {
        rows.add(table, duplicate);
      }
      rows.finish().forEach(out.get(TABLE_FILES)::output);
      SortedRun references = new SortedRun(WorkFile.Kind.REFERENCES, workFolder);
      for (Reference accepted : separated.accepted()) {
        references.add(
            new SortKey().text(accepted.path()).text(accepted.part()).toBytes(),
            ReferenceBatch.of(List.of(accepted)).get(0).bytes());
      }
      references.finish().forEach(out.get(TABLE_FILES)::output);
      duplicates.inc(separated.duplicates().size());
      ReferenceBatch.of(separated.accepted()).forEach(out.get(ACCEPTED)::output);
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
