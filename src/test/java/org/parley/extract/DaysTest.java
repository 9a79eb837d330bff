package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-04                        | 2031-03-04",
        "20310304                          | 2031-03-04",
        "2031-03-04T23:30:00               | 2031-03-04",
        "2031-03-04 23:30                  | 2031-03-04",
        "2031-03-04T23:30:00-05:00         | 2031-03-05",
        "2031-03-04T23:30:00.123+0000      | 2031-03-04",
        "2031-07-04T23:30:00Z              | 2031-07-05",
        "2016-12-31T23:59:60Z              | 2016-12-31",
        "Tue, 4 Mar 2031 23:30:00 -0500    | 2031-03-05",
        "Tue, 04 Mar 2031 12:00:00 GMT     | 2031-03-04",
        "4 March 2031                      | 2031-03-04",
        "3/28/2031 9:30:00                 | 2031-03-28",
        "28/3/2031                         | 2031-03-28",
        "Tue Mar 04 23:30:00 IST 2031      | 2031-03-04",
        "4th Sept. 2031                    | 2031-09-04",
        "March 4, 2031                     | 2031-03-04",
        "Tuesday, March 4th, 2031          | 2031-03-04",
      })
  void readsTheDayInTheStudysTimeZone(String text, String day) {
    assertThat(Days.read(text, LONDON), is(Optional.of(LocalDate.parse(day))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2031",
        "2031-03",
        "March 2031",
        "04/03/2031",
        "2031-02-30",
        "yesterday",
        "4 Foo 2031",
        "2031-03-04T25:00:00Z",
        "2031-03-04-05"
      })
  void takesNothingElseForADate(String text) {
    assertThat(Days.read(text, LONDON), is(Optional.empty()));
  }

  @Test
  void findsADayInTheNameOfAFileButNotInThatOfItsFolder() {
    assertThat(
        Days.inFileName("2030-01-01/statement_2031-03-04.txt"),
        is(Optional.of(LocalDate.of(2031, 3, 4))));
    assertThat(Days.inFileName("2030-01-01/statement.txt"), is(Optional.empty()));
    assertThat(Days.inFileName("12031-03-041.txt"), is(Optional.empty()));
  }

  @Test
  void passesOverANameThatOnlyLooksLikeADay() {
    assertThat(
        Days.inFileName("2031-13-01 2031-03-04.txt"), is(Optional.of(LocalDate.of(2031, 3, 4))));
  }
}
