package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.QuotedText;
import org.parley.model.Span;

/** Passages that a document marks as quotations by its structure. */
class StructureTest {

  private static List<String> quoted(Extraction.Text read) {
    return read.content().quoted().stream().map(span -> span.of(read.text())).toList();
  }

  private static List<String> page(String body) {
    return quoted(
        Samples.extracted("a.html", "<!DOCTYPE html><html><body>" + body + "</body></html>"));
  }

  private static List<String> markdown(String text) {
    return quoted(Samples.extracted("a.md", text));
  }

  @Test
  void ofAPageAreItsBlockquotesAndQ() {
    assertThat(
        page(
            "<article><p>We reject the plan of the board today and ask it to think again.</p>"
                + "<blockquote><p>The plan is fair.</p><p>It is final.</p></blockquote>"
                + "<p>So it says, and <q>all <q>is</q> well</q> in its own words, which are wrong.</p>"
                + "</article>"),
        contains("The plan is fair.\n\nIt is final.", "all is well"));
  }

  @Test
  void ofMarkdownAreItsQuotedBlocks() {
    assertThat(
        markdown(
            "We reject it.\n\n> The *plan* is fair.\n>\n> > It is\n> final.\n\nSo <q>all is well</q>, it"
                + " says.\n\n<blockquote>\n<p>No, it is not.</p>\n</blockquote>\n"),
        contains("The plan is fair.\n\nIt is\nfinal.", "all is well", "No, it is not."));
  }

  @Test
  void mayBeAtTheEndsOfTheText() {
    assertThat(markdown("> Only this.\n"), contains("Only this."));
    assertThat(page("<blockquote>Only this.</blockquote>"), contains("Only this."));
  }

  @Test
  void ofAMessageAreThoseOfItsPage() {
    Extraction.Text read =
        Samples.extracted(
            "a.eml",
            """
            From: Jo Roe <jo@x.invalid>
            Subject: The plan
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            <p>We reject it.</p><blockquote>It is final.</blockquote><p>So it says.</p>
            """);
    assertThat(quoted(read), contains("It is final."));
  }

  @Test
  void moveWithTheTextWhenItIsCleaned() {
    QuotedText cleaned =
        PlainText.clean(
            new QuotedText(
                " \n\u2029We\r\nsay: \u2029it is\r\nso\u2029and so\r\n",
                List.of(new Span(13, 22), new Span(23, 29))));
    assertThat(cleaned.text(), is("We\nsay: \n\nit is\nso\n\nand so"));
    assertThat(
        cleaned.quoted().stream().map(span -> span.of(cleaned.text())).toList(),
        contains("it is\nso", "and so"));
  }
}
