package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodedHitTest {

  @Test
  void isReadAsItWasWritten() throws IOException {
    CodedHit hit = new CodedHit(3, 70_000, "Zoë", "");
    assertThat(CodedHit.decode(hit.encode()), is(hit));
  }

  @Test
  void isSortedBySampleThenByMark() {
    byte[] first = new CodedHit(1, 300, "A", "b").key();
    assertThat(Arrays.compareUnsigned(first, new CodedHit(2, 0, "A", "b").key()), lessThan(0));
    assertThat(Arrays.compareUnsigned(first, new CodedHit(1, 301, "A", "b").key()), lessThan(0));
  }
}
