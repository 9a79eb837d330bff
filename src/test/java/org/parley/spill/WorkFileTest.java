package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkFileTest {

  @ParameterizedTest
  @EnumSource
  void isReadBackAsItWasWritten(WorkFile.Kind kind) {
    WorkFile file = new WorkFile(kind, "/results/a\nb, c", 7, 1L << 40, 1L << 33);
    assertThat(WorkFile.decode(file.encode()), is(file));
    WorkFile shard = file.withSha256("0a".repeat(32));
    assertThat(WorkFile.decode(shard.encode()), is(shard));
  }
}
