package org.parley.compare;

import java.io.IOException;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.parley.model.SerializedOnce;
import org.parley.model.TableName;
import org.parley.spill.WorkFile;

/**
 * Compares phrases in all groups and around all events: files of documents in, files of table lines
 * and remarks out. Documents know their phrases, so one worker compares them all. Without an
 * accepted document there is no group, so there are no lines and no remarks.
 */
final class ComparePhrases extends PTransform<PCollection<WorkFile>, PCollection<WorkFile>> {

  private final SerializedOnce<CompareSettings> settings;

  ComparePhrases(SerializedOnce<CompareSettings> settings) {
    this.settings = settings;
  }

  @Override
  public PCollection<WorkFile> expand(PCollection<WorkFile> documents) {
    return documents
        .apply("Key", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), documents.getCoder()))
        .apply("Group", GroupByKey.create())
        .apply("Compare", ParDo.of(new CompareFn(settings)))
        .setCoder(documents.getCoder());
  }

  private static final class CompareFn extends DoFn<KV<Integer, Iterable<WorkFile>>, WorkFile> {
    private final SerializedOnce<CompareSettings> packed;

    CompareFn(SerializedOnce<CompareSettings> packed) {
      this.packed = packed;
    }

    @ProcessElement
    public void compare(
        @Element KV<Integer, Iterable<WorkFile>> documents, OutputReceiver<WorkFile> files)
        throws IOException {
      CompareSettings settings = packed.get();
      ComparedCorpus comparisons = ComparedCorpus.of(settings, documents.getValue());
      if (settings.wants(TableName.PHRASE_COMPARISONS)) {
        files.output(PhraseComparisons.write(comparisons));
      }
      if (settings.wants(TableName.EVENT_EFFECTS)) {
        files.output(EventEffects.write(comparisons));
      }
      if (settings.wants(TableName.KEYNESS) || settings.wants(TableName.PHRASE_COMPARISONS)) {
        files.output(Remarks.write(comparisons));
      }
    }
  }
}
