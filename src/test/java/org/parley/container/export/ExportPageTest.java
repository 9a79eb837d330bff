package org.parley.container.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parley.container.PartList;

/** Web pages of Factiva and Europresse. */
class ExportPageTest {

  private static final String FACTIVA =
      """
      <html><head><title>Factiva</title></head><body>
      <div id="article-1"><div class="article deArticle">
      <div>MEINUNG</div>
      <div id="hd"><span class="deHeadline">Seile werden teurer</span></div>
      <div class="author">Ida Brand</div><div>1.012 W\u00F6rter</div><div>17. M\u00E4rz 2031</div>
      <div>09:30</div><div>Die Mole</div><div>MOLE</div><div>3</div><div>Deutsch</div>
      <div>Copyright 2031 Die Mole</div>
      <p class="articleParagraph dearticleParagraph">Das <b>Seil</b> ist teurer geworden.</p>
      <p class="articleParagraph dearticleParagraph">Niemand wei\u00DF, warum.</p>
      <p>Dokument MOLE000020310317ec3h00002</p></div></div>
      <div class="article enArticle"><table>
      <tr><td><b>HD</b></td><td>Tea for the ferry</td></tr>
      <tr><td>BY</td><td>By Nell Archer</td></tr><tr><td>WC</td><td>12 words</td></tr>
      <tr><td>PD</td><td>8 March 2031</td></tr><tr><td>SN</td><td>Harbour Gazette</td></tr>
      <tr><td>LP</td><td><p>The ferry has no tea.</p></td></tr>
      <tr><td>TD</td><td><p>Nobody pours it.</p><p>They wait.</p></td></tr>
      <tr><td>NS</td><td>gtea : Tea</td></tr>
      <tr><td>AN</td><td>Document HARGAZ0020310308ec3800001</td></tr></table></div>
      <table><tr><td>Suchzusammenfassung</td></tr><tr><td>ferry</td></tr></table>
      </body></html>
      """;

  @Test
  void factivaIsReadByItsClassesAndByItsCodes() throws IOException {
    PartList parts = PartList.of(new FactivaPage(), "a.html", FACTIVA);
    assertThat(
        parts.lines(),
        contains(
            "1|Ida Brand|2031-03-17|Seile werden teurer|Die Mole|-|text",
            "2|Nell Archer|2031-03-08|Tea for the ferry|Harbour Gazette|-|text"));
    assertThat(parts.text(0), is("Das Seil ist teurer geworden.\n\nNiemand weiß, warum."));
    assertThat(parts.text(1), is("The ferry has no tea.\n\nNobody pours it.\n\nThey wait."));
  }

  @Test
  void factivaThatBreaksOffKeepsTheArticlesBefore() throws IOException {
    PartList parts =
        PartList.of(
            new FactivaPage(), "a.html", FACTIVA.substring(0, FACTIVA.indexOf("They wait")));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.broken(), containsString("article 2"));
  }

  @Test
  void factivaIsFoundAfterItsStyles() throws IOException {
    String styles = "<style>" + ".a{color:red}".repeat(10_000) + "</style></head>";
    PartList parts = PartList.of(new FactivaPage(), "a.html", FACTIVA.replace("</head>", styles));
    assertThat(parts.lines().size(), is(2));
  }

  private static final String EUROPRESSE =
      """
      <html><head><title>Europresse</title></head><body>
      <article><header>
      <div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Quai, no. 1203</span></div>
      <span class="DocHeader">Culture, samedi 8 mars 2031 400 mots, p. 9</span>
      <div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Du th\u00E9 pour le bac</p></div>
      <div class="docAuthors">Archer, Nell</div></header>
      <section><div class="DocText clearfix"><div class="docOcurrContainer">
      <p>Le bac n'a pas de <mark>th\u00E9</mark>.</p><p>Personne ne le verse.</p></div></div></section>
      <footer><small>\u00A9 2031 Le Quai</small><p>Num\u00E9ro de document : news\u00B720310308\u00B7QU\u00B70001</p></footer>
      </article>
      <article><header><span class="DocPublicationName">Quay Courier</span>
      <span class="DocHeader">News, Monday, March 17, 2031, p. 3</span>
      <p class="titreArticleVisu">Rope prices</p><div class="docAuthors">Ida Brand and Odo Fenn</div></header>
      <section><div class="docOcurrContainer"><p>Rope costs more than it did.</p></div></section>
      <footer><small>\u00A9 2031 Quay Courier</small></footer></article>
      </body></html>
      """;

  @Test
  void europresseIsCutIntoArticles() throws IOException {
    PartList parts = PartList.of(new Europresse(), "a.html", EUROPRESSE);
    assertThat(
        parts.lines(),
        contains(
            "news\u00B720310308\u00B7QU\u00B70001|Nell Archer|2031-03-08|Du thé pour le bac|Le Quai|-|text",
            "2|Ida Brand, Odo Fenn|2031-03-17|Rope prices|Quay Courier|-|text"));
    assertThat(parts.text(0), is("Le bac n'a pas de thé.\n\nPersonne ne le verse."));
  }

  @Test
  void europresseThatBreaksOffKeepsTheArticlesBefore() throws IOException {
    PartList parts =
        PartList.of(
            new Europresse(), "a.html", EUROPRESSE.substring(0, EUROPRESSE.indexOf("than it did")));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.broken(), containsString("article 2 breaks off"));
  }

  @Test
  void anotherPageIsNoExport() throws IOException {
    byte[] page =
        "<html><head><title>On Factiva</title></head><body><article><p>Europresse and Factiva.</p></article></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(PartList.recognises(new FactivaPage(), "a.html", page), is(false));
    assertThat(PartList.recognises(new Europresse(), "a.html", page), is(false));
  }
}
