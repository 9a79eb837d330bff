package org.parley.near;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.parley.model.ProgressCounter;
import org.parley.model.Reference;
import org.parley.model.SerializedOnce;
import org.parley.spill.FingerprintFile;
import org.parley.spill.ReferenceBatch;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.SortedRun;
import org.parley.spill.WorkFile;
import org.parley.table.DocumentRow;
import org.parley.table.DuplicateRow;
import org.parley.table.Table;

/**
 * Finds documents that are copies of others. The inputs are the {@link #DOCUMENTS} that were read,
 * and sections of their {@link #FINGERPRINTS}, and {@link #REPEATED_PARAGRAPHS}. The outputs are
 * the {@link #ACCEPTED} documents, and {@link #TABLE_FILES} with the rows of the others and of
 * {@code duplicates}.
 *
 * <p>An inverted index of each shard of fingerprints finds pairs of texts. Texts with a pair are
 * divided into groups, so that both texts of a pair are in one group. Each group is compared on its
 * own, by reading the texts again. All other documents pass.
 */
public final class FindCopies extends PTransform<PCollectionTuple, PCollectionTuple> {

  /** References to all documents; those with equal texts have a unit. */
  public static final TupleTag<ReferenceBatch> DOCUMENTS = new TupleTag<>() {};

  /** Sections of {@link FingerprintFile}, one per shard. */
  public static final TupleTag<WorkFile> FINGERPRINTS = new TupleTag<>() {};

  /** Files of {@link WorkFile.Kind#REPEATED_PARAGRAPHS}. */
  public static final TupleTag<WorkFile> REPEATED_PARAGRAPHS = new TupleTag<>() {};

  /** References to the documents that are counted. */
  public static final TupleTag<ReferenceBatch> ACCEPTED = new TupleTag<>() {};

  /** Rows of {@code documents} and of {@code duplicates}. */
  public static final TupleTag<WorkFile> TABLE_FILES = new TupleTag<>() {};

  private static final TupleTag<KV<Integer, ReferenceBatch>> ALIKE = new TupleTag<>() {};

  private static final String GROUPS = "groups";
  private static final String REPEATED = "repeated paragraphs";

  private final SerializedOnce<NearSettings> settings;

  private FindCopies(NearSettings settings) {
    this.settings = SerializedOnce.of(settings);
  }

  /** Returns a transform that finds copies with these settings. */
  public static FindCopies of(NearSettings settings) {
    return new FindCopies(settings);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple read) {
    PCollectionView<Iterable<WorkFile>> groups =
        read.get(FINGERPRINTS)
            .apply(
                "Assign shards",
                WithKeys.<Integer, WorkFile>of(file -> (int) file.number())
                    .withKeyType(TypeDescriptors.integers()))
            .apply("Group fingerprints", GroupByKey.create())
            .apply(
                "Find pairs",
                ParDo.of(
                    new FilesFn(
                        settings, (files, near) -> PairFinder.find(files, near.workFolder()))))
            .setCoder(WorkFile.CODER)
            .apply("Bring together", WithKeys.of(0))
            .apply("Group pairs", GroupByKey.create())
            .apply("Join pairs", ParDo.of(new FilesFn(settings, TextGroups::write)))
            .setCoder(WorkFile.CODER)
            .apply("View", View.asIterable());
    PCollectionView<Iterable<WorkFile>> repeated =
        read.get(REPEATED_PARAGRAPHS).apply("View paragraphs", View.asIterable());
    PCollectionTuple assigned =
        read.get(DOCUMENTS)
            .apply(
                "Assign groups",
                ParDo.of(new AssignFn(settings))
                    .withSideInput(GROUPS, groups)
                    .withOutputTags(ACCEPTED, TupleTagList.of(ALIKE)));
    PCollectionTuple compared =
        assigned
            .get(ALIKE)
            .setCoder(KvCoder.of(VarIntCoder.of(), ReferenceBatch.CODER))
            .apply("Group documents", GroupByKey.create())
            .apply(
                "Compare texts",
                ParDo.of(new CompareFn(settings))
                    .withSideInput(GROUPS, groups)
                    .withSideInput(REPEATED, repeated)
                    .withOutputTags(ACCEPTED, TupleTagList.of(TABLE_FILES)));
    PCollection<ReferenceBatch> accepted =
        PCollectionList.of(assigned.get(ACCEPTED).setCoder(ReferenceBatch.CODER))
            .and(compared.get(ACCEPTED).setCoder(ReferenceBatch.CODER))
            .apply("Accepted", Flatten.pCollections());
    return PCollectionTuple.of(ACCEPTED, accepted)
        .and(TABLE_FILES, compared.get(TABLE_FILES).setCoder(WorkFile.CODER));
  }

  private static List<WorkFile> ofKind(WorkFile.Kind kind, Iterable<WorkFile> files) {
    return StreamSupport.stream(files.spliterator(), false)
        .filter(file -> file.kind() == kind)
        .toList();
  }

  /** A step that makes new files of the files of a key. */
  private interface Step extends Serializable {
    List<WorkFile> apply(List<WorkFile> files, NearSettings settings) throws IOException;
  }

  /** Applies a step to the files of each key. */
  private static final class FilesFn extends DoFn<KV<Integer, Iterable<WorkFile>>, WorkFile> {
    private final SerializedOnce<NearSettings> settings;
    private final Step step;

    FilesFn(SerializedOnce<NearSettings> settings, Step step) {
      this.settings = settings;
      this.step = step;
    }

    @ProcessElement
    public void make(@Element KV<Integer, Iterable<WorkFile>> group, OutputReceiver<WorkFile> out)
        throws IOException {
      List<WorkFile> files = new ArrayList<>();
      group.getValue().forEach(files::add);
      step.apply(files, settings.get()).forEach(out::output);
    }
  }

  /** Sends documents that may be alike to their group, and accepts the others. */
  private static final class AssignFn extends DoFn<ReferenceBatch, ReferenceBatch> {
    private final SerializedOnce<NearSettings> settings;
    private transient TextGroups groups;

    AssignFn(SerializedOnce<NearSettings> settings) {
      this.settings = settings;
    }

    @ProcessElement
    public void assign(
        @Element ReferenceBatch documents,
        @SideInput(GROUPS) Iterable<WorkFile> files,
        MultiOutputReceiver out)
        throws IOException {
      if (groups == null) {
        groups = TextGroups.read(ofKind(WorkFile.Kind.TEXT_GROUPS, files));
      }
      List<Reference> single = new ArrayList<>();
      List<Reference> alike = new ArrayList<>();
      for (Reference document : documents.references()) {
        boolean isSingle = document.unit().isEmpty() && group(document) < 0;
        (isSingle ? single : alike).add(document);
      }
      ReferenceBatch.of(single).forEach(out.get(ACCEPTED)::output);
      ReferenceBatch.group(
          alike,
          document -> {
            int group = group(document);
            return group < 0 ? TextGroups.group(number(document), settings.get()) : group;
          },
          (group, batch) -> out.get(ALIKE).output(KV.of(group, batch)));
    }

    private int group(Reference document) {
      return groups.of(number(document));
    }

    private static long number(Reference document) {
      return FingerprintFile.textNumber(document.textHash());
    }
  }

  /** Compares the documents of a group. */
  private static final class CompareFn
      extends DoFn<KV<Integer, Iterable<ReferenceBatch>>, ReferenceBatch> {
    private final Counter duplicates =
        Metrics.counter(ProgressCounter.class, ProgressCounter.DUPLICATES.name());
    private final SerializedOnce<NearSettings> settings;
    private transient RepeatedParagraphs repeated;

    CompareFn(SerializedOnce<NearSettings> settings) {
      this.settings = settings;
    }

    @ProcessElement
    public void compare(
        @Element KV<Integer, Iterable<ReferenceBatch>> group,
        @SideInput(GROUPS) Iterable<WorkFile> files,
        @SideInput(REPEATED) Iterable<WorkFile> paragraphs,
        MultiOutputReceiver out)
        throws IOException {
      if (repeated == null) {
        repeated = RepeatedParagraphs.read(ofKind(WorkFile.Kind.REPEATED_PARAGRAPHS, paragraphs));
      }
      NearSettings near = settings.get();
      CopyRules.Decided decided =
          AlikeTexts.decide(
              ReferenceBatch.references(group.getValue()),
              ofKind(WorkFile.Kind.TEXT_PAIRS, files).stream()
                  .filter(file -> file.number() == group.getKey())
                  .toList(),
              near.copies(),
              near.workFolder(),
              repeated);
      SortedRun left = new SortedRun(WorkFile.Kind.DUPLICATES, near.workFolder());
      Table<DocumentRow> table = DocumentRow.table(near.variables());
      for (CopyRules.Left one : decided.left()) {
        left.add(table, DocumentRow.duplicate(one.document(), one.kept()));
      }
      SortedRun rows = new SortedRun(WorkFile.Kind.COPIES, near.workFolder());
      for (DuplicateRow row : decided.rows()) {
        rows.add(DuplicateRow.TABLE, row);
      }
      left.finish().forEach(out.get(TABLE_FILES)::output);
      rows.finish().forEach(out.get(TABLE_FILES)::output);
      duplicates.inc(decided.left().size());
      ReferenceBatch.of(decided.counted()).forEach(out.get(ACCEPTED)::output);
    }
  }
}
