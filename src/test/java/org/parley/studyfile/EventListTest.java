package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.Study;

class EventListTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
  }

  private StudyFixture events(String... lines) {
    return study.file("events.csv", lines).least("events: events.csv");
  }

  @Test
  void sortsByDateThenByName() {
    events(
        "event,source,date",
        "\uD83D\uDE00,x,2016-01-12",
        "\uFF01,x,2016-01-12",
        "ballot,x,2015-11-19");
    assertThat(
        study.study().events(),
        contains(
            new Study.Event(LocalDate.of(2015, 11, 19), "ballot", ""),
            new Study.Event(LocalDate.of(2016, 1, 12), "\uFF01", ""),
            new Study.Event(LocalDate.of(2016, 1, 12), "\uD83D\uDE00", "")));
  }

  @Test
  void refusesBadDatesAndNames() {
    events(
        "date,event,label",
        "2016-01-12,strike,First",
        "12/01/2016,second,",
        "2016-01,third,",
        ",fourth,",
        "2016-02-30,fifth,",
        "2016-02-10,strike,Again",
        "2016-02-10,,No name",
        "2016-02-10,a;b,Two");
    assertThat(
        study.problems(),
        contains(
            "events.csv:3: date: invalid day '12/01/2016'; allowed: a day such as 2016-04-26",
            "events.csv:4: date: invalid day '2016-01'; allowed: a day such as 2016-04-26",
            "events.csv:5: date: invalid day ''; allowed: a day such as 2016-04-26",
            "events.csv:6: date: invalid day '2016-02-30'; allowed: a day such as 2016-04-26",
            "events.csv:7: event: repeated event 'strike'; first at events.csv:2",
            "events.csv:8: event: missing name of an event",
            "events.csv:9: event: semicolon in the name 'a;b'"));
  }
}
