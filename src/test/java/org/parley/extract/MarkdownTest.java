package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static String text(String markdown) {
    return Samples.extracted("a.md", markdown).text();
  }

  @Test
  void showsWhatAReaderSees() {
    assertThat(
        text(
            "# The rota\n\nIt is *not* **safe**, see [the notes](https://page.invalid/n) and"
                + " `rota.txt`.\n\n- rest\n- pay\n\n> A done deal.\n"),
        is(
            "The rota\n\nIt is not safe, see the notes and rota.txt.\n\nrest\n\npay\n\nA done deal."));
  }

  @Test
  void keepsTheLinesOfAParagraph() {
    assertThat(
        text("One line\nand another  \nand a third\n"), is("One line\nand another\nand a third"));
  }

  @Test
  void dropsFencesPicturesAndTags() {
    assertThat(
        text(
            "```\ncode  here\n```\n\n![a tug](t.png) Said <b>so</b>.\n\n<div>\n<p>In a block</p>\n</div>\n"),
        is("code  here\n\nSaid so.\n\nIn a block"));
  }

  @Test
  void readsFrontMatterAsMetadata() {
    Extraction.Text read =
        Samples.extracted(
            "a.markdown",
            "---\ntitle: The rota\nauthor: The board\ndate: 2031-03-04\n---\n\nWords.\n");
    assertThat(read.text(), is("Words."));
    assertThat(read.mediaType(), is("text/x-web-markdown"));
    assertThat(read.claims().title(), is("The rota"));
    assertThat(read.claims().authors(), contains(new Claim<>("The board", "metadata:author")));
    assertThat(
        read.claims().dates(), contains(new Claim<>(LocalDate.of(2031, 3, 4), "metadata:date")));
  }
}
