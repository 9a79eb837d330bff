package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.TrimRule;
import org.parley.trim.SmallPrint;

class SmallPrintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Read also: Seven ways to moor a tug          | read_also",
        "Lesen Sie auch: Der Hafen schläft            | read_also",
        "Mehr zum Thema                               | read_also",
        "À lire aussi » Les quais                     | read_also",
        "Lea también: El puerto duerme                | read_also",
        "Photo: Ole Brandt                            | photo_credit",
        "© Harbour Agency                             | photo_credit",
        "The tug Meridian (Getty Images)              | photo_credit",
        "Anzeige                                      | share_line",
        "Follow us on Twitter                         | share_line",
        "Story continues below                        | share_line",
        "About the author                             | share_line",
        "Tags: tugs, quay                             | read_also",
        "Did you like this article? Share it.         | share_line",
        "Sign up for our newsletter today             | share_line",
        "Copyright 2031 Ellery Gazette                | rights_line",
        "All rights reserved.                         | rights_line",
        "© 2031 Quay Press                            | rights_line",
        "(c) 2031 by the pilots of Ellery             | rights_line",
        "ISBN 978-3-16-148410-0                       | rights_line",
      })
  void namesTheRule(String paragraph, String rule) {
    assertThat(SmallPrint.rule(paragraph), is(Optional.of(rule)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More pilots have left than came.",
        "Read the letter of the pilots before you judge them.",
        "Photographs of the quay show nothing.",
        "We share the work on the quay.",
        "Comments by the board did not help.",
        "Related industries suffer, too.",
        "Follow us to the quay and look.",
        "About the authors of the rota nothing is known.",
        "Copyright must not silence the quay.",
      })
  void keepsSentencesThatBeginAlike(String sentence) {
    assertThat(SmallPrint.rule(sentence), is(Optional.empty()));
  }

  @Test
  void theNoteOnTheAuthorMayComeBeforeSmallPrint() {
    String text = "The berths stay shut.\n\nMara Ellison is a pilot of the port.\n\nMehr zum Thema";
    List<Trimmed> trimmed =
        new Trimmer(List.of(), EnumSet.allOf(TrimRule.class))
            .trim(text, Paragraphs.of(text).all(), "", List.of("Mara Ellison"));
    assertThat(
        trimmed.stream().map(Trimmed::rule).toList(), is(List.of("author_note", "read_also")));
  }
}
