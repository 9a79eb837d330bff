package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

  /** Behind a header, from a stream that gives less than it is asked for. */
  @ParameterizedTest
  @ValueSource(ints = {7, (1 << 18), 3_000_001})
  void copiesAllThatAStreamHas(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    HashedOutput out = new HashedOutput(file);
    try (out) {
      out.write(bytes, 0, 5);
      out.copy(
          new ByteArrayInputStream(bytes, 5, length - 5) {
            @Override
            public synchronized int read(byte[] to, int at, int most) {
              return super.read(to, at, Math.min(most, 100_003));
            }
          });
    }
    assertThat(Sha256.of(file.toByteArray()), is(Sha256.of(bytes)));
    assertThat(out.sha256(), is(Sha256.of(bytes)));
  }

  @Test
  void whatCouldNotBeWrittenIsNotWrittenTwice() throws IOException {
    int[] blocks = {0};
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("byte by byte");
          }

          @Override
          public void write(byte[] block, int from, int length) throws IOException {
            blocks[0] += length > 0 ? 1 : 0;
            throw new IOException("no space left");
          }
        };
    HashedOutput out = new HashedOutput(full);
    assertThrows(IOException.class, () -> out.write(new byte[1 << 18]));
    assertThrows(IOException.class, out::close);
    assertThat(blocks[0], is(1));
  }
}
