package org.parley.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A choice of the columns of a table that contain the texts and what is known of them. The study
 * names a column, or its usual names are tried in turn; case and punctuation do not matter then.
 */
final class TextColumns {

  /** A field that a column may contain, with its usual names, the surest first. */
  enum Field {
    TEXT(
        "text fulltext bodytext articletext maintext plaintext body content contents articlebody"
            + " article speech statement transcript message selftext texte volltext inhalt texto"
            + " testo tekst"),
    PART("part"),
    AUTHOR(
        "author authors authorname byline writer writtenby speaker speakername creator by auteur"
            + " autor autorin verfasser autore autorname auteurs username screenname"),
    DATE(
        "date published publishdate publisheddate datepublished publicationdate pubdate publishedat"
            + " publishedon pubdatetime datetime day createdat created createdutc timestamp datum"
            + " fecha data jour"),
    TITLE("title headline heading subject titel titre titulo titolo"),
    OUTLET(
        "outlet newspaper publication publisher medium media medianame source sourcename journal"
            + " site sitename zeitung journalname"),
    URL("url link weburl articleurl address permalink uri href");

    /** The usual names, with spaces between them. */
    private final String names;

    Field(String names) {
      this.names = names;
    }

    /** Returns the name in a study: {@code text}. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<Field, List<String>> USUAL_NAMES =
      Stream.of(Field.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  field -> field, field -> List.of(field.names.split(" ", -1))));
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<Field, String> columns = new EnumMap<>(Field.class);
  private final Map<String, String> given;

  /**
   * @param names of the table's columns
   * @param given the study's names of columns by the label of their field
   */
  TextColumns(Collection<String> names, Map<String, String> given) {
    this.given = given;
    List<String> left = new ArrayList<>(names);
    Map<String, String> byPlainName = new HashMap<>();
    left.forEach(name -> byPlainName.putIfAbsent(plain(name), name));
    for (Field field : Field.values()) {
      String named = given.get(field.label());
      Optional<String> found =
          named == null
              ? USUAL_NAMES.get(field).stream()
                  .map(byPlainName::get)
                  .filter(left::contains)
                  .findFirst()
              : first(left, name -> name.strip().equalsIgnoreCase(named));
      found.ifPresent(
          column -> {
            columns.put(field, column);
            left.remove(column);
          });
    }
  }

  private static Optional<String> first(List<String> names, Predicate<String> test) {
    return names.stream().filter(test).findFirst();
  }

  private static String plain(String name) {
    return PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Returns whether a column contains texts. */
  boolean haveText() {
    return columns.containsKey(Field.TEXT);
  }

  /** Returns the number of fields that have a column. */
  int size() {
    return columns.size();
  }

  /** Returns the name of a field's column; null if it has none. */
  String name(Field field) {
    return columns.get(field);
  }

  /** Returns one line that says which column is which, and which of them were guessed. */
  String described() {
    List<String> known = new ArrayList<>();
    List<String> guessed = new ArrayList<>();
    columns.forEach(
        (field, column) ->
            (given.containsKey(field.label()) ? known : guessed)
                .add(field.label() + ": " + column));
    String guesses =
        guessed.isEmpty() ? "" : "columns guessed, {" + String.join(", ", guessed) + "}";
    String study =
        known.isEmpty() ? "" : "columns of the study, {" + String.join(", ", known) + "}";
    return study + (study.isEmpty() || guesses.isEmpty() ? "" : "; ") + guesses;
  }

  /** Returns why a table without a column of texts cannot be read, and what to do. */
  String refusal(Collection<String> names) {
    String named = given.get(Field.TEXT.label());
    return (named == null
            ? "the table has no column of text"
            : "the table has no column '" + named + "', which the study names as its text")
        + "; its columns: "
        + shortened(String.join(", ", names))
        + "; name one in the study, such as columns: {text: body}";
  }

  private static String shortened(String names) {
    String line = names.replaceAll("\\s+", " ");
    return line.length() <= 200 ? line : line.substring(0, 199) + "…";
  }
}
