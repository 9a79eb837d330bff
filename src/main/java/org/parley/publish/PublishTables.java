package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.parley.model.ProgressCounter;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;
import org.parley.study.Study;

/**
 * Writes the tables from the work files of the other stages. Each publisher merges or concatenates
 * the files of its tables and writes a {@link Summary} beside them.
 */
public final class PublishTables extends PTransform<PCollection<WorkFile>, PDone> {

  private static final TupleTag<WorkFile> FILES = new TupleTag<>() {};
  private static final TupleTag<Void> PUBLISHERS = new TupleTag<>() {};

  private final Study study;
  private final String folder;
  private final EnumSet<Publisher> publishers;

  private PublishTables(Study study, String folder, EnumSet<Publisher> publishers) {
    this.study = study;
    this.folder = folder;
    this.publishers = publishers;
  }

  /**
   * Publishes all tables of {@code study} into {@code folder}.
   *
   * @see #counts and #comparisons publish them in two parts
   */
  public static PublishTables of(Study study, String folder) {
    return new PublishTables(study, folder, EnumSet.allOf(Publisher.class));
  }

  /** Publishes the comparing tables and no other. */
  public PublishTables comparisons() {
    return new PublishTables(study, folder, EnumSet.of(Publisher.COMPARISON_TABLES));
  }

  /** Publishes all but the comparing tables, which need not wait for the comparisons. */
  public PublishTables counts() {
    return new PublishTables(
        study, folder, EnumSet.complementOf(EnumSet.of(Publisher.COMPARISON_TABLES)));
  }

  @Override
  public PDone expand(PCollection<WorkFile> files) {
    // Grouping also finds publishers without a file, whose tables are empty. A side input would do,
    // too, but the Direct Runner polls for it.
    PCollection<KV<String, Void>> names =
        files
            .getPipeline()
            .apply(
                "Publishers",
                Create.of(publishers.stream().map(name -> KV.of(name.name(), (Void) null)).toList())
                    .withCoder(KvCoder.of(StringUtf8Coder.of(), VoidCoder.of())));
    PCollection<KV<String, WorkFile>> assigned =
        files
            .apply("Assign publishers", WithKeys.of(file -> Publisher.of(file.kind()).name()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), WorkFile.CODER));
    KeyedPCollectionTuple.of(FILES, assigned)
        .and(PUBLISHERS, names)
        .apply("Group publishers", CoGroupByKey.create())
        .apply("Write tables", ParDo.of(new PublishFn(study, folder)));
    return PDone.in(files.getPipeline());
  }

  private static final class PublishFn extends DoFn<KV<String, CoGbkResult>, Void> {
    private final Counter tables =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TABLES.name());
    private final SerializedOnce<Study> study;
    private final String folder;

    PublishFn(Study study, String folder) {
      this.study = SerializedOnce.of(study);
      this.folder = folder;
    }

    @ProcessElement
    public void publish(@Element KV<String, CoGbkResult> assigned) throws IOException {
      List<WorkFile> files = new ArrayList<>();
      assigned.getValue().getAll(FILES).forEach(files::add);
      Publication publication = new Publication(study.get(), files, folder, new ArrayList<>());
      Publisher publisher = Publisher.valueOf(assigned.getKey());
      Summary summary =
          switch (publisher) {
            case DOCUMENT_TABLES -> DocumentTables.publish(publication);
            case TERM_TABLE -> TermFrequencyTable.publish(publication);
            case PHRASE_TABLES -> PhraseTables.publish(publication);
            case COMPARISON_TABLES -> ComparisonTables.publish(publication);
          };
      summary.write(folder, publisher);
      tables.inc(summary.tables().size());
    }
  }
}
