package org.parley.study;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedDatesTest {

  private static final LocalDate DAY = LocalDate.of(2016, 4, 26);

  private static ListedDates.Listed read(String locale, String written) {
    return new ListedDates(ZoneId.of("Europe/London"), Locale.forLanguageTag(locale)).read(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-04-26", " 2016-04-26 "})
  void readsAnIsoDayUnderEveryLocale(String written) {
    for (String locale : new String[] {"en-GB", "en-US", "fa-IR", "th-TH", "ja-JP-u-ca-japanese"}) {
      assertThat(read(locale, written), is(new ListedDates.Listed(DAY, false, "")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 26/04/2016",
    "en-GB, 26.04.2016",
    "en-GB, 26-4-2016",
    "en-GB, 26/4/2016",
    "en-US, 04/26/2016",
    "en-US, 4-26-2016",
    "de-DE, 26.4.2016",
    "cs-CZ, 26. 4. 2016",
    "fr-FR, 26/04/2016",
    "ja-JP, 2016/04/26",
    "hu-HU, 2016. 04. 26.",
    "sv-SE, 2016-4-26",
    "th-TH, 26/4/2016",
    "fa-IR, 2016/4/26",
    "ar-SA, 26/4/2016",
  })
  void readsDayMonthAndYearInTheOrderOfTheLocale(String locale, String written) {
    assertThat(read(locale, written), is(new ListedDates.Listed(DAY, true, "")));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 2016-04",
    "en-GB, April 2016",
    "en-GB, 2016",
    "en-GB, 04/2016",
    "en-GB, 26/04/16",
    "en-GB, 04/26/2016",
    "en-US, 26/04/2016",
    "en-GB, 2016/04/26",
    "en-GB, 30/02/2016",
    "en-GB, 2016-02-30",
    "en-GB, 2016-02-30T10:00:00Z",
    "en-GB, 2016-04-26T25:00:00Z",
    "en-GB, 2016-04-26T10:00:00Zulu",
    "en-GB, 26/04-2016",
    "en-GB, 026/04/2016",
    "en-GB, 26 April 2016",
    "en-GB, 42486",
    "en-GB, ٢٦/٠٤/٢٠١٦",
    "en-GB, unknown",
  })
  void keepsWhatIsNoDay(String locale, String written) {
    assertThat(read(locale, written), is(new ListedDates.Listed(null, false, written)));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-04-26T23:30:00Z, 2016-04-27",
    "2016-04-26T22:59:59Z, 2016-04-26",
    "2016-01-26T23:30:00Z, 2016-01-26",
    "2016-04-26T23:30:00.250+01:00, 2016-04-26",
    "2016-04-26T23:30:00+0100, 2016-04-26",
    "2016-04-26T23:30-05, 2016-04-27",
    "2016-04-26t23:30:00z, 2016-04-27",
    "2016-04-26 23:30:00 +00:00, 2016-04-27",
    "2016-04-26T23:30:00, 2016-04-26",
    "2016-04-26 23:30, 2016-04-26",
  })
  void takesTheDayOfAMomentInTheTimeZoneOfTheStudy(String written, LocalDate day) {
    assertThat(read("en-GB", written), is(new ListedDates.Listed(day, false, "")));
  }

  @Test
  void readsAnEmptyFieldAsNothing() {
    assertThat(read("en-GB", " "), is(new ListedDates.Listed(null, false, "")));
  }
}
