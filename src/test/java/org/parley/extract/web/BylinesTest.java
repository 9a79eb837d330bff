package org.parley.extract.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nell Archer                                | Nell Archer
          By Nell Archer, Harbour Editor             | Nell Archer
          Nell Archer; Harbour Editor                | Nell Archer
          By NELL ARCHER AND ODO O'FENN              | Nell Archer, Odo O'Fenn
          BY NELL ARCHER                             | Nell Archer
          By Nell Archer in Norford and Odo Fenn     | Nell Archer, Odo Fenn
          Archer, Nell                               | Nell Archer
          ARCHER, NELL                               | Nell Archer
          van der Quay, Ida                          | Ida van der Quay
          Von Ida Brand                              | Ida Brand
          By Dr Ida Brand (ida@x.example)            | Ida Brand
          Nell Archer Harbour Correspondent          | Nell Archer Harbour Correspondent
          """,
      quoteCharacter = '"')
  void namesArePeople(String field, String names) {
    assertThat(Bylines.names(field), is(Optional.of(names)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "By staff reporters", "Norford Press Association", "dpa", "null"})
  void nobodyIsNoName(String field) {
    assertThat(Bylines.names(field), is(Optional.empty()));
  }

  @Test
  void familyNamesMayComeFirst() {
    assertThat(
        Bylines.inverted("Archer, Nell; Fenn, Odo."), is(Optional.of("Nell Archer, Odo Fenn")));
    assertThat(Bylines.inverted("Nell Archer"), is(Optional.of("Nell Archer")));
  }
}
