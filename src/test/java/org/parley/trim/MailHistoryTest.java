package org.parley.trim;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailHistoryTest {

  private static List<String> trimmed(String text) {
    return MailHistory.in(text).stream()
        .map(part -> part.rule() + ": " + text.substring(part.start(), part.end()))
        .toList();
  }

  @Test
  void quotedLinesAreTrimmedWithTheLineBeforeThem() {
    assertThat(
        trimmed(
            "We disagree.\n\nOn 3 March 2031, Jo Roe wrote:\n\n> The tug is safe.\n>> Is it?\n\nIt"
                + " is not.\n\n> And dry.\n\nNor that."),
        contains(
            "quoted_history: On 3 March 2031, Jo Roe wrote:\n\n> The tug is safe.\n>> Is it?",
            "quoted_history: > And dry."));
  }

  @Test
  void anAttributionMayFillTwoLines() {
    String history =
        "On Mon, 3 Mar 2031 at 18:02, Jo Roe\n<jo@port.invalid> wrote:\n> The tug is safe.";
    assertThat(trimmed("No.\n\n" + history), contains("quoted_history: " + history));
  }

  @Test
  void anAttributionWithAnAddressBeginsAHistoryWithoutMarks() {
    String history = "Am 03.03.2031 um 18:02 schrieb Jo Roe <jo@port.invalid>:\n\nDer Kai.";
    assertThat(trimmed("Nein.\n\n" + history), contains("quoted_history: " + history));
  }

  @Test
  void anAttributionMayBeANameOnly() {
    String history = "Jo Roe <jo@port.invalid> wrote:\n> The tug is safe.";
    assertThat(trimmed("No.\n\n" + history), contains("quoted_history: " + history));
    assertThat(
        trimmed("The Harbour Board writes:\n\n> The tug is safe.\n\nIt is not."),
        contains("quoted_history: > The tug is safe."));
  }

  @Test
  void aLetterThatAnArticleIntroducesIsNoHistory() {
    assertThat(trimmed("On 3 March the board wrote:\n\nThe tug is safe."), empty());
  }

  @Test
  void everythingAfterTheOriginalMessageIsHistory() {
    String history = "-----Original Message-----\nFrom: Jo Roe\n\nThe tug is safe.\n\n-- \nJo";
    assertThat(trimmed("No.\n\n" + history), contains("quoted_history: " + history));
  }

  @Test
  void aSignatureEndsWhereTheHistoryBegins() {
    assertThat(
        trimmed("No.\n\n-- \nAmy Bell\nPilot\n\nOn 3 March 2031, Jo Roe wrote:\n> The tug."),
        contains(
            "signature: -- \nAmy Bell\nPilot",
            "quoted_history: On 3 March 2031, Jo Roe wrote:\n> The tug."));
  }

  @Test
  void twoHyphensInsideALineAreNoSignature() {
    assertThat(trimmed("It is late -- too late.\n--\nIt is."), empty());
  }

  @Test
  void aForwardedMessageGoesToTheEnd() {
    String forwarded = "---------- Forwarded message ---------\nFrom: Jo\n\n> One.\n\nTwo.";
    assertThat(trimmed("Look.\n\n" + forwarded), contains("forwarded_message: " + forwarded));
    assertThat(MailHistory.onlyForwards("Look.\n\n" + forwarded), is(false));
    assertThat(MailHistory.onlyForwards("\n" + forwarded), is(true));
  }

  @Test
  void otherTextsHaveNoHistory() {
    assertThat(trimmed("Three > two.\n\n--- The end ---\n\nShe wrote: no."), empty());
  }
}
