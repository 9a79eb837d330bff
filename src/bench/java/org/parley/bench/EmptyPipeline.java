package org.parley.bench;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;

/**
 * One element and no work on the Direct Runner: what any program on Beam takes to start and to end,
 * and so the yardstick of a small study's time.
 */
public final class EmptyPipeline {

  private EmptyPipeline() {}

  /** Runs it with Beam's own flags, if any. */
  public static void main(String[] args) {
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(args).create());
    pipeline.apply("One", Create.of("one"));
    pipeline.run().waitUntilFinish();
  }
}
