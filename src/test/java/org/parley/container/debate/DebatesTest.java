package org.parley.container.debate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parley.container.PartList;

/** ParlParse and the pages of Hansard. */
class DebatesTest {

  private static final String DAY =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE publicwhip [
      <!ENTITY mdash "&#8212;">
      <!ENTITY nbsp "&#160;">
      ]>
      <publicwhip scraperversion="b" latest="yes">
      <major-heading id="uk.org.publicwhip/lords/2031-03-10b.1.0">Ferries &mdash; Tea</major-heading>
      <speech id="uk.org.publicwhip/lords/2031-03-10b.1.1" speakername="Lord Archer of Norford" url="https://x.example/1">
      <p pid="b1.1/1">The ferry has no tea.&nbsp;[<i>Interruption.</i>] It never had any. [901]</p>
      <p pid="b1.1/2" class="italic">The House divided.</p>
      <p>[Laughter.]</p>
      <p><i>rose</i></p></speech>
      <speech id="uk.org.publicwhip/lords/2031-03-10b.1.2" speakername="Noble Lords"><p>Oh!</p></speech>
      <speech id="uk.org.publicwhip/lords/2031-03-10b.1.3" nospeaker="true"><p>Motion agreed.</p></speech>
      <speech id="uk.org.publicwhip/lords/2031-03-10b.1.4" speakername="Mrs Ida Brand"><p>Nobody pours <b>it</b>.</p></speech>
      <speech id="uk.org.publicwhip/lords/2031-03-10b.1.5" speakername="Lord Archer of Norford"><p>They wait.</p></speech>
      <division id="uk.org.publicwhip/lords/2031-03-10b.2.0"><mplist vote="aye"><mpname>Odo Fenn</mpname></mplist></division>
      <minor-heading id="uk.org.publicwhip/lords/2031-03-10b.3.0">Rope</minor-heading>
      <speech id="uk.org.publicwhip/lords/2031-03-10b.3.1" speakername="Mrs Ida Brand"><p>Rope costs more.</p></speech>
      </publicwhip>
      """;

  @Test
  void parlParseGivesADocumentForEachSpeakerAndDebate() throws IOException {
    PartList parts = PartList.of(new ParlParse(), "a.xml", DAY);
    String id = "uk.org.publicwhip/lords/2031-03-10b.";
    assertThat(
        parts.lines(),
        contains(
            id
                + "1.1|Lord Archer of Norford|2031-03-10|Ferries — Tea|House of Lords|https://x.example/1|text",
            id + "1.4|Ida Brand|2031-03-10|Ferries — Tea|House of Lords|-|text",
            id + "3.1|Ida Brand|2031-03-10|Rope|House of Lords|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea. It never had any.\n\nThey wait."));
    assertThat(parts.text(1), is("Nobody pours it."));
  }

  @Test
  void fileThatIsNotTheLatestOfItsDayIsRejected() throws IOException {
    PartList parts = PartList.of(new ParlParse(), "a.xml", DAY.replace("\"yes\"", "\"no\""));
    assertThat(parts.lines(), contains("|-|-|-|-|-|superseded"));
  }

  @Test
  void dayThatBreaksOffKeepsTheSpeakersBefore() throws IOException {
    PartList parts = PartList.of(new ParlParse(), "a.xml", DAY.substring(0, DAY.indexOf(" <b>it")));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.text(0), is("The ferry has no tea. It never had any."));
    assertThat(parts.broken(), containsString("line 15"));
  }

  @Test
  void entitiesExpandToNoMoreThanAMillionCharacters() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE publicwhip [<!ENTITY a0 \"tea tea tea\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append(
        "]><publicwhip><speech id=\"x/debate/2031-03-10.1\" speakername=\"Ida Brand\"><p>&a19;");
    PartList parts = PartList.of(new ParlParse(), "a.xml", bomb + "</p></speech></publicwhip>");
    assertThat(parts.lines().size(), is(0));
    assertThat(parts.broken().isEmpty(), is(false));
  }

  @Test
  void longDayMayHaveManyEntities() throws IOException {
    String paragraph = "<p>Rope &mdash; tea.</p>".repeat(100_000);
    PartList parts =
        PartList.of(new ParlParse(), "a.xml", DAY.replace("<p>Rope costs more.</p>", paragraph));
    assertThat(parts.broken(), is(""));
    assertThat(parts.text(2).length(), is(100_000 * "Rope — tea.\n\n".length() - 2));
  }

  @Test
  void officesAndTitlesAreNoNames() {
    assertThat(Debate.speaker("The Minister for Ferries (Mrs Ida Brand):"), is("Ida Brand"));
    assertThat(Debate.speaker("Madam Deputy Speaker (Ida Brand)"), is("Ida Brand"));
    assertThat(Debate.speaker("Lord Archer (Lab Co-op)"), is("Lord Archer"));
    assertThat(Debate.speaker("Odo Fenn (Norford North) (Ind)"), is("Odo Fenn"));
    assertThat(Debate.speaker("Mr. Fenn"), is("Mr. Fenn"));
    assertThat(Debate.speaker("Mr Speaker"), is("Mr Speaker"));
    assertThat(Debate.speaker("Several hon. Members"), is(""));
  }

  @Test
  void noOtherFileIsOpened() throws IOException {
    PartList parts =
        PartList.of(
            new ParlParse(),
            "a.xml",
            "<!DOCTYPE publicwhip SYSTEM \"file:///no/such.dtd\" [<!ENTITY e SYSTEM"
                + " \"file:///etc/hostname\">]><publicwhip><speech id=\"x/debate/2031-03-10.1\""
                + " speakername=\"Ida Brand\"><p>Rope &e;costs more.</p></speech></publicwhip>");
    assertThat(parts.text(0), is("Rope costs more."));
  }

  @Test
  void pageOfHansardGivesADocumentForEachSpeaker() throws IOException {
    PartList parts =
        PartList.of(
            new DebatePage(),
            "a.html",
            """
            <!DOCTYPE html><html><head><title>Tea on Ferries - Hansard - UK Parliament</title>
            <link rel="canonical" href="https://hansard.parliament.uk/Commons/2031-03-10/debates/0A1B/TeaOnFerries"></head><body>
            <div class="hero-banner"><h1>Tea on Ferries</h1><h2>Volume 700: debated on Monday 10 March 2031</h2></div>
            <div class="debate-item debate-item-otherdebateitem"><div class="content"><p>The House met.</p></div></div>
            <div class="debate-item debate-item-contributiondebateitem" id="contribution-1"><div class="header">
            <a class="attributed-to-details with-link" href="/search"><div class="primary-text">The Secretary of State for Ferries (Mrs Ida Brand)</div>
            <div class="secondary-text">(Quay)</div></a></div><div class="content"><p class="hs_Para">Nobody pours it.</p>
            <p class="hs_Para"><em>[Interruption.]</em></p><div class="time">3.30 pm</div></div></div>
            <div class="debate-item debate-item-columnnumber">Column 12</div>
            <div class="debate-item debate-item-contributiondebateitem" id="contribution-2"><div class="header">
            <div class="attributed-to-details"><div class="primary-text">Odo Fenn</div><div class="secondary-text">(Norford) (Lab)</div></div></div>
            <div class="content"><p class="hs_Para">The ferry has no tea.</p><blockquote><p>Tea for all.</p></blockquote></div></div>
            <div class="debate-item debate-item-contributiondebateitem" id="contribution-3"><div class="primary-text">Hon. Members</div>
            <div class="content"><p>Hear, hear.</p></div></div>
            <div class="debate-item debate-item-divisiondebateitem"><p>Ayes 2</p><p>Ida Brand</p></div>
            </body></html>
            """);
    String page = "https://hansard.parliament.uk/Commons/2031-03-10/debates/0A1B/TeaOnFerries#";
    assertThat(
        parts.lines(),
        contains(
            "contribution-1|Ida Brand|2031-03-10|Tea on Ferries|House of Commons|"
                + page
                + "contribution-1|text",
            "contribution-2|Odo Fenn|2031-03-10|Tea on Ferries|House of Commons|"
                + page
                + "contribution-2|text"));
    assertThat(parts.text(0), is("Nobody pours it."));
    assertThat(parts.text(1), is("The ferry has no tea.\n\nTea for all."));
  }

  @Test
  void pageOfHistoricHansardTakesTheFullNameOfTheLink() throws IOException {
    PartList parts =
        PartList.of(
            new DebatePage(),
            "a.html",
            """
            <html><head><title>TEA ON FERRIES (Hansard, 10 March 1931)</title></head><body id="hansard-millbanksystems-com">
            <div class="house-of-commons-sitting"><h1 class="title">TEA ON FERRIES</h1>
            <div class="hentry member_contribution" id="S5CV0249P0_19310310_HOC_12"><blockquote cite="x" class="contribution_text entry-content">
            <cite class="member author entry-title"><a href="/people/mr-odo-fenn" title="Mr Odo Fenn">Mr. FENN</a></cite>
            <span class="member_constituency">(Norford)</span><a class="permalink" name="column_1">1</a>
            <p class="first-para">asked why the ferry has no tea.</p></blockquote></div>
            <div class="procedural">Question put.</div>
            <div class="hentry member_contribution" id="S5CV0249P0_19310310_HOC_13"><cite class="member"><a title="Miss Ida Brand">Miss BRAND</a></cite>
            <blockquote class="contribution_text entry-content"><p>Nobody pours it.</p></blockquote></div>
            <div class="division"><table><tr><td>Fenn, O.</td></tr></table></div></div></body></html>
            """);
    assertThat(
        parts.lines(),
        contains(
            "S5CV0249P0_19310310_HOC_12|Odo Fenn|1931-03-10|TEA ON FERRIES|House of Commons|-|text",
            "S5CV0249P0_19310310_HOC_13|Ida Brand|1931-03-10|TEA ON FERRIES|House of Commons|-|text"));
    assertThat(parts.text(0), is("asked why the ferry has no tea."));
  }

  @Test
  void pageOfTheyWorkForYou() throws IOException {
    PartList parts =
        PartList.of(
            new DebatePage(),
            "a.html",
            """
            <html><head><title>Tea on Ferries: 10 Mar 2031: House of Commons debates - TheyWorkForYou</title>
            <link rel="canonical" href="https://www.theyworkforyou.com/debates/?id=2031-03-10a.1.0"></head><body>
            <div class="debate-header"><h1>Tea on Ferries</h1><p class="lead">in the House of Commons at 3:30 pm on <a>10th March 2031</a>.</p></div>
            <div class="debate-speech" id="g1.1"><h2 class="debate-speech__speaker"><a href="/mp"><strong class="debate-speech__speaker__name">Odo Fenn</strong>
            <small class="debate-speech__speaker__position">Labour, Norford</small></a></h2><div class="debate-speech__content"><p>The ferry has no tea.</p></div>
            <ul class="debate-speech__meta"><li>Link to this speech</li></ul></div>
            <div class="debate-speech" id="g1.2"><div class="debate-speech__content"><p>Question put and agreed to.</p></div></div>
            <div class="debate-speech" id="g1.3"><h2 class="debate-speech__speaker"><strong class="debate-speech__speaker__name">Ida Brand</strong></h2>
            <div class="debate-speech__content"><p>Nobody pours it.</p></div></div></body></html>
            """);
    assertThat(
        parts.lines().stream().map(line -> line.substring(0, line.indexOf("|https"))).toList(),
        contains(
            "g1.1|Odo Fenn|2031-03-10|Tea on Ferries|House of Commons",
            "g1.3|Ida Brand|2031-03-10|Tea on Ferries|House of Commons"));
    assertThat(parts.text(0), is("The ferry has no tea."));
  }

  @Test
  void pageOfPublications() throws IOException {
    PartList parts =
        PartList.of(
            new DebatePage(),
            "160321h0001.htm",
            """
            <html><head><title>House of Commons Hansard Debates for 21 Mar 2031 (pt 0001)</title></head><body>
            <h1>Westminster Hall</h1><h3 align="center">Tea on Ferries</h3><h5>4.30 pm</h5>
            <p><a class="anchor" name="spnew1"></a><b>Odo Fenn </b>(Norford) (Lab): I beg to ask why the ferry has no tea.</p>
            <div class="Column">21 Mar 2031 : Column 1220WH</div>
            <p>It never had any.</p>
            <p><a name="spnew2"></a><b>The Minister for Ferries (Ida Brand):</b> Nobody pours it.</p>
            <p><i>Sitting suspended.</i></p></body></html>
            """);
    assertThat(
        parts.lines(),
        contains(
            "spnew1|Odo Fenn|2031-03-21|Tea on Ferries|Westminster Hall|-|text",
            "spnew2|Ida Brand|2031-03-21|Tea on Ferries|Westminster Hall|-|text"));
    assertThat(parts.text(0), is("I beg to ask why the ferry has no tea.\n\nIt never had any."));
    assertThat(parts.text(1), is("Nobody pours it."));
  }

  @Test
  void pageAboutHansardIsNoDebate() throws IOException {
    byte[] page =
        "<html><head><title>What Hansard is</title></head><body><p><b>Hansard</b>: see publications.parliament.uk</p></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(PartList.recognises(new DebatePage(), "a.html", page), is(false));
  }
}
