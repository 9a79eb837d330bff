package org.parley.container.debate;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parley.container.BrokenContainer;
import org.parley.container.PartClaims;
import org.parley.container.Parts;
import org.parley.container.XmlStream;
import org.parley.model.WhiteSpace;

/**
 * A {@code text} of TEI. The first utterance makes it a debate; then only utterances count.
 * Headings of debates, notes, stage directions, running heads and gaps are left out.
 */
final class TeiText {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "note",
          "kinesic",
          "vocal",
          "incident",
          "gap",
          "desc",
          "fw",
          "figDesc",
          "stage",
          "speaker",
          "titlePage",
          "linkGrp",
          "sic",
          "orig",
          "abbr",
          "del",
          "teiHeader");
  private static final int LONGEST_HEADING = 1000;

  private final XmlStream xml;
  private final TeiHeader header;
  private final Parts parts;
  private final Debate debate;
  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder plain = new StringBuilder();
  private String announced = "";
  private boolean spoken;

  TeiText(XmlStream xml, TeiHeader header, Parts parts) {
    this.xml = xml;
    this.header = header;
    this.parts = parts;
    debate = new Debate(parts);
    debate.held(header.day(true), header.outlet());
  }

  /**
   * Reads the text of this start tag.
   *
   * @param id of the part, if it is one
   */
  void read(String id) throws IOException {
    try {
      content(id);
    } catch (BrokenContainer e) {
      debate.breakOff();
      throw e;
    }
    if (spoken) {
      debate.end();
    } else if (plain.length() > 0) {
      PartClaims claims =
          new PartClaims()
              .title(header.title())
              .author(header.author().orElse(""))
              .date(header.day(false))
              .outlet(header.outlet());
      parts.text(id, claims.build(), plain.toString());
    }
  }

  private void content(String id) throws IOException {
    Paragraph paragraph = new Paragraph(this::add);
    TeiWords words = new TeiWords(xml, paragraph);
    int inner = 0;
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isEnd()) {
        depth--;
        words.end();
      } else if (!xml.isStart()) {
        words.characters();
      } else if (xml.name().equals("text")) {
        inner++;
        String own = xml.attribute("id");
        new TeiText(xml, header, parts).read(own.isEmpty() ? id + "." + inner : own);
      } else if (xml.name().equals("u")) {
        utterance();
      } else if (xml.name().equals("head")) {
        paragraph.end();
        String heading = WhiteSpace.fold(xml.text(LONGEST_HEADING));
        debate.title(heading);
        add(heading);
      } else if (LEFT_OUT.contains(xml.name())) {
        note();
      } else {
        if (xml.name().equals("div")) {
          debate.begin("");
        }
        depth++;
        words.start();
      }
    }
    paragraph.end();
  }

  private void add(String paragraph) throws BrokenContainer {
    String words = WhiteSpace.fold(paragraph);
    if (plain.length() + words.length() > Debate.MOST) {
      throw new BrokenContainer("a text of more than " + Debate.MOST + " characters");
    }
    if (!spoken && !words.isEmpty()) {
      plain.append(plain.length() > 0 ? "\n\n" : "").append(words);
    }
  }

  /** Skips an element, and keeps who it says is going to speak. */
  private void note() throws BrokenContainer {
    if (xml.attribute("type").equals("speaker")) {
      announced = WhiteSpace.fold(xml.text(LONGEST_HEADING));
    } else {
      xml.skip();
    }
  }

  private void utterance() throws IOException {
    if (!spoken) {
      spoken = true;
      plain.setLength(0);
    }
    String who = xml.attribute("who").strip().split("\\s+", -1)[0].replaceFirst("^.*#", "");
    String name = names.computeIfAbsent(who, this::name);
    announced = "";
    debate.title(header.title());
    debate.speaker(xml.attribute("id"), name, "");
    Paragraph paragraph = new Paragraph(debate::paragraph);
    TeiWords words = new TeiWords(xml, paragraph);
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isEnd()) {
        depth--;
        words.end();
      } else if (!xml.isStart()) {
        words.characters();
      } else if (LEFT_OUT.contains(xml.name())) {
        paragraph.words(" ", false);
        xml.skip();
      } else {
        depth++;
        words.start();
      }
    }
    paragraph.end();
  }

  /** Returns the name in the header, else as the record announces the speaker, else the id. */
  private String name(String who) {
    String listed = header.person(who);
    return !listed.isEmpty() ? listed : !announced.isEmpty() ? announced : who;
  }
}
