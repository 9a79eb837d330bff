package org.parley.extract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Which words of a word-processing file are its running text, whatever its format. */
class WordProcessingTest {

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String PACKAGE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String BY = "w:id=\"1\" w:author=\"Ed\" w:date=\"2031-03-01T00:00:00Z\"";

  /** A Word file with notes, a comment, two hidden styles and a list. */
  private static String docx(String body) throws IOException {
    StringBuilder types = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (String part : new String[] {"comments", "footnotes", "styles", "numbering"}) {
      types.append(
          "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
              .replaceFirst("%s", part)
              .replaceFirst("%s", PACKAGE)
              .replaceFirst("%s", part));
      relations.append(
          "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
              .replaceFirst("%s", part)
              .replaceFirst("%s", RELATION)
              .replaceAll("%s", part));
    }
    byte[] docx =
        Samples.zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                + " PartName=\"/word/document.xml\" ContentType=\""
                + PACKAGE
                + "document.main+xml\"/>"
                + types
                + "</Types>",
            "_rels/.rels",
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r\" Type=\""
                + RELATION
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations
                + "</Relationships>",
            "word/document.xml",
            part("document", "<w:body>" + body + "</w:body>"),
            "word/comments.xml",
            part(
                "comments",
                "<w:comment w:id=\"0\" w:author=\"Ed\">" + p(r("Cut it?")) + "</w:comment>"),
            "word/footnotes.xml",
            part("footnotes", "<w:footnote w:id=\"2\">" + p(r("See the log.")) + "</w:footnote>"),
            "word/styles.xml",
            part(
                "styles",
                style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>")
                    + style("Secret2", "More", "<w:basedOn w:val=\"Secret\"/>")
                    + style("Verzeichnis1", "toc 1", "")),
            "word/numbering.xml",
            part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt"
                    + " w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));
    return Samples.extracted("a.docx", docx).text();
  }

  private static String part(String name, String content) {
    return "<w:" + name + " " + WORD + ">" + content + "</w:" + name + ">";
  }

  private static String style(String id, String name, String more) {
    return "<w:style w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + more
        + "</w:style>";
  }

  private static String p(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private static String p(String properties, String content) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
  }

  private static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String r(String properties, String text) {
    return r(text).replace("<w:r>", "<w:r><w:rPr>" + properties + "</w:rPr>");
  }

  private static String mark(String kind, int id) {
    return "<w:r><w:" + kind + " w:id=\"" + id + "\"/></w:r>";
  }

  @Test
  void deletedAndHiddenTextIsNotRead() throws IOException {
    assertThat(
        docx(
            p(
                    r("The tug ")
                        + "<w:del "
                        + BY
                        + "><w:r><w:delText>never </w:delText></w:r></w:del>"
                        + "<w:ins "
                        + BY
                        + ">"
                        + r("always ")
                        + "</w:ins>"
                        + r("<w:vanish/>", "secretly ")
                        + r("<w:rStyle w:val=\"Secret2\"/>", "slowly ")
                        + r("<w:vanish w:val=\"0\"/>", "came ")
                        + r(
                            "<w:rPrChange " + BY + "><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
                            "back."))
                + p("<w:moveFrom " + BY + ">" + r("It left.") + "</w:moveFrom>")
                + p("<w:moveTo " + BY + ">" + r("It left.") + "</w:moveTo>")
                + p("<w:pStyle w:val=\"Secret\"/>", r("Nobody knows."))),
        is("The tug always came back.\n\nIt left.\n\nSee the log."));
  }

  @Test
  void aNoteCutsNoSentenceAndItsMarkIsNoWord() throws IOException {
    assertThat(
        docx(p(r("Nothing else") + mark("footnoteReference", 2) + r(" will do.")) + p(r("No."))),
        is("Nothing else will do.\n\nNo.\n\nSee the log."));
  }

  @Test
  void commentsAreNotRead() throws IOException {
    assertThat(
        docx(
            p(
                "<w:commentRangeStart w:id=\"0\"/>"
                    + r("The tug came.")
                    + "<w:commentRangeEnd w:id=\"0\"/>"
                    + mark("commentReference", 0))),
        is("The tug came.\n\nSee the log."));
  }

  @Test
  void listLabelsPlaceholdersAndContentsAreNotRead() throws IOException {
    assertThat(
        docx(
            p("<w:pStyle w:val=\"Verzeichnis1\"/>", r("Wishes 7"))
                + p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", r("A lamp."))
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + p(r("Click here."))
                + "</w:sdtContent></w:sdt>"
                + "<w:sdt><w:sdtPr/><w:sdtContent>"
                + p(r("A key."))
                + "</w:sdtContent></w:sdt>"),
        is("A lamp.\n\nA key.\n\nSee the log."));
  }

  @Test
  void aDropCapIsPartOfItsWord() throws IOException {
    assertThat(
        docx(
            p("<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>", r("T"))
                + p(r("he tug came."))
                + p("<w:rPr><w:del " + BY + "/></w:rPr>", r("It left"))
                + p(r(" at noon."))),
        is("The tug came.\n\nIt left at noon.\n\nSee the log."));
  }

  @Test
  void anOpenDocumentIsReadAlike() throws IOException {
    byte[] odt =
        Samples.odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p>"
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:p>Patient<text:note><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p>See the log.</text:p></text:note-body></text:note>"
                + " safety <office:annotation><text:p>Cut it?</text:p></office:annotation>first."
                + "<text:hidden-text>secretly</text:hidden-text>"
                + "<text:placeholder>[Name]</text:placeholder></text:p>"
                + "<text:section text:display=\"none\"><text:p>Nobody knows.</text:p>"
                + "</text:section><text:p>No.</text:p>");
    assertThat(
        Samples.extracted("a.odt", odt).text(), is("Patient safety first.\n\nNo.\n\nSee the log."));
  }

  @Test
  void richTextIsReadAlike() {
    String rtf =
        "{\\rtf1\\ansi{\\header Port\\par}\\pard The tug {\\v secretly }{\\deleted never }came"
            + "{\\super\\chftn{\\footnote\\pard\\chftn See the log.}} back \\{soon\\}.\\par"
            + "{\\listtext a)\\tab}A lamp.{\\*\\annotation Cut it?}\\par"
            + "\\pard\\dropcapli3 T\\par\\pard he key\\v\\'73\\v0 .\\par\\pard Last}";
    assertThat(
        Samples.extracted("a.rtf", rtf).text(),
        is("The tug came back {soon}.\n\nA lamp.\n\nThe key.\n\nLast\n\nSee the log."));
  }

  @Test
  void richTextWithoutAParagraphEndIsRead() {
    assertThat(
        Samples.extracted("a.rtf", "{\\rtf1\\ansi The tug came.}").text(), is("The tug came."));
  }

  @Test
  void richTextMayBeginWithAnyCharacter() {
    assertThat(
        Samples.extracted(
                "a.rtf", "{\\rtf1\\ansi\\uc1 Caf\\u233?s and \\'93tugs\\'94.\\sect Last\\par}")
            .text(),
        is("Caf\u00E9s and \u201Ctugs\u201D.\n\nLast"));
    assertThat(
        Samples.extracted(
                "a.rtf",
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\b \\'93Caf\\'e9\\'94} is shut.\\par}")
            .text(),
        is("\u201CCaf\u00E9\u201D is shut."));
  }

  @Test
  void aHyphenThatDoesNotBreakIsKept() throws IOException {
    assertThat(
        docx(p(r("The ex") + "<w:r><w:noBreakHyphen/></w:r>" + r("pilot left."))),
        is("The ex-pilot left.\n\nSee the log."));
  }

  @Test
  void labelsOfListsThatAnOpenDocumentContainsAreNotRead() throws IOException {
    assertThat(
        Samples.extracted(
                "a.odt",
                Samples.odt(
                    "<text:list><text:list-item><text:number>a)</text:number><text:p>A lamp.</text:p>"
                        + "</text:list-item></text:list>"))
            .text(),
        is("A lamp."));
  }

  /** The file has hidden, deleted and commented words, a link and a hidden paragraph. */
  @Test
  void aBinaryWordFileIsReadAlike() throws IOException {
    try (InputStream doc = getClass().getResourceAsStream("tug.doc")) {
      assertThat(
          Samples.extracted("a.doc", doc.readAllBytes()).text(),
          is(
              "The tugs went out before light; nobody on the quay had asked. They took a pilot and"
                  + " a lamp. Harbour. They came home. Nobody thanked them, not once."));
    }
  }

  @Test
  void namesOfSheetsAreNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet("Secret").createRow(0).createCell(0).setCellValue("The tug came.");
      book.write(bytes);
    }
    assertThat(Samples.extracted("a.xlsx", bytes.toByteArray()).text(), is("The tug came."));
  }
}
