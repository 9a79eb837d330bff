package org.parley.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.parley.model.Packed;
import org.parley.study.Study;
import org.parley.table.RunFile;
import org.parley.table.TermFrequencyRow;

/**
 * Makes the tables of the files that the other stages finished: merges what is sorted, concatenates
 * what is in order, fills in the cells without text. A {@link Summary} of each publisher lies
 * beside the tables.
 */
public final class PublishTables extends PTransform<PCollection<RunFile>, PDone> {

  private final Study study;
  private final String folder;

  private PublishTables(Study study, String folder) {
    this.study = study;
    this.folder = folder;
  }

  /** Publishes the tables of {@code study} into {@code folder}. */
  public static PublishTables of(Study study, Path folder) {
    return new PublishTables(study, folder.toString());
  }

  @Override
  public PDone expand(PCollection<RunFile> files) {
    PCollectionView<Iterable<RunFile>> finished = files.apply("Finished files", View.asIterable());
    List<String> publishers = Stream.of(Publisher.values()).map(Publisher::name).toList();
    files
        .getPipeline()
        .apply("Publishers", Create.of(publishers).withCoder(StringUtf8Coder.of()))
        .apply(
            "Write tables",
            ParDo.of(new PublishFn(study, folder, finished)).withSideInputs(finished));
    return PDone.in(files.getPipeline());
  }

  private static final class PublishFn extends DoFn<String, Void> {
    private final Packed<Study> study;
    private final String folder;
    private final PCollectionView<Iterable<RunFile>> finished;

    PublishFn(Study study, String folder, PCollectionView<Iterable<RunFile>> finished) {
      this.study = Packed.of(study);
      this.folder = folder;
      this.finished = finished;
    }

    @ProcessElement
    public void publish(ProcessContext context) throws IOException {
      Path path = Path.of(folder);
      List<RunFile> files = new ArrayList<>();
      context.sideInput(finished).forEach(files::add);
      Publication publication = new Publication(study.get(), files, path);
      Publisher publisher = Publisher.valueOf(context.element());
      Summary summary =
          switch (publisher) {
            case DOCUMENT_TABLES -> DocumentTables.publish(publication);
            case TERM_TABLE -> termTable(publication);
            case PHRASE_TABLES -> PhraseTables.publish(publication);
            case COMPARISON_TABLES -> ComparisonTables.publish(publication);
          };
      summary.write(path, publisher);
    }

    private static Summary termTable(Publication publication) throws IOException {
      List<PublishedTable> tables = new ArrayList<>();
      LineTable.append(publication, TermFrequencyRow.TABLE, RunFile.Kind.TERM_FREQUENCIES, tables);
      return new Summary(tables, Map.of());
    }
  }
}
