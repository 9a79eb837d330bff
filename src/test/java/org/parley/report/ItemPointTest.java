package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemPointTest {

  private static final String[] HEADER = {"p_value", "p_adjusted", "permutation_p", "flags"};

  @ParameterizedTest
  @CsvSource({
    "'0.01,0.02,0.01,', STRONG",
    "'0.01,0.02,0.01,zero_target', STRONG",
    "'0.01,0.02,0.01,zero_target;fragile', FRAGILE",
    "'0.01,0.02,0.01,little_text', FRAGILE",
    "'0.01,0.02,0.05,', FRAGILE",
    // A group with a single document has no permutation test.
    "'0.01,0.02,,', FRAGILE",
    "'0.01,0.05,0.01,', UNCORRECTED",
    "'0.01,,0.01,', UNCORRECTED",
    "'0.05,0.05,0.01,', WEAK",
    "',,,', WEAK",
  })
  void aDifferenceIsCertainOnlyIfNothingSpeaksAgainstIt(String row, ItemPoint.Strength strength)
      throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(HEADER).get();
    try (CSVParser rows = CSVParser.parse(row, format)) {
      assertThat(ItemPoint.Strength.of(rows.iterator().next()), is(strength));
    }
  }
}
