package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateUnitTest {

  @ParameterizedTest
  @CsvSource({
    "5648, '1,000 words', 7.18",
    "99999, '1,000 words', 7.18",
    "100000, '10,000 words', 71.8",
    "1000000, 'million words', '7,176'",
  })
  void theUnitSuitsTheSizeOfTheStudy(long tokens, String label, String shown) {
    assertThat(RateUnit.of(tokens).label(), is(label));
    assertThat(RateUnit.of(tokens).shown(7176.17), is(shown));
  }
}
