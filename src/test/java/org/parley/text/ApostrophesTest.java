package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApostrophesTest {

  private static String quoted(String text) {
    return String.join(" ", cut(text).quoted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's the doctors' pay and the nurses' pay that isn't right",
        "It’s the doctors’ pay and the nurses’ pay that isn’t right",
        "’Twas the doctors’ day and ’twas the nurses’ night of the ’90s",
        "The 1980's and the 1990's were the unions' best years, weren't they?",
        "Rock ’n’ roll was the patients’ music, and rock 'n' roll is it now",
        "The rock-’n’-roll years of the NHS’ best and the NHS' worst days",
        "5'10\" and 6'2\" are the players' heights at the ends' edges",
      })
  void anApostropheIsNoQuotationMark(String text) {
    assertThat(quoted(text), is(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "x ‘the doctors’ pay is low’ y            | the doctors' pay is low",
        "x 'the doctors' pay is low' y            | the doctors' pay is low",
        "x ‘it’s the NHS’ own pay’ y              | it's the nhs own pay",
        "x 'it's the NHS' own pay' y              | it's the nhs own pay",
        "x ‘pay is for the doctors’ he said       | pay is for the doctors",
        "x 'pay is for the doctors' he said       | pay is for the doctors",
        "x ‘pay is for doctors’ and ‘a b c’ y     | pay is for doctors a b c",
        "x ‘pay for doctors’, and nurses’ pay     | pay for doctors",
        "x ‘pay is for doctors’ — and workin’ y   | pay is for doctors",
        "x ‘don’t do it’ y                        | don't do it",
        "x 'don't do it' y                        | don't do it",
        "x “the doctors’ pay is low” y            | the doctors pay is low",
      })
  void anApostropheInsideSingleMarksDoesNotCloseThem(String text, String expected) {
    assertThat(
        quoted(text).replace("doctors'", "doctors"), is(expected.replace("doctors'", "doctors")));
  }
}
