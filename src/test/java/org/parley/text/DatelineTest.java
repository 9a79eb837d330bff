package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.trim.Dateline;

class DatelineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/02/2031 04:28 GMT | Updated 05/02/2031 06:12 GMT",
        "5 March 2031",
        "5 March, 2031",
        "05 mar 2031",
        "5 Sept. 2031",
        "5th of March 2031",
        "March 5, 2031",
        "Mar. 5th 2031",
        "Thursday 5 March 2031",
        "Wed, 5 Mar 2031 09:15:00 +0000",
        "2031-03-05",
        "2031-03-05T09:15:00Z",
        "2031-03-05T09:15:00.000+01:00",
        "2031-03-05 09:15",
        "05.03.2031",
        "5-3-2031",
        "5/3/31",
        "First published: 5 March 2031, 9.15am",
        "Published on 5 March 2031 at 9 a.m. • Last modified 6 March 2031",
        "Posted March 5, 2031 9:15 PM EST",
        "Date: 5 March 2031",
        "(5 March 2031)",
        "LONDON, 5 March 2031",
        "KING'S LYNN — 5 March 2031",
        "5\u00A0March\u00A02031",
        "5 March\n2031",
      })
  void aParagraphThatOnlySaysWhenIsADateline(String paragraph) {
    assertThat(Dateline.matches(paragraph), is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "March 2031",
        "5 March",
        "2031",
        "09:15 GMT",
        "Updated Thursday",
        "05/03-2031",
        "05/03/20311",
        "2031-03-051",
        "5 March 2031 was a Wednesday",
        "On 5 March 2031 we struck",
        "London, 5 March 2031 and after",
        "London, 5 March 2031",
        "5 March 2031 by Jo Roe",
        "5 March 2031: 54,000",
        "5 March 2031 12 of 40",
        "5 Marching 2031",
        "We mean it! 5 March 2031",
      })
  void aParagraphThatSaysMoreOrLessIsNone(String paragraph) {
    assertThat(Dateline.matches(paragraph), is(false));
  }

  @Test
  void aParagraphOfManyDatesIsNotLookedAtBeyondALine() {
    assertThat(Dateline.matches("5 March 2031, ".repeat(10)), is(true));
    assertThat(Dateline.matches("5 March 2031, ".repeat(20)), is(false));
  }

  @Test
  void aDatelineIsTrimmedAtTheTopOnly() {
    assertThat(cut("5 March 2031\n\nText.").trimmed(), contains("dateline: 5 March 2031"));
    assertThat(cut("Text.\n\n5 March 2031").trimmed(), empty());
  }

  @Test
  void aDatelineThatRunsIntoTheTextIsCountedWithIt() {
    assertThat(cut("LONDON, 5 March 2031 — We strike.").trimmed(), empty());
  }
}
