package org.parley.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.model.Reason;

/** A result that is a document's text, or the reason why there is none. */
public sealed interface Extraction {

  /** Returns the same document with claims that are more trusted than its own. */
  default Extraction with(Claims first) {
    return this instanceof Text text && !first.equals(Claims.NONE)
        ? new Text(text.content(), text.mediaType(), text.claims().after(first), text.flags())
        : this;
  }

  /**
   * A document that gave a text.
   *
   * @param content the cleaned text ({@link PlainText#clean}), never blank; an empty line separates
   *     paragraphs; with its structure
   * @param mediaType of the file, such as {@code application/pdf}, without parameters
   * @param claims what the document says of itself
   * @param flags what a reader should know, in the order of the enum; unmodifiable
   */
  record Text(QuotedText content, String mediaType, Claims claims, Set<Flag> flags)
      implements Extraction {

    /** Sets {@link Flag#DATE_CONFLICT} exactly if the claims name different days. */
    public Text {
      Set<Flag> all = EnumSet.noneOf(Flag.class);
      all.addAll(flags);
      all.remove(Flag.DATE_CONFLICT);
      if (claims.datesDisagree()) {
        all.add(Flag.DATE_CONFLICT);
      }
      flags = Collections.unmodifiableSet(all);
    }

    /** Returns the cleaned text. */
    public String text() {
      return content.text();
    }

    /** Returns the same document under a file name, which may claim a day. */
    Text named(String name) {
      return new Text(content, mediaType, claims.withFileName(name), flags);
    }
  }

  /**
   * A document that yields no text.
   *
   * @param reason why, from a closed set
   * @param detail one line, the same on every machine: the value found and the remedy
   */
  record Failure(Reason reason, String detail) implements Extraction {

    /** Returns the failure that an exception of a parser, or one of its causes, represents. */
    public static Failure of(Throwable thrown) {
      return Failures.of(thrown);
    }
  }
}
