package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.report.Labels.Place.LEFT;
import static org.parley.report.Labels.Place.NONE;
import static org.parley.report.Labels.Place.RIGHT;

import org.junit.jupiter.api.Test;

class LabelsTest {

  private final Labels labels = new Labels(300);

  @Test
  void aLabelIsRightOfItsPoint() {
    assertThat(labels.place(100, 100, "rota"), is(RIGHT));
  }

  @Test
  void atTheRightBorderItIsLeftOfItsPoint() {
    assertThat(labels.place(290, 100, "rota"), is(LEFT));
  }

  @Test
  void aLabelThatWouldCoverAnotherIsOnTheOtherSideOrNowhere() {
    assertThat(labels.place(100, 100, "rota"), is(RIGHT));
    assertThat(labels.place(102, 104, "ward"), is(LEFT));
    assertThat(labels.place(101, 98, "trust"), is(NONE));
    assertThat(labels.place(101, 120, "trust"), is(RIGHT));
  }

  @Test
  void aLabelCoversNoPoint() {
    labels.keepOff(100, 100);
    labels.keepOff(120, 100);
    assertThat(labels.place(100, 100, "rota"), is(LEFT));
  }

  @Test
  void aLabelWiderThanTheDrawingIsNowhere() {
    assertThat(labels.place(150, 100, "x".repeat(60)), is(NONE));
  }
}
