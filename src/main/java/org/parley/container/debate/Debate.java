package org.parley.container.debate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.container.BrokenContainer;
import org.parley.container.PartClaims;
import org.parley.container.PartIds;
import org.parley.container.Parts;
import org.parley.model.WhiteSpace;

/**
 * The speeches of one debate, by speaker. The paragraphs of a speaker are one text, in order;
 * interruptions and remarks of the reporters are left out.
 */
final class Debate {

  /** Most characters of a debate; a sitting day has a few millions. */
  static final int MOST = 64 << 20;

  /** Remarks in brackets: interruptions, sources and the numbers of questions. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?i)\\s*\\[\\s*(?:interruption|laughter|applause|cheers?|official report|hon\\.? members?"
              + "|an hon|several hon|a noble|noble lords?|interjection|hear,? hear|\\d+)[^\\]]*\\]");

  /** A paragraph that is nothing but a remark. */
  private static final Pattern ONLY_REMARK =
      Pattern.compile(
          "(?i)[\\[(][^\\])]*[\\])]\\.?|(?:interruption|laughter)\\.?|rose\\s?[-\\u2013\\u2014]*");

  /** Names that name no person; the words of such speakers are interruptions. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:(?:an|several|some|many)\\s+)?(?:hon(?:ou?rable|\\.)?|noble)\\s+(?:members?|lords?|friends?)"
              + "|a noble lord|(?:the )?house|members?|all");

  private static final Pattern TITLE =
      Pattern.compile("(?:Mr|Mrs|Ms|Miss|Dr|Mx)\\.?\\s+(?=\\p{Lu}\\S*\\s+\\S)");

  /** An office with its holder's name: {@code The Secretary of State for Lamps (Ada Quill)}. */
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:The|Mr\\.?|Madam|Mrs|Ms)?\\s*[^(]*\\b(?:Speaker|Minister|Secretary|Chancellor|Leader"
              + "|President|Chair|Chairman|General|Treasurer|Whip|Commissioner|Advocate|Deputy)[^(]*"
              + "\\((?<name>[^()]*\\p{Lu}[^()]*\\s[^()]*\\p{Lu}[^()]*)\\).*");

  private static final class Speech {
    private final String id;
    private final String url;
    private final StringBuilder text = new StringBuilder();

    Speech(String id, String url) {
      this.id = id;
      this.url = url;
    }
  }

  private final Parts parts;
  private final PartIds ids = new PartIds();
  private final Map<String, Speech> speeches = new LinkedHashMap<>();
  private String title = "";
  private String outlet = "";
  private LocalDate day;
  private Speech current;
  private int characters;

  Debate(Parts parts) {
    this.parts = parts;
  }

  /** Ends the debate so far, if any, and begins another one. */
  void begin(String newTitle) throws IOException {
    end();
    title = WhiteSpace.fold(newTitle);
  }

  /** Sets the title if the debate has none yet and no speech has begun. */
  void title(String first) {
    if (title.isEmpty() && speeches.isEmpty()) {
      title = WhiteSpace.fold(first);
    }
  }

  /** Sets where and when the debate takes place; null if the day is unknown. */
  void held(LocalDate newDay, String newOutlet) {
    day = newDay;
    outlet = newOutlet;
  }

  /**
   * Begins a speech.
   *
   * @param name of the speaker as the record writes it; empty for a remark of the reporters
   */
  void speaker(String id, String name, String url) {
    String speaker = speaker(name);
    current =
        speaker.isEmpty() ? null : speeches.computeIfAbsent(speaker, some -> new Speech(id, url));
  }

  /** Adds a paragraph of the current speech. */
  void paragraph(String words) throws BrokenContainer {
    String text = WhiteSpace.fold(REMARK.matcher(words).replaceAll(""));
    if (current == null || text.isEmpty() || ONLY_REMARK.matcher(text).matches()) {
      return;
    }
    characters += text.length() + 2;
    if (characters > MOST) {
      throw new BrokenContainer(
          "the debate '"
              + title
              + "' has more than "
              + MOST
              + " characters: headings may be missing; split the file");
    }
    current.text.append(current.text.length() > 0 ? "\n\n" : "").append(text);
  }

  /** Hands on the document of each speaker who said anything. */
  void end() throws IOException {
    for (Map.Entry<String, Speech> entry : speeches.entrySet()) {
      Speech speech = entry.getValue();
      if (speech.text.length() > 0) {
        PartClaims claims =
            new PartClaims()
                .title(title)
                .author(entry.getKey())
                .date(day)
                .outlet(outlet)
                .url(speech.url);
        parts.text(ids.unique(speech.id), claims.build(), speech.text.toString());
      }
    }
    speeches.clear();
    current = null;
    characters = 0;
  }

  /** Hands on the documents of a debate that breaks off, without the one that is cut. */
  void breakOff() throws IOException {
    speeches.values().remove(current);
    end();
  }

  /** Returns the name of a speaker without titles and offices; empty if it names no person. */
  static String speaker(String name) {
    String folded = WhiteSpace.fold(name).replaceFirst("\\s*:$", "");
    var holder = HOLDER.matcher(folded);
    String person = holder.matches() ? holder.group("name") : folded.replaceFirst("\\s*\\(.*", "");
    String bare = TITLE.matcher(person).replaceFirst("").strip();
    return NOBODY.matcher(bare).matches() ? "" : bare;
  }
}
