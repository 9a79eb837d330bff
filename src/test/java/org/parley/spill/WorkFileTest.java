package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkFileTest {

  @ParameterizedTest
  @EnumSource
  void theCoderGivesBackTheSameFile(WorkFile.Kind kind) throws CoderException {
    WorkFile file = new WorkFile(kind, "/results/a\nb, c", 7, 1L << 40, 1L << 33, "");
    assertThat(CoderUtils.clone(WorkFile.CODER, file), is(file));
    WorkFile shard = file.withSha256("0a".repeat(32));
    assertThat(CoderUtils.clone(WorkFile.CODER, shard), is(shard));
  }

  @Test
  void theCoderIsDeterministic() throws Coder.NonDeterministicException {
    WorkFile.CODER.verifyDeterministic();
  }
}
