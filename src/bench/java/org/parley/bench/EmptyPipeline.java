package org.parley.bench;

import java.util.Arrays;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;

/**
 * A pipeline of one element and no work on the Direct Runner. Every Beam program takes this time to
 * start and end, so it is the baseline for small studies.
 */
public final class EmptyPipeline {

  private EmptyPipeline() {}

  /** Runs the pipeline with Beam's flags; ignores the study that {@code scripts/parley} may add. */
  public static void main(String[] args) {
    String[] flags =
        Arrays.stream(args).filter(argument -> argument.startsWith("--")).toArray(String[]::new);
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(flags).create());
    pipeline.apply("One", Create.of("one"));
    pipeline.run().waitUntilFinish();
  }
}
