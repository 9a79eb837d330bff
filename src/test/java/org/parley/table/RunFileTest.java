package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunFileTest {

  @ParameterizedTest
  @EnumSource
  void isReadBackAsItWasWritten(RunFile.Kind kind) {
    RunFile file = new RunFile(kind, "/results/a\nb, c", 7, 1L << 40, 1L << 33);
    assertThat(RunFile.decode(file.encode()), is(file));
    RunFile shard = file.withSha256("0a".repeat(32));
    assertThat(RunFile.decode(shard.encode()), is(shard));
  }
}
