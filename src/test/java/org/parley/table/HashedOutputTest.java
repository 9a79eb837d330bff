package org.parley.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Sha256;

class HashedOutputTest {

  /** Around the size of its buffers, and what takes several. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 1 << 21, 9_000_001})
  void writesAndHashesAllThatItIsGiven(int length) throws IOException {
    Random random = new Random(length);
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    HashedOutput out = new HashedOutput(file);
    try (out) {
      for (int at = 0; at < length; ) {
        int piece = Math.min(length - at, random.nextInt(700_000));
        out.write(bytes, at, piece);
        at += piece;
      }
    }
    out.close();
    assertThat(Sha256.of(file.toByteArray()), is(Sha256.of(bytes)));
    assertThat(out.sha256(), is(Sha256.of(bytes)));
  }
}
