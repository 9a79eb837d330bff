package org.parley.container.debate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.parley.container.PartList;

class TeiTest {

  private static final String SPACE = " xmlns=\"http://www.tei-c.org/ns/1.0\"";

  private static final String SITTING =
      """
      <TEI%s xml:id="ParlaMint-XX_2031-03-10"><teiHeader><fileDesc><titleStmt>
      <title type="main" xml:lang="en">Corpus of Norford</title><title type="sub" xml:lang="en">Sitting 4</title>
      <respStmt><persName>Dee Corpus</persName></respStmt></titleStmt>
      <publicationStmt><date when="2035-01-01">2035</date></publicationStmt>
      <sourceDesc><bibl><date when="2031-03-10">10 March</date></bibl></sourceDesc></fileDesc>
      <profileDesc><settingDesc><setting><date when="2031-03-10">10</date></setting></settingDesc>
      <particDesc><listPerson><person xml:id="BrandIda"><persName><surname>Brand</surname><forename>Ida</forename></persName></person></listPerson></particDesc>
      </profileDesc></teiHeader><text ana="#reference"><body>
      <div type="debateSection"><head>Tea on Ferries</head><note type="time">10:00</note><note type="speaker">President Ida Brand:</note>
      <u who="#BrandIda" ana="#chair" xml:id="u1"><seg xml:id="u1.1">The ferry has no tea.</seg><kinesic type="applause"><desc>(Applause.)</desc></kinesic><seg>It never
      had any.</seg></u>
      <note type="speaker">Odo Fenn:</note>
      <u who="#FennOdo" ana="#regular" xml:id="u2"><seg>Nobody<note>(Laughter.)</note> pours it.</seg></u>
      <u who="#BrandIda" ana="#chair" xml:id="u3"><seg>They wait.</seg></u></div>
      <div type="debateSection"><head>Rope</head><u who="#FennOdo" xml:id="u4"><seg>Rope costs more.</seg></u></div>
      </body></text></TEI>
      """;

  @Test
  void parlaMintGivesADocumentForEachSpeakerAndDebate() throws IOException {
    PartList parts = PartList.of(new Tei(), "a.xml", SITTING.formatted(SPACE));
    assertThat(
        parts.lines(),
        contains(
            "u1|Ida Brand|2031-03-10|Tea on Ferries|-|-|text",
            "u2|Odo Fenn|2031-03-10|Tea on Ferries|-|-|text",
            "u4|Odo Fenn|2031-03-10|Rope|-|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea.\n\nIt never had any.\n\nThey wait."));
    assertThat(parts.text(1), is("Nobody pours it."));
  }

  @Test
  void wordsThatAreMarkedUpAreJoinedAsTheSourceDoes() throws IOException {
    String words =
        """
        <seg><s><w lemma="the">The</w> <w>ferry</w>
        <w>hasn<w norm="x"/></w><w>’t</w><linkGrp><link target="#a"/></linkGrp>
        <w join="right">tea</w><pc>.</pc></s></seg>
        """;
    PartList parts =
        PartList.of(
            new Tei(),
            "a.ana.xml",
            SITTING.formatted(SPACE).replace("<seg>Rope costs more.</seg>", words));
    assertThat(parts.text(2), is("The ferry hasn ’t tea."));
  }

  @Test
  void corpusOfPlainTextsGivesADocumentForEach() throws IOException {
    PartList parts =
        PartList.of(
            new Tei(),
            "a.xml",
            """
            <teiCorpus%s><teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt></fileDesc></teiHeader>
            <TEI xml:id="l1"><teiHeader><fileDesc><titleStmt><title>On tea</title><author>Archer, Nell</author></titleStmt>
            <publicationStmt><date when="2040-01-01"/></publicationStmt>
            <sourceDesc><bibl><title level="j">Harbour Gazette</title><date when="2031-03-08">8 March 2031</date></bibl></sourceDesc></fileDesc></teiHeader>
            <text><front><titlePage><docTitle>On tea</docTitle></titlePage></front><body><div><p>The ferry has no
            tea.<note>A note.</note></p><pb n="2"/><p>No<lb break="no"/>body pours it.</p></div></body></text></TEI>
            <TEI><teiHeader><fileDesc><titleStmt><title>On rope</title><author><persName><forename>Odo</forename> <surname>Fenn</surname></persName></author></titleStmt></fileDesc>
            <profileDesc><creation><date>17 March 2031</date></creation></profileDesc></teiHeader><text><body><p>Rope costs more.</p></body></text></TEI>
            </teiCorpus>
            """
                .formatted(SPACE));
    assertThat(
        parts.lines(),
        contains(
            "l1|Nell Archer|2031-03-08|On tea|Harbour Gazette|-|text",
            "2|Odo Fenn|2031-03-17|On rope|-|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea.\n\nNobody pours it."));
  }

  @Test
  void corpusThatBreaksOffKeepsTheTextsBefore() throws IOException {
    String sitting = SITTING.formatted(SPACE);
    PartList parts =
        PartList.of(new Tei(), "a.xml", sitting.substring(0, sitting.indexOf("costs")));
    assertThat(
        parts.lines(),
        contains(
            "u1|Ida Brand|2031-03-10|Tea on Ferries|-|-|text",
            "u2|Odo Fenn|2031-03-10|Tea on Ferries|-|-|text"));
    assertThat(parts.broken().isEmpty(), is(false));
  }
}
