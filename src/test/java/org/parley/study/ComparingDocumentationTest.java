package org.parley.study;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.model.ComparisonFlag;
import org.parley.model.EventWindow;
import org.parley.model.Week;
import org.parley.studyfile.StudyKey;

/** Holds docs/comparing.md to the keys, the flags and the windows of the code. */
class ComparingDocumentationTest {

  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("docs/comparing.md"));
  }

  @Test
  void namesEveryKey() {
    List<StudyKey> keys =
        List.of(
            StudyKey.WORDS,
            StudyKey.COMPARISONS,
            StudyKey.EVENT_WEEKS,
            StudyKey.MINIMUM_COUNT,
            StudyKey.PERMUTE,
            StudyKey.DETAIL,
            StudyKey.SEED,
            StudyKey.PRIOR_TOKENS);
    keys.forEach(key -> assertThat(text, containsString("`" + key.word())));
    StudyKey.below(StudyKey.COMPARISONS_TARGET)
        .forEach(key -> assertThat(text, containsString("`" + key.word() + "`")));
    assertThat(text, containsString("`words: " + StudyKey.WORDS.defaultValue() + "` (the default"));
    assertThat(
        text,
        containsString(
            "`reference: " + StudyKey.COMPARISONS_REFERENCE.defaultValue() + "`, the default"));
  }

  @Test
  void namesEveryFlag() {
    for (ComparisonFlag flag : ComparisonFlag.values()) {
      assertThat(text, containsString("`" + flag.label() + "`"));
    }
  }

  @Test
  void showsTheWindowsAsTheyAre() {
    EventWindow tuesday = EventWindow.of(LocalDate.of(2016, 4, 26), 2);
    EventWindow monday = EventWindow.of(LocalDate.of(2016, 4, 25), 2);
    String own = Week.of(LocalDate.of(2016, 4, 26)).label();
    assertThat(text, containsString(row("Tuesday 2016-04-26", tuesday, own + " ")));
    assertThat(text, containsString(row("Monday 2016-04-25", monday, "")));
  }

  private static String row(String event, EventWindow window, String neither) {
    return "| "
        + event
        + " | "
        + window.beforeFirst().label()
        + ", "
        + window.beforeLast().label()
        + " | "
        + neither
        + "| "
        + window.afterFirst().label()
        + ", "
        + window.afterLast().label()
        + " |";
  }

  @Test
  void isShort() {
    assertThat(text.lines().count(), lessThan(160L));
  }
}
