package org.parley.container.debate;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.container.Container;
import org.parley.container.Head;
import org.parley.container.PartIds;
import org.parley.container.Parts;
import org.parley.container.Source;
import org.parley.container.XmlStream;

/**
 * A text or a corpus in TEI. In a text with utterances ({@code u}), as in ParlaMint, each {@code
 * div} is a debate and a part is what a speaker says in it. Any other text is one part, whose
 * author and date are those of its header.
 *
 * @see <a href="https://clarin-eric.github.io/ParlaMint/">the description of ParlaMint</a>
 */
public final class Tei implements Container {

  private static final Pattern SIGN =
      Pattern.compile("(?i)<(?:\\w+:)?(?:tei|teicorpus)(?:\\.2)?\\b[^>]*(?:tei-c\\.org/ns|>)");
  private static final Set<String> ROOTS = Set.of("TEI", "TEI.2");

  @Override
  public boolean recognises(Source source, Head head) {
    String start = head.text();
    return head.begins("<") && start.contains("<teiHeader") && SIGN.matcher(start).find();
  }

  @Override
  public String mediaType() {
    return "application/tei+xml";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    try (XmlStream xml = new XmlStream(source)) {
      TeiHeader corpus = new TeiHeader();
      TeiHeader header = corpus;
      PartIds ids = new PartIds();
      String id = "1";
      int number = 0;
      while (xml.next()) {
        String name = xml.isStart() ? xml.name() : "";
        if (ROOTS.contains(name)) {
          number++;
          id = xml.attribute("id").isEmpty() ? String.valueOf(number) : xml.attribute("id");
          header = new TeiHeader();
        } else if (name.equals("teiHeader")) {
          header.read(xml);
        } else if (name.equals("text")) {
          new TeiText(xml, header.within(corpus), parts).read(ids.unique(id));
        }
      }
    }
  }
}
