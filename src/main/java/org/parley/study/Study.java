package org.parley.study;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.LongQuotations;
import org.parley.model.PageTexts;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.model.WordRules;

/**
 * A study that is valid: one question, as its YAML file asks it.
 *
 * @param name lower-case letters, digits and hyphens; names the folder of results
 * @param title the question, for people
 * @param documents the documents to read
 * @param timeZone time zone in which a moment becomes a day
 * @param locale gives the order of day, month and year in dates such as {@code 26/04/2016}
 * @param coverage first and last day; both null if the documents decide
 * @param variables names of the columns of the list that it takes besides the fixed ones
 * @param sides in the study's order; if the study names none, those of its authors and list
 * @param authors those that the study describes; the list may name others
 * @param phrases in the order of their file
 * @param coding marks of passages of the phrases
 * @param events by date, then by name
 * @param tokens how words are cut
 * @param longQuotations which quotations are long, and whether they count as quoted
 * @param trim regular expressions; a paragraph that one of them matches as a whole is not counted
 * @param reading how documents are read
 * @param comparisons in the study's order
 * @param comparing the settings of the comparing tables
 * @param tables the tables to write
 * @param pageTexts the texts that the page contains
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
    List<String> variables,
    List<String> sides,
    List<Author> authors,
    List<Phrase> phrases,
    Coding coding,
    List<Event> events,
    Tokens tokens,
    LongQuotations longQuotations,
    List<String> trim,
    Reading reading,
    List<Comparison> comparisons,
    Comparing comparing,
    Set<TableName> tables,
    PageTexts pageTexts,
    double allowedRejections,
    String output,
    String source)
    implements Serializable {

  /**
   * The documents to read. The study has a list, or includes, or both.
   *
   * @param root the folder that contains all documents, absolute; paths are relative to it
   * @param list the list of documents, a CSV file, absolute; null if there is none
   * @param include folders, files and globs, absolute; a folder means every file below it
   */
  public record Documents(String root, String list, List<String> include) implements Serializable {}

  /** The first and the last day; null for an open end. */
  public record Coverage(LocalDate first, LocalDate last) implements Serializable {

    /** Returns whether {@code date} is inside. */
    public boolean contains(LocalDate date) {
      return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
    }
  }

  /**
   * An author whom the study describes.
   *
   * @param name as the tables show it
   * @param sides by their days, which do not overlap; empty for none
   * @param aliases other spellings that the list or a document may use
   * @param coverage the author's own; null for the study's
   */
  public record Author(String name, List<DatedSide> sides, List<String> aliases, Coverage coverage)
      implements Serializable {}

  /**
   * A side that an author has on some days.
   *
   * @param days open at both ends for an author who never changes sides
   */
  public record DatedSide(String side, Coverage days) implements Serializable {

    /** Returns the sides of an author who has one side on all days. */
    public static List<DatedSide> always(String side) {
      return List.of(new DatedSide(side, new Coverage(null, null)));
    }

    /**
     * Returns whether the author has the side on a day.
     *
     * @param day null if it is not known
     */
    public boolean includes(LocalDate day) {
      return day == null ? days.first() == null && days.last() == null : days.contains(day);
    }
  }

  /** A dated event. */
  public record Event(LocalDate date, String name, String label) implements Serializable {}

  /**
   * A set of rules that say how words are cut and which of them have no rows.
   *
   * @param words how texts and patterns are cut
   * @param stopWords as the study or its built-in list writes them, not normalized; they count as
   *     tokens, but {@code term_frequencies}, {@code keyness}, {@code collocates}, {@code ngrams}
   *     and {@code dispersion} leave them out
   */
  public record Tokens(WordRules words, Set<String> stopWords) implements Serializable {}

  /** Returns the name of the author with this alias; any other name is returned as it is. */
  public String canonicalName(String authorName) {
    return authors.stream()
        .filter(author -> author.aliases().contains(authorName))
        .map(Author::name)
        .findFirst()
        .orElse(authorName);
  }

  /** Returns whether the coverage of the study, and the author's own, contain a day. */
  public boolean includes(String authorName, LocalDate day) {
    return coverage.contains(day)
        && author(authorName).map(Author::coverage).map(own -> own.contains(day)).orElse(true);
  }

  /** Returns the author of this name, if the study describes it. */
  public Optional<Author> author(String authorName) {
    return authors.stream().filter(author -> author.name().equals(authorName)).findFirst();
  }

  /** Returns the sides of each author that the study describes, each side once. */
  public Map<String, Set<String>> sidesOfAuthors() {
    return authors.stream()
        .collect(
            Collectors.toMap(
                Author::name,
                author ->
                    author.sides().stream()
                        .map(DatedSide::side)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  /** Returns an author's name, then the aliases that the study gives. */
  public List<String> namesOf(String authorName) {
    List<String> names = new ArrayList<>(List.of(authorName));
    author(authorName).map(Author::aliases).ifPresent(names::addAll);
    return names;
  }

  /**
   * Returns the same study with other phrases, comparisons and tables, without marks and detail.
   */
  public Study asking(List<Phrase> others, List<Comparison> compared, Set<TableName> wanted) {
    return new Study(
        name,
        title,
        documents,
        timeZone,
        locale,
        coverage,
        variables,
        sides,
        authors,
        others,
        Coding.NONE,
        events,
        tokens,
        longQuotations,
        trim,
        reading,
        compared,
        comparing.withoutDetail(),
        wanted,
        pageTexts,
        allowedRejections,
        output,
        source);
  }
}
