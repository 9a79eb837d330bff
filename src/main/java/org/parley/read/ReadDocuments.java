package org.parley.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.parley.model.Batch;
import org.parley.model.ListedDocument;
import org.parley.model.ProgressCounter;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.model.SerializedOnce;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.table.DocumentRow;
import org.parley.table.RejectedRow;

/**
 * Reads every listed document once and settles which are counted: files of listed documents in,
 * each under a number of its own; batches of references to the {@link #ACCEPTED} ones out, and the
 * {@link #FILES} of the tables with the rows of those that are not.
 */
public final class ReadDocuments
    extends PTransform<PCollection<KV<Integer, String>>, PCollectionTuple> {

  /** Batches of references to the documents that are counted. */
  public static final TupleTag<byte[]> ACCEPTED = new TupleTag<>() {};

  /** Rows of rejected documents and of duplicates. */
  public static final TupleTag<WorkFile> FILES = new TupleTag<>() {};

  private static final TupleTag<KV<Integer, byte[]>> REFERENCES = new TupleTag<>() {};

  private final ReadSettings settings;

  private ReadDocuments(ReadSettings settings) {
    this.settings = settings;
  }

  /** Reads as {@code settings} say. */
  public static ReadDocuments of(ReadSettings settings) {
    return new ReadDocuments(settings);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, String>> listed) {
    KvCoder<Integer, byte[]> coder = KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());
    PCollectionTuple read =
        listed
            .apply("Spread lists", GroupByKey.create())
            .apply(
                "Extract",
                ParDo.of(new ExtractFn(settings))
                    .withOutputTags(REFERENCES, TupleTagList.of(FILES)));
    PCollectionTuple settled =
        read.get(REFERENCES)
            .setCoder(coder)
            .apply("Group by bytes", GroupByKey.create())
            .apply("Unify bytes", ParDo.of(new UnifyFn(settings.shards())))
            .setCoder(coder)
            .apply("Group by text", GroupByKey.create())
            .apply(
                "Settle duplicates",
                ParDo.of(new SettleFn(settings)).withOutputTags(ACCEPTED, TupleTagList.of(FILES)));
    return PCollectionTuple.of(ACCEPTED, settled.get(ACCEPTED).setCoder(ByteArrayCoder.of()))
        .and(
            FILES,
            PCollectionList.of(read.get(FILES))
                .and(settled.get(FILES))
                .apply("Files", Flatten.pCollections()));
  }

  private static int shard(String hash, int shards) {
    return Math.floorMod(hash.hashCode(), shards);
  }

  private static List<Reference> references(Iterable<byte[]> batches) {
    List<Reference> references = new ArrayList<>();
    batches.forEach(batch -> references.addAll(Batch.references(batch)));
    return references;
  }

  private static final class ExtractFn
      extends DoFn<KV<Integer, Iterable<String>>, KV<Integer, byte[]>> {
    private final Counter readDocuments =
        Metrics.counter(ProgressCounter.class, ProgressCounter.READ.name());
    private final Counter readBytes =
        Metrics.counter(ProgressCounter.class, ProgressCounter.BYTES.name());
    private final Counter rejections =
        Metrics.counter(ProgressCounter.class, ProgressCounter.REJECTED.name());
    private final SerializedOnce<ReadSettings> settings;
    private transient DocumentReader reader;
    private transient SortedRun rejected;

    ExtractFn(ReadSettings settings) {
      this.settings = SerializedOnce.of(settings);
    }

    @StartBundle
    public void startBundle() {
      reader = reader == null ? new DocumentReader(settings.get()) : reader;
      rejected = new SortedRun(WorkFile.Kind.REJECTED, settings.get().workFolder());
    }

    @ProcessElement
    public void extract(ProcessContext context) throws IOException {
      List<Reference> references = new ArrayList<>();
      for (String list : context.element().getValue()) {
        extract(DocumentLists.read(list), references);
      }
      Batch.group(
          references,
          reference -> shard(reference.sha256(), settings.get().shards()),
          (batch, shard) -> context.output(KV.of(shard, batch)));
    }

    private void extract(List<ListedDocument> documents, List<Reference> references)
        throws IOException {
      for (ListedDocument listed : documents) {
        DocumentReader.Result result = reader.read(listed);
        if (result.rejection() == null) {
          references.add(result.reference());
          readBytes.inc(result.reference().bytes());
        } else {
          Rejection rejection = result.rejection();
          int section = RejectedRow.REASONS.indexOf(rejection.reason());
          rejected.add(section, RejectedRow.TABLE, rejection);
          rejections.inc();
        }
        readDocuments.inc();
      }
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) throws IOException {
      for (WorkFile file : rejected.finish()) {
        context.output(FILES, file, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }
  }

  private static final class UnifyFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final int shards;

    UnifyFn(int shards) {
      this.shards = shards;
    }

    @ProcessElement
    public void unify(ProcessContext context) {
      Batch.group(
          Duplicates.unifyBytes(references(context.element().getValue())),
          reference -> shard(reference.textHash(), shards),
          (batch, shard) -> context.output(KV.of(shard, batch)));
    }
  }

  private static final class SettleFn extends DoFn<KV<Integer, Iterable<byte[]>>, byte[]> {
    private final Counter duplicates =
        Metrics.counter(ProgressCounter.class, ProgressCounter.DUPLICATES.name());
    private final SerializedOnce<ReadSettings> settings;

    SettleFn(ReadSettings settings) {
      this.settings = SerializedOnce.of(settings);
    }

    @ProcessElement
    public void settle(ProcessContext context) throws IOException {
      Duplicates.Settled settled = Duplicates.settle(references(context.element().getValue()));
      SortedRun rows = new SortedRun(WorkFile.Kind.DUPLICATES, settings.get().workFolder());
      for (DocumentRow duplicate : settled.duplicates()) {
        rows.add(DocumentRow.TABLE, duplicate);
      }
      rows.finish().forEach(file -> context.output(FILES, file));
      duplicates.inc(settled.duplicates().size());
      Batch.ofReferences(settled.accepted()).forEach(context::output);
    }
  }
}
