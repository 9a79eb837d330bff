package org.parley.container.debate;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.Parts;
import org.parley.container.Source;
import org.parley.container.XmlStream;
import org.parley.model.Reason;

/**
 * A day in the XML of ParlParse, as TheyWorkForYou publishes it. Each heading begins a debate. A
 * part is what a speaker says in it; its id is that of the first speech. A file that says that it
 * is not the latest version of its day is rejected.
 *
 * @see <a href="https://parser.theyworkforyou.com/hansard.html">the description of the format</a>
 */
public final class ParlParse implements Container {

  private static final Set<String> HEADINGS =
      Set.of("oral-heading", "major-heading", "minor-heading");
  private static final Set<String> SPEECHES = Set.of("speech", "ques", "reply");
  private static final Set<String> ITALICS = Set.of("i", "em");
  private static final Set<String> SKIPPED = Set.of("division", "gidredirect", "table");
  private static final Pattern SIGN =
      Pattern.compile(
          "(?i)<publicwhip\\b.*?<(?:speech|ques|reply|(?:oral|major|minor)-heading)\\b",
          Pattern.DOTALL);
  private static final Pattern ID =
      Pattern.compile(".*?/(?<kind>[\\w-]+)/.*?(?<day>\\d{4}-\\d{2}-\\d{2}).*");
  private static final int LONGEST_HEADING = 1000;

  private static final Map<String, String> HOUSES =
      Map.of(
          "debate", "House of Commons",
          "westminhall", "Westminster Hall",
          "lords", "House of Lords",
          "wrans", "House of Commons",
          "wms", "House of Commons",
          "lordswrans", "House of Lords",
          "lordswms", "House of Lords",
          "standing", "Public Bill Committee",
          "spor", "Scottish Parliament",
          "ni", "Northern Ireland Assembly");

  @Override
  public boolean recognises(Source source, Head head) {
    return head.begins("<")
        && head.lower().contains("<publicwhip")
        && SIGN.matcher(head.text()).find();
  }

  @Override
  public String mediaType() {
    return "application/xml";
  }

  @Override
  public String described() {
    return "a day of debates in XML";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Debate debate = new Debate(parts);
    try (XmlStream xml = new XmlStream(source)) {
      while (xml.next()) {
        if (!xml.isStart()) {
          continue;
        }
        String name = xml.name();
        if (name.equals("publicwhip") && xml.attribute("latest").equals("no")) {
          parts.rejected(
              "",
              Reason.SUPERSEDED,
              "latest=\"no\": the file itself says that a later version of this day exists");
          return;
        } else if (HEADINGS.contains(name)) {
          String id = xml.attribute("id");
          debate.begin(xml.text(LONGEST_HEADING));
          held(debate, id);
        } else if (SKIPPED.contains(name)) {
          xml.skip();
        } else if (SPEECHES.contains(name)) {
          speech(xml, debate);
        }
      }
    } catch (BrokenContainer e) {
      debate.breakOff();
      throw e;
    }
    debate.end();
  }

  private static void speech(XmlStream xml, Debate debate) throws BrokenContainer {
    String id = xml.attribute("id");
    String name =
        xml.attribute("speakername").isEmpty()
            ? xml.attribute("name")
            : xml.attribute("speakername");
    held(debate, id);
    debate.speaker(id, xml.attribute("nospeaker").equals("true") ? "" : name, xml.attribute("url"));
    Paragraph paragraph = new Paragraph(debate::paragraph);
    int italic = 0;
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isStart()) {
        if (SKIPPED.contains(xml.name()) || xml.attribute("class").equals("italic")) {
          paragraph.words(" ", false);
          xml.skip();
          continue;
        }
        depth++;
        italic += ITALICS.contains(xml.name()) ? 1 : 0;
        paragraph.border(xml.name());
      } else if (xml.isEnd()) {
        depth--;
        italic -= ITALICS.contains(xml.name()) ? 1 : 0;
        paragraph.border(xml.name());
      } else {
        paragraph.words(xml.characters(), italic > 0);
      }
    }
    paragraph.end();
  }

  private static void held(Debate debate, String id) {
    Matcher parts = ID.matcher(id);
    if (parts.matches()) {
      debate.held(day(parts.group("day")), HOUSES.getOrDefault(parts.group("kind"), ""));
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null; // 2031-02-30 has the form of a day but is none.
    }
  }
}
