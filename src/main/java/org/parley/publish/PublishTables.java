package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.parley.model.ProgressCounter;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;
import org.parley.study.Study;

/**
 * Writes the tables from the work files of the other stages. Each publisher merges or concatenates
 * the files of its tables and writes a {@link Summary} beside them.
 */
public final class PublishTables extends PTransform<PCollection<WorkFile>, PDone> {

  private final Study study;
  private final String folder;
  private final EnumSet<Publisher> publishers;

  private PublishTables(Study study, String folder, EnumSet<Publisher> publishers) {
    this.study = study;
    this.folder = folder;
    this.publishers = publishers;
  }

  /** Returns a transform that writes all tables of {@code study} into {@code folder}. */
  public static PublishTables of(Study study, String folder) {
    return new PublishTables(study, folder, EnumSet.allOf(Publisher.class));
  }

  /** Returns a transform that writes only the comparing tables. */
  public PublishTables comparisons() {
    return new PublishTables(study, folder, EnumSet.of(Publisher.COMPARISON_TABLES));
  }

  /** Returns a transform that writes the other tables, which need not wait for comparisons. */
  public PublishTables counts() {
    return new PublishTables(
        study, folder, EnumSet.complementOf(EnumSet.of(Publisher.COMPARISON_TABLES)));
  }

  @Override
  public PDone expand(PCollection<WorkFile> files) {
    // A publisher without a file writes empty tables, so each gets an empty file. The files are
    // grouped instead of being a side input, for which the Direct Runner polls.
    PCollection<WorkFile> empty =
        files
            .getPipeline()
            .apply(
                "Empty files",
                Create.of(publishers.stream().map(Publisher::emptyFile).toList())
                    .withCoder(WorkFile.CODER));
    PCollectionList.of(files)
        .and(empty)
        .apply("All files", Flatten.pCollections())
        .apply("Assign publishers", WithKeys.of(file -> Publisher.of(file.kind()).name()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), WorkFile.CODER))
        .apply("Group publishers", GroupByKey.create())
        .apply("Write tables", ParDo.of(new PublishFn(study, folder)));
    return PDone.in(files.getPipeline());
  }

  private static final class PublishFn extends DoFn<KV<String, Iterable<WorkFile>>, Void> {
    private final Counter tables =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TABLES.name());
    private final SerializedOnce<Study> study;
    private final String folder;

    PublishFn(Study study, String folder) {
      this.study = SerializedOnce.of(study);
      this.folder = folder;
    }

    @ProcessElement
    public void publish(@Element KV<String, Iterable<WorkFile>> assigned) throws IOException {
      List<WorkFile> files = new ArrayList<>();
      assigned.getValue().forEach(files::add);
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
