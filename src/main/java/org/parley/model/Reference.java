package org.parley.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A document that was read, without its text. It is enough to order the document, to find its text
 * and to fill its row of {@code documents.csv}.
 *
 * @param path relative to the study's root
 * @param part empty for a file that is one document
 * @param author never empty
 * @param side empty for an author without one
 * @param title the title; empty if unknown
 * @param outlet the outlet; empty if unknown
 * @param url the URL; empty if unknown
 * @param mediaType such as {@code text/plain}
 * @param sha256 the hash of the bytes, 64 hexadecimal digits
 * @param bytes size of the file
 * @param textHash 32 hexadecimal digits over the cleaned text with its white space folded; two
 *     documents have the same hash if they contain the same words
 * @param characters UTF-16 code units of the cleaned text
 * @param text place of the cleaned text
 * @param authorSource {@code list}, or the source of a claim
 * @param dateSource the source of the date, written like that of the author
 * @param flags remarks for a reader
 * @param variables the study's own variables by name; only those with a value
 * @param unit the hash of a text, the same for copies, which count as one in a permutation test;
 *     empty for a document on its own
 */
public record Reference(
    String path,
    String part,
    String author,
    String side,
    LocalDate date,
    String title,
    String outlet,
    String url,
    String mediaType,
    String sha256,
    long bytes,
    String textHash,
    int characters,
    TextPlace text,
    String authorSource,
    String dateSource,
    Set<Flag> flags,
    Map<String, String> variables,
    String unit)
    implements Serializable {

  /** The order of documents: by path, then by part. */
  public static final Comparator<Reference> BY_PATH = Reference::compareByPath;

  /** Is one method, since the JIT compiler compiles a chain of comparators again for each use. */
  private static int compareByPath(Reference a, Reference b) {
    int byPath = CodePointOrder.compare(a.path, b.path);
    return byPath != 0 ? byPath : CodePointOrder.compare(a.part, b.part);
  }

  /** Returns the week in which the document is counted. */
  public Week week() {
    return Week.of(date);
  }

  /** Returns the same document with one more flag. */
  public Reference withFlag(Flag flag) {
    Set<Flag> more = EnumSet.of(flag);
    more.addAll(flags);
    return with(more, unit);
  }

  /** Returns the same document as a part of a unit. */
  public Reference withUnit(String hash) {
    return with(flags, hash);
  }

  private Reference with(Set<Flag> otherFlags, String otherUnit) {
    return new Reference(
        path,
        part,
        author,
        side,
        date,
        title,
        outlet,
        url,
        mediaType,
        sha256,
        bytes,
        textHash,
        characters,
        text,
        authorSource,
        dateSource,
        otherFlags,
        variables,
        otherUnit);
  }
}
