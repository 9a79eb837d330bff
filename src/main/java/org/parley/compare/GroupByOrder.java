package org.parley.compare;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.parley.model.ProgressCounter;
import org.parley.spill.WorkFile;

/** Groups files by their order, which is the number of a shard or of a ranking. */
final class GroupByOrder
    extends PTransform<PCollection<WorkFile>, PCollection<KV<Integer, Iterable<WorkFile>>>> {

  @Override
  public PCollection<KV<Integer, Iterable<WorkFile>>> expand(PCollection<WorkFile> files) {
    return files
        .apply("Key", ParDo.of(new KeyFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), files.getCoder()))
        .apply("Group", GroupByKey.create());
  }

  private static final class KeyFn extends DoFn<WorkFile, KV<Integer, WorkFile>> {
    private final Counter toCompare =
        Metrics.counter(ProgressCounter.class, ProgressCounter.TO_COMPARE.name());

    @ProcessElement
    public void key(@Element WorkFile file, OutputReceiver<KV<Integer, WorkFile>> keyed) {
      toCompare.inc();
      keyed.output(KV.of(Math.toIntExact(file.order()), file));
    }
  }
}
