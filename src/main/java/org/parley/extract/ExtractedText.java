package org.parley.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.parley.model.Flag;

/**
 * A document that gave a text.
 *
 * @param text the cleaned text ({@link PlainText#clean}), never blank; an empty line separates
 *     paragraphs
 * @param mediaType of the file, such as {@code application/pdf}, without parameters
 * @param claims what the document says of itself
 * @param flags what a reader should know, in the order of the enum; unmodifiable
 */
public record ExtractedText(String text, String mediaType, Claims claims, Set<Flag> flags)
    implements Extraction {

  /** Keeps its own copy of the flags. */
  public ExtractedText {
    Set<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    flags = Collections.unmodifiableSet(copy);
  }

  /**
   * The same document under a file name: a day in the name is one more claim to its date, and
   * {@link Flag#DATE_CONFLICT} is set exactly where the claims name different days.
   */
  ExtractedText named(String name) {
    Claims all = claims.withFileName(name);
    Set<Flag> marks = EnumSet.noneOf(Flag.class);
    marks.addAll(flags);
    marks.remove(Flag.DATE_CONFLICT);
    if (all.datesDisagree()) {
      marks.add(Flag.DATE_CONFLICT);
    }
    return new ExtractedText(text, mediaType, all, marks);
  }
}
