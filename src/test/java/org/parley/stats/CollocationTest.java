package org.parley.stats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import net.jqwik.api.Example;

/** logDice and mutual information. */
class CollocationTest {

  @Example
  void wordsThatOccurOnlyTogetherHaveALogDiceOfFourteen() {
    assertThat(LogDice.of(7, 7, 7), is(14.0));
    assertThat(LogDice.of(7, 14, 14), is(13.0));
  }

  /** 14 + log2(1/3). */
  @Example
  void logDiceComparesTheMeetingsWithTheMeanOfBoth() {
    assertThat(LogDice.of(5, 10, 20), closeTo(12.415037499278844, 1e-14));
  }

  @Example
  void mutualInformationIsNoneWhereTheyMeetAsOftenAsAnywhere() {
    assertThat(MutualInformation.of(1, 100, 20, 2000), is(0.0));
    assertThat(MutualInformation.of(8, 100, 20, 2000), is(3.0));
  }

  /** log2(5/0.2). */
  @Example
  void mutualInformationComparesTheMeetingsWithThoseExpected() {
    assertThat(MutualInformation.of(5, 100, 20, 10_000), closeTo(4.643856189774724, 1e-14));
  }

  @Example
  void whereTheyDoNotMeetNeitherIsDefined() {
    assertThat(LogDice.of(0, 10, 20), notANumber());
    assertThat(MutualInformation.of(0, 100, 20, 10_000), notANumber());
    assertThat(MutualInformation.of(0, 0, 0, 0), notANumber());
  }
}
