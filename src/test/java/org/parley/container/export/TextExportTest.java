package org.parley.container.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.parley.container.PartList;

class TextExportTest {

  private static final TextExport KIND = new TextExport();

  private static final String UNI =
      """
      Date and Time: Friday, 4. April 2031 09:31:00 CEST
      Job Number: 7
      Documents (2)
      1. Tea for the ferry of 2 March 2031
      Client/Matter: -None-
      Search Terms: ferry
      Search Type: Terms and Connectors
      2. Rope prices
      Client/Matter: -None-


      Tea for the ferry of 2 March 2031
      Harbour Gazette (Norford)
      March 8, 2031 Saturday 9:45 AM GMT
      Copyright 2031 Harbour Gazette All Rights Reserved
      Section: COMMENT; Pg. 9
      Length: 12 words
      Byline: By Nell Archer, Harbour Editor
      Highlight: Nobody pours it.
      Dateline: NORFORD

      Body

      The ferry has no tea. Country: we are one.
      Nobody pours it before noon.
      Graphic
      A picture of a cup.

      Classification
      Language: ENGLISH
      Subject: TEA (90%)
      Load-Date: March 9, 2031
      End of Document


      Rope prices
      Quay Courier
      17 March 2031
      Copyright 2031 Quay Courier
      Length: 5 words
      Byline: ODO FENN; IDA BRAND
      Body
      Rope costs more than it did.
      Load-Date: March 18, 2031
      End of Document
      """;

  @Test
  void nexisUniIsCutIntoArticlesWithoutCoverAndFields() throws IOException {
    PartList parts = PartList.of(KIND, "export.txt", UNI);
    assertThat(
        parts.lines(),
        contains(
            "1|Nell Archer|2031-03-08|Tea for the ferry of 2 March 2031|Harbour Gazette"
                + " (Norford)|-|text",
            "2|Odo Fenn, Ida Brand|2031-03-17|Rope prices|Quay Courier|-|text"));
    assertThat(
        parts.text(0),
        is("The ferry has no tea. Country: we are one.\n\nNobody pours it before noon."));
    assertThat(parts.text(1), is("Rope costs more than it did."));
    assertThat(parts.broken(), is(""));
  }

  @Test
  void nexisUniAsWebPageWordAndRichTextGivesTheSame() throws IOException {
    PartList text = PartList.of(KIND, "export.txt", UNI);
    for (PartList other :
        new PartList[] {
          PartList.of(KIND, "export.html", page(UNI)),
          PartList.of(KIND, "export.docx", word(UNI)),
          PartList.of(KIND, "export.rtf", richText(UNI))
        }) {
      assertThat(other.lines(), is(text.lines()));
      assertThat(other.text(0), is(text.text(0)));
      assertThat(other.text(1), is(text.text(1)));
    }
  }

  @Test
  void nexisUniThatBreaksOffKeepsTheArticlesBefore() throws IOException {
    PartList parts = PartList.of(KIND, "export.txt", UNI.substring(0, UNI.indexOf("than it did")));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.broken(), containsString("article 2 has no line 'End of Document'"));
  }

  @Test
  void articleWithoutTextIsRejected() throws IOException {
    String empty = UNI.replace("Body\nRope costs more than it did.\n", "");
    PartList parts = PartList.of(KIND, "export.txt", empty);
    assertThat(parts.lines().get(1), is("2|-|-|-|-|-|no_text"));
  }

  private static final String CLASSIC =
      """
      Download Request: Selected Items: 1-3


                                   1 of 3 DOCUMENTS



                        Copyright 2031 Harbour Gazette Ltd
                              All Rights Reserved
                                Harbour Gazette

                          March 8, 2031 Saturday
                              Final Edition

      Tea for the
      ferry

      BYLINE: By Nell Archer and Odo Fenn, Harbour
       Editor

      SECTION: COMMENT; Pg. 9

      LENGTH: 12 words

      HIGHLIGHT: Nobody pours it.

      NORFORD - The ferry has no tea. It never
      had any.

      COUNTRY: we are one, said a sign: we copied it.

      GRAPHIC: A cup

      LOAD-DATE: March 9, 2031

      SUBJECT: TEA (90%); FERRIES
      (80%)


                                   2 of 3 DOCUMENTS


                                  Quay Courier

      Rope prices

                              8 March 2031

      LENGTH: 5 words

      BYLINE: Brand, Ida

      Rope costs more than it did.

      LANGUAGE: ENGLISH

                          Copyright 2031 Quay Courier


                               Dokument 3 von 3


                                 Die Mole

                           27. Februar 2031 Donnerstag

      Seile werden teurer

      AUTOR: Ida Brand

      RUBRIK: MEINUNG; S. 3

      LÄNGE: 5 Wörter

      Das Seil ist teurer geworden.

      UPDATE: 28. Februar 2031

      SPRACHE: GERMAN; DEUTSCH

                         Copyright 2031 Die Mole GmbH
                            Alle Rechte vorbehalten
      """;

  @Test
  void classicNexisIsCutInSeveralLanguages() throws IOException {
    PartList parts = PartList.of(KIND, "nexis.txt", CLASSIC);
    assertThat(
        parts.lines(),
        contains(
            "1|Nell Archer, Odo Fenn|2031-03-08|Tea for the ferry|Harbour Gazette|-|text",
            "2|Ida Brand|2031-03-08|Rope prices|Quay Courier|-|text",
            "3|Ida Brand|2031-02-27|Seile werden teurer|Die Mole|-|text"));
    assertThat(parts.text(0), is("NORFORD - The ferry has no tea. It never\nhad any."));
    assertThat(parts.text(1), is("Rope costs more than it did."));
    assertThat(parts.text(2), is("Das Seil ist teurer geworden."));
  }

  @Test
  void classicNexisInWindows1252AndAsWebPageGivesTheSame() throws IOException {
    PartList text = PartList.of(KIND, "nexis.txt", CLASSIC);
    PartList windows =
        PartList.of(KIND, "nexis.txt", CLASSIC.getBytes(Charset.forName("windows-1252")));
    assertThat(windows.lines(), is(text.lines()));
    PartList page = PartList.of(KIND, "nexis.html", page(CLASSIC));
    assertThat(page.lines().get(2), is(text.lines().get(2)));
    assertThat(page.text(2), is(text.text(2)));
  }

  @Test
  void classicNexisThatBreaksOffKeepsTheArticlesBefore() throws IOException {
    PartList parts =
        PartList.of(KIND, "nexis.txt", CLASSIC.substring(0, CLASSIC.indexOf("than it did")));
    assertThat(parts.lines().size(), is(1));
    assertThat(parts.broken(), containsString("article 2 ends without its last fields"));
  }

  @Test
  void classicNexisMayWriteItsFieldsInSmallLetters() throws IOException {
    PartList parts =
        PartList.of(
            KIND,
            "nexis.txt",
            """
                                         1 of 1 DOCUMENT

                                    Quay Courier

                                    8 March 2031

            Rope
            prices

            Byline: Ida Brand
            Section: COMMENT
            Length: 5 words

            Rope costs more than it did.

            Load-Date: March 9, 2031
            """);
    assertThat(parts.lines(), contains("1|Ida Brand|2031-03-08|Rope prices|Quay Courier|-|text"));
    assertThat(parts.text(0), is("Rope costs more than it did."));
  }

  @Test
  void titleOfNexisUniMayHaveTwoLines() throws IOException {
    String wrapped = UNI.replace("Rope prices\nQuay Courier\n", "Rope\nprices\n\nQuay Courier\n\n");
    PartList parts = PartList.of(KIND, "export.txt", wrapped);
    assertThat(
        parts.lines().get(1),
        is("2|Odo Fenn, Ida Brand|2031-03-17|Rope prices|Quay Courier|-|text"));
  }

  @Test
  void reportWithHeadingsIsNoExport() throws IOException {
    byte[] report =
        "Copyright 2031 Quay Council\n\nText\n\nThe quay is long.\n\nNotes\n\nClassification\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(PartList.recognises(KIND, "report.txt", report), is(false));
  }

  @Test
  void proQuestIsCutIntoArticles() throws IOException {
    PartList parts =
        PartList.of(
            KIND,
            "ProQuestDocuments.txt",
            """
            ____________________________________________________________

            Report Information from ProQuest

            ____________________________________________________________

            Document 1 of 2

            Tea for the ferry

            Author: Archer, Nell; Fenn, Odo

            Publication info: Harbour Gazette ; Norford [Norford]. 08 Mar 2031: 9.

            ProQuest document link

            Abstract: There is no tea.

            Links: https://x.example/links

            Full text: The ferry has no tea.

            Nobody pours it: they wait.

            Credit: By Nell Archer

            Subject: Tea; Ferries

            Title: Tea for the ferry

            Publication title: Harbour Gazette; Norford

            Publication year: 2031

            Publication date: Mar 8, 2031

            ProQuest document ID: 1

            Document URL: https://x.example/docview/1

            Copyright: Copyright Harbour Gazette 2031

            Database: News

            ____________________________________________________________

            Document 2 of 2

            Rope prices

            Author: Brand, Ida

            Full text: Rope costs more than it did.

            Publication title: Quay Courier

            Publication date: Mar 17, 2031

            ProQuest document ID: 2

            Database: News

            ____________________________________________________________

            Contact us at: http://x.example

            Copyright \u00A9 2031 ProQuest LLC. All rights reserved.
            """);
    assertThat(
        parts.lines(),
        contains(
            "1|Nell Archer, Odo Fenn|2031-03-08|Tea for the ferry|Harbour Gazette"
                + "|https://x.example/docview/1|text",
            "2|Ida Brand|2031-03-17|Rope prices|Quay Courier|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea.\n\nNobody pours it: they wait."));
  }

  private static final String FACTIVA =
      """
      COMMENT
      Tea for the ferry
      By Nell Archer
      1,012 words
      8 March 2031
      09:30 GMT
      Harbour Gazette
      HARGAZ
      9
      English
      (c) 2031 Harbour Gazette Ltd

      The ferry has no tea.

      Nobody pours it.

      Document HARGAZ0020310308ec3800001


      Seile werden teurer
      Ida Brand
      5 Wörter
      17. März 2031
      Die Mole
      MOLE
      Deutsch
      Copyright 2031 Die Mole

      Das Seil ist teurer geworden.

      Dokument MOLE000020310317ec3h00002

      Search Summary
      Text
      ferry
      """;

  @Test
  void factivaAsRichTextIsCutIntoArticles() throws IOException {
    PartList parts = PartList.of(KIND, "factiva.rtf", richText(FACTIVA));
    assertThat(
        parts.lines(),
        contains(
            "1|Nell Archer|2031-03-08|Tea for the ferry|Harbour Gazette|-|text",
            "2|Ida Brand|2031-03-17|Seile werden teurer|Die Mole|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea.\n\nNobody pours it."));
    assertThat(parts.text(1), is("Das Seil ist teurer geworden."));
    assertThat(parts.broken(), is(""));
  }

  @Test
  void factivaWithIndexingIsReadByItsCodes() throws IOException {
    PartList parts =
        PartList.of(
            KIND,
            "factiva.txt",
            """
            HD\tTea for the ferry
            BY\tBy Nell Archer
            WC\t12 words
            PD\t8 March 2031
            SN\tHarbour Gazette
            SC\tHARGAZ
            LA\tEnglish
            CY\t(c) 2031 Harbour Gazette
            LP
            The ferry has no tea.
            TD
            Nobody pours it.
            RE\teurz : Europe
            AN\tDocument HARGAZ0020310308ec3800001
            """);
    assertThat(
        parts.lines(),
        contains("1|Nell Archer|2031-03-08|Tea for the ferry|Harbour Gazette|-|text"));
    assertThat(parts.text(0), is("The ferry has no tea.\n\nNobody pours it."));
  }

  @Test
  void ordinaryTextsAreNoExports() throws IOException {
    for (String text :
        new String[] {
          "",
          "By Nell Archer\n\n8 March 2031\n\nThe ferry has no tea. It is 1 of 2 documents.\n",
          "Body\n\nThe body of a ship.\n\nEnd of Document\n",
          "Full text: none.\n____________________________________________________________\n"
        }) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(text, PartList.recognises(KIND, "a.txt", bytes), is(false));
      assertThat(text, PartList.recognises(new UnknownExport(), "a.txt", bytes), is(false));
    }
  }

  @Test
  void exportOfAnUnknownLayoutIsRefused() throws IOException {
    PartList parts =
        PartList.of(
            new UnknownExport(),
            "export.txt",
            """
            Tea for the ferry
            Author: Nell Archer
            Word count: 12
            Published: 8 March 2031
            The ferry has no tea.

            Rope prices
            Author: Ida Brand
            Word count: 5
            Published: 17 March 2031
            Rope costs more than it did.
            """);
    assertThat(parts.lines(), contains("|-|-|-|-|-|several_documents"));
    assertThat(
        PartList.recognises(
            new UnknownExport(),
            "a.txt",
            "Article 1 of 2\nOne.\nArticle 2 of 2\nTwo.\n".getBytes(StandardCharsets.UTF_8)),
        is(true));
  }

  private static String page(String lines) {
    StringBuilder page = new StringBuilder("<html><head><title>x</title></head><body>\n");
    for (String block : lines.split("\n", -1)) {
      page.append("<div><p>").append(block.strip()).append("</p></div><br>\n");
    }
    return page.append("</body></html>").toString();
  }

  private static byte[] word(String lines) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      body.append("<w:p><w:r><w:t>").append(line.strip()).append("</w:t></w:r></w:p>");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/word/document.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"r1\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body>"
              + body
              + "</w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static byte[] richText(String lines) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\n");
    for (String line : lines.split("\n", -1)) {
      for (char c : line.strip().toCharArray()) {
        rtf.append(c < 0x80 ? String.valueOf(c) : "\\u" + (int) c + "?");
      }
      rtf.append("\\par\n");
    }
    return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
