package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Phrase;
import org.parley.model.TableName;

/**
 * One question, as its YAML file asks it, validated: nothing in here can be wrong any more.
 *
 * @param name lower-case letters, digits and hyphens; names the folder of the results
 * @param title for people
 * @param documents what to read
 * @param timeZone in which an instant becomes a day
 * @param locale whose order of day, month and year a date such as {@code 26/04/2016} follows
 * @param coverage first and last day; both null where the study leaves them to its documents
 * @param sides the camps, in the study's order; where the study names none, those of its list
 * @param authors what the study says of authors; others may turn up in the list
 * @param phrases in the order of their file
 * @param events by date, then by name
 * @param tokens how words are cut
 * @param trim paragraphs to leave out besides the built-in rules: regular expressions that must
 *     match a whole paragraph
 * @param comparisons whose words are held against whose, in the study's order
 * @param comparing how the tables that compare are made
 * @param tables which to write
 * @param allowedRejections share of the documents, 0 to 1
 * @param output folder of the results, absolute
 * @param source the study's file, absolute
 */
public record Study(
    String name,
    String title,
    Documents documents,
    ZoneId timeZone,
    Locale locale,
    Coverage coverage,
    List<String> sides,
    List<Author> authors,
    List<Phrase> phrases,
    List<Event> events,
    Tokens tokens,
    List<String> trim,
    List<Comparison> comparisons,
    Comparing comparing,
    Set<TableName> tables,
    double allowedRejections,
    String output,
    String source)
    implements Serializable {

  /**
   * What to read. At least one of list and include is given.
   *
   * @param root folder that every path is relative to, absolute; its documents lie below it
   * @param list the list of documents, a CSV file, absolute; null if there is none
   * @param include folders and globs, absolute; a folder means every file below it
   */
  public record Documents(String root, String list, List<String> include) implements Serializable {}

  /** First and last day, either null where it is open. */
  public record Coverage(LocalDate first, LocalDate last) implements Serializable {

    /** Whether {@code date} lies inside. */
    public boolean holds(LocalDate date) {
      return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
    }
  }

  /**
   * What the study says of an author.
   *
   * @param side empty for none
   * @param aliases other spellings that the list or a document may use
   * @param coverage the author's own, or null for the study's
   */
  public record Author(String name, String side, List<String> aliases, Coverage coverage)
      implements Serializable {}

  /** A dated event. */
  public record Event(LocalDate date, String name, String label) implements Serializable {}

  /**
   * How words are cut.
   *
   * @param keepHyphens whether {@code seven-day} is one token
   * @param keepNumbers whether a word without a letter is a token
   * @param stopWords as the study writes them, to be normalised as the text is; hidden from the
   *     tables of terms, still tokens
   */
  public record Tokens(boolean keepHyphens, boolean keepNumbers, Set<String> stopWords)
      implements Serializable {}

  /** The author's name as the study writes it; a name that is nobody's alias is itself. */
  public String canonicalName(String authorName) {
    return authors.stream()
        .filter(author -> author.aliases().contains(authorName))
        .map(Author::name)
        .findFirst()
        .orElse(authorName);
  }

  /** What the study says of the author of this name, if anything. */
  public Optional<Author> author(String authorName) {
    return authors.stream().filter(author -> author.name().equals(authorName)).findFirst();
  }
}
