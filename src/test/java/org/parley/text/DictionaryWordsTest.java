package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryWordsTest {

  @ParameterizedTest
  @CsvSource({
    "ประชาชนไม่พอใจ, ประชาชน ไม่ พอใจ", // Thai
    "ພາສາລາວ, ພາສາ ລາວ", // Lao
    "ខ្ញុំចង់ទៅផ្ទះ, ខ្ញុំ ចង់ទៅ ផ្ទះ", // Khmer
  })
  void languagesWithoutSpacesAreCutByADictionary(String text, String terms) {
    assertThat(String.join(" ", Cutting.cut(text).terms()), is(terms));
  }

  @Test
  void japaneseIsCutWhereTheLocaleSaysSo() {
    String text = "医師がストライキを決めた。";
    assertThat(Cutting.japanese().of(text).terms(), contains("医師", "が", "ストライキ", "を", "決め", "た"));
    assertThat(Cutting.cut(text).terms(), contains("医", "師", "が", "ストライキ", "を", "決", "め", "た"));
  }

  @Test
  void aPatternIsCutByTheSameDictionary() {
    assertThat(Cutting.phrase("ไม่พอใจ").of("ประชาชนไม่พอใจ").matches(), contains("ไม่พอใจ"));
  }

  @Test
  void otherWordsOfTheStretchAreCutAsElsewhere() {
    assertThat(Cutting.cut("NHS:ไม่พอใจ54,000").terms(), contains("nhs", "ไม่", "พอใจ", "54,000"));
  }
}
