package org.parley.bench;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;

/**
 * The Direct Runner, which says at the end how many elements went from one stage to another: {@code
 * elements: 1234}. Counting them takes time; a run that is measured should not.
 */
public final class CountingRunner extends PipelineRunner<PipelineResult> {

  private static final String ELEMENTS = "elements";

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
    int number = 0;
    for (PCollection<?> collection : collections(pipeline)) {
      collection.apply("Count elements " + number++, ParDo.of(new CountFn()));
    }
    PipelineResult result = DirectRunner.fromOptions(options).run(pipeline);
    result.waitUntilFinish();
    long elements = 0;
    for (MetricResult<Long> counter :
        result
            .metrics()
            .queryMetrics(
                MetricsFilter.builder()
                    .addNameFilter(MetricNameFilter.named(CountingRunner.class, ELEMENTS))
                    .build())
            .getCounters()) {
      elements += counter.getAttempted();
    }
    System.out.println("elements: " + elements);
    return result;
  }

  private static Set<PCollection<?>> collections(Pipeline pipeline) {
    Set<PCollection<?>> collections = new LinkedHashSet<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitValue(PValue value, TransformHierarchy.Node producer) {
            if (value instanceof PCollection<?> collection) {
              collections.add(collection);
            }
          }
        });
    return collections;
  }

  private static final class CountFn extends DoFn<Object, Void> {
    private final Counter elements = Metrics.counter(CountingRunner.class, ELEMENTS);

    @ProcessElement
    public void count() {
      elements.inc();
    }
  }
}
