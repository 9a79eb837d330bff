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
 * A Direct Runner that counts the elements between stages and the bytes of the grouped ones. A
 * cluster sends the grouped ones from worker to worker. At the end it prints {@code elements: 1234}
 * and {@code shuffled: 56789}. Counting takes time, so no run with it should be timed.
 */
public final class CountingRunner extends PipelineRunner<PipelineResult> {

  private static final String ELEMENTS = "elements";
  private static final String SHUFFLED = "shuffled";

  private final PipelineOptions options;

  private CountingRunner(PipelineOptions options) {
    this.options = options;
  }

  /** Creates a runner; Beam calls this by its name. */
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
   * Returns all collections of the pipeline.
   *
   * @param grouped receives the collections that are grouped by key
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
     * @param coder of the elements if they are grouped; else null
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
