package org.parley.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.parley.model.ProgressCounter;
import org.parley.model.SerializedOnce;
import org.parley.spill.WorkFile;
import org.parley.study.Study;

/**
 * Makes the tables of the files that the other stages finished: merges what is sorted, concatenates
 * what is in order, fills in the cells without text. A {@link Summary} of each publisher lies
 * beside the tables.
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

  /**
   * Publishes the tables of {@code study} into {@code folder}: all of them, or in two parts. No
   * part is left out where a study wants none of its tables, since each tells what it wrote.
   */
  public static PublishTables of(Study study, String folder) {
    return new PublishTables(study, folder, EnumSet.allOf(Publisher.class));
  }

  /** The tables that compare, and no other. */
  public PublishTables comparisons() {
    return new PublishTables(study, folder, EnumSet.of(Publisher.COMPARISON_TABLES));
  }

  /** All others: {@code term_frequencies}, the largest, need not wait until all is compared. */
  public PublishTables counts() {
    return new PublishTables(
        study, folder, EnumSet.complementOf(EnumSet.of(Publisher.COMPARISON_TABLES)));
  }

  @Override
  public PDone expand(PCollection<WorkFile> files) {
    // Not by a side input: until it is there the Direct Runner tries again and again.
    files
        .apply("Assign publishers", ParDo.of(new AssignFn(publishers)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), files.getCoder()))
        .apply("Group publishers", GroupByKey.create())
        .apply("Write tables", ParDo.of(new PublishFn(study, folder)));
    return PDone.in(files.getPipeline());
  }

  private static final class AssignFn extends DoFn<WorkFile, KV<String, WorkFile>> {
    private final EnumSet<Publisher> publishers;

    AssignFn(EnumSet<Publisher> publishers) {
      this.publishers = publishers;
    }

    @ProcessElement
    public void assign(@Element WorkFile file, OutputReceiver<KV<String, WorkFile>> assigned) {
      for (Publisher publisher : publishers) {
        if (publisher.takes(file)) {
          assigned.output(KV.of(publisher.name(), file));
        }
      }
    }
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
      Publication publication = new Publication(study.get(), files, folder);
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
