package org.parley.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.parley.model.ProgressCounter;

/** Reads the counters of a pipeline's workers. */
final class WorkerCounters {

  private static final MetricsFilter OURS =
      MetricsFilter.builder()
          .addNameFilter(MetricNameFilter.inNamespace(ProgressCounter.class))
          .build();

  private WorkerCounters() {}

  /** Returns the latest counts; empty if the runner does not report any. */
  static Optional<Map<ProgressCounter, Long>> of(PipelineResult pipeline) {
    Map<ProgressCounter, Long> counts = new EnumMap<>(ProgressCounter.class);
    try {
      // Few runners know the committed values.
      for (MetricResult<Long> counter : pipeline.metrics().queryMetrics(OURS).getCounters()) {
        counts.merge(
            ProgressCounter.valueOf(counter.getName().getName()),
            counter.getAttempted(),
            Long::sum);
      }
      return Optional.of(counts);
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
