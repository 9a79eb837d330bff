package org.parley.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.parley.model.ProgressCounter;

/**
 * What the workers of a pipeline have counted so far, as its runner reports it; empty if it does
 * not.
 *
 * @param pipeline that runs, or is done
 */
public record Tallies(PipelineResult pipeline)
    implements Supplier<Optional<Map<ProgressCounter, Long>>> {

  private static final MetricsFilter OURS =
      MetricsFilter.builder()
          .addNameFilter(MetricNameFilter.inNamespace(ProgressCounter.class))
          .build();

  @Override
  public Optional<Map<ProgressCounter, Long>> get() {
    MetricResults results;
    try {
      results = pipeline.metrics();
    } catch (UnsupportedOperationException e) {
      return Optional.empty(); // A runner that lets go of its pipelines has none to report.
    }
    Map<ProgressCounter, Long> tallies = new EnumMap<>(ProgressCounter.class);
    for (MetricResult<Long> counter : results.queryMetrics(OURS).getCounters()) {
      // Not the committed: few runners know them.
      tallies.merge(
          ProgressCounter.valueOf(counter.getName().getName()), counter.getAttempted(), Long::sum);
    }
    return Optional.of(tallies);
  }
}
