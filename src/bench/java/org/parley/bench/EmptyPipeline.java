package org.parley.bench;

import java.util.Arrays;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;

/**
 * One element and no work on the Direct Runner: what any program on Beam takes to start and to end,
 * and so the yardstick of a small study's time.
 */
public final class EmptyPipeline {

  private EmptyPipeline() {}

  /** Runs it with Beam's own flags, if any; {@code scripts/parley} may name a study before them. */
  public static void main(String[] args) {
    String[] flags =
        Arrays.stream(args).filter(argument -> argument.startsWith("--")).toArray(String[]::new);
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(flags).create());
    pipeline.apply("One", Create.of("one"));
    pipeline.run().waitUntilFinish();
  }
}
