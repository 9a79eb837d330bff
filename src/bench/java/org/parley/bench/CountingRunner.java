package org.parley.bench;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;

/**
 * The Direct Runner, which says at the end how many elements went from one stage to another, and
 * how many bytes those had that were grouped, which is what a cluster sends from worker to worker:
 * {@code elements: 1234} and {@code shuffled: 56789}. Counting takes time; a run that is measured
 * should not.
 */
public final class CountingRunner extends PipelineRunner<PipelineResult> {

  private static final String ELEMENTS = "elements";
  private static final String SHUFFLED = "shuffled";

  private final PipelineOptions options;

  private CountingRunner(PipelineOptions options) {
    this.options = options;
  }

  /** What Beam calls to make a runner. */
  public static CountingRunner fromOptions(PipelineOptions options) {
    DirectOptions direct = options.as(DirectOptions.class);
    direct.setEnforceImmutability(false);
    direct.setEnforceEncodability(false);
    return new CountingRunner(options);
  }

  @Override
  public PipelineResult run(Pipeline pipeline) {
    Set<PCollection<?>> grouped = new LinkedHashSet<>();
    int number = 0;
    for (PCollection<?> collection : collections(pipeline, grouped)) {
      count(collection, "Count elements " + number++, grouped.contains(collection));
    }
    PipelineResult result = DirectRunner.fromOptions(options).run(pipeline);
    result.waitUntilFinish();
    System.out.println("elements: " + sum(result, ELEMENTS));
    System.out.println("shuffled: " + sum(result, SHUFFLED));
    return result;
  }

  private static <T> void count(PCollection<T> collection, String name, boolean grouped) {
    Coder<T> coder = collection.getCoder();
    collection.apply(name, ParDo.of(new CountFn<>(grouped ? coder : null)));
  }

  private static long sum(PipelineResult result, String counter) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(CountingRunner.class, counter))
            .build();
    long sum = 0;
    for (MetricResult<Long> count : result.metrics().queryMetrics(filter).getCounters()) {
      sum += count.getAttempted();
    }
    return sum;
  }

  /**
   * All collections of the pipeline.
   *
   * @param grouped to which those are added that are grouped by their keys
   */
  private static Set<PCollection<?>> collections(Pipeline pipeline, Set<PCollection<?>> grouped) {
    Set<PCollection<?>> collections = new LinkedHashSet<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            if (node.getTransform() instanceof GroupByKey) {
              node.getInputs().values().forEach(input -> grouped.add((PCollection<?>) input));
            }
          }

          @Override
          public void visitValue(PValue value, TransformHierarchy.Node producer) {
            if (value instanceof PCollection<?> collection) {
              collections.add(collection);
            }
          }
        });
    return collections;
  }

  private static final class CountFn<T> extends DoFn<T, Void> {
    private final Counter elements = Metrics.counter(CountingRunner.class, ELEMENTS);
    private final Counter shuffled = Metrics.counter(CountingRunner.class, SHUFFLED);
    private final Coder<T> coder;

    /**
     * @param coder of elements that are grouped; null for others
     */
    CountFn(Coder<T> coder) {
      this.coder = coder;
    }

    @ProcessElement
    public void count(@Element T element) throws CoderException {
      elements.inc();
      if (coder != null) {
        shuffled.inc(CoderUtils.encodeToByteArray(coder, element).length);
      }
    }
  }
}
