package org.parley.container.debate;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.container.Head;
import org.parley.container.PageStream;
import org.parley.container.Source;

/** A site with pages of debates, and how it marks the contributions. */
enum Site {
  HANSARD(
      "hansard",
      "class=[\"'][^\"']*\\bdebate-item\\b|\\bmemberLink\\b",
      ".debate-item-contributiondebateitem, li.debate-item, div.contribution",
      ".primary-text, .memberLink, .attributed-to",
      ".content, .contribution",
      "h1, .child-debate h2, .child-debate h3, [class^=hs_2], [class^=hs_3], [class^=hs_6b], [class^=hs_8]"),
  HISTORIC(
      "hansard",
      "\\bmember_contribution\\b",
      ".member_contribution",
      "cite.member, cite",
      ".contribution_text, blockquote",
      "h1, h2.title, h3.title, h4.title, h5.title"),
  THEY_WORK_FOR_YOU(
      "theyworkforyou",
      "\\bdebate-speech\\b",
      ".debate-speech",
      ".debate-speech__speaker__name",
      ".debate-speech__content",
      ".debate-header h1, h1"),
  PUBLICATIONS(
      "hansard",
      "<title>[^<]*\\bHansard\\b[^<]*\\d{4}[^<]*</title>[\\s\\S]*<b>[^<]{3,120}</b>",
      "p",
      "b",
      "p",
      "h1, h2, h3, h4");

  private final String word;
  private final Pattern sign;
  private final String contribution;
  private final String speaker;
  private final String text;
  private final String heading;

  Site(String word, String sign, String contribution, String speaker, String text, String heading) {
    this.word = word;
    this.sign = Pattern.compile(sign, Pattern.CASE_INSENSITIVE);
    this.contribution = contribution;
    this.speaker = speaker;
    this.text = text;
    this.heading = heading;
  }

  /** Returns the site of a page; empty if it is not the page of a debate. */
  static Optional<Site> of(Source source, Head head) throws IOException {
    String start = head.text();
    String lower = head.lower();
    Optional<Site> found =
        Stream.of(values())
            .filter(site -> lower.contains(site.word) && site.sign.matcher(start).find())
            .findFirst();
    if (found.isPresent() || head.whole()) {
      return found;
    }
    for (Site site : values()) {
      if (site != PUBLICATIONS
          && lower.contains(site.word)
          && PageStream.contains(source, site.sign)) {
        return Optional.of(site);
      }
    }
    return Optional.empty();
  }

  /** Returns the selector of contributions. */
  String contribution() {
    return contribution;
  }

  /** Returns the selector of the speaker in a contribution. */
  String speaker() {
    return speaker;
  }

  /** Returns the selector of the words in a contribution. */
  String text() {
    return text;
  }

  /** Returns the selector of headings, which begin a debate. */
  String heading() {
    return heading;
  }
}
