package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.PublishedTables.count;
import static org.parley.PublishedTables.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.TableName;

/**
 * Compares {@code term_frequencies} with the count of a Python program, {@code
 * src/test/python/count_terms.py}. Its one rule: a word is a run of letters, or several joined by
 * apostrophes. Parley has finer rules; those that make a difference are named here. Any other
 * difference fails.
 */
final class IndependentCount {

  private static final Path SCRIPT = Path.of("src", "test", "python", "count_terms.py");

  private static final Pattern WORD =
      Pattern.compile("\\p{L}+(?:['\u2018\u2019\u02bc]\\p{L}+)*", Pattern.UNICODE_CHARACTER_CLASS);

  /** Rules by which a term is more than a run of letters. */
  private enum Rule {
    /** UAX #29: a word contains digits and signs between them: {@code 1st}, {@code 54,000}. */
    DIGITS(".*\\p{N}.*"),
    /** UAX #29, ExtendNumLet: an underscore belongs to the word: {@code _publius_}. */
    UNDERSCORES("_*\\p{L}+(?:[_']+\\p{L}+)*_*"),
    /** A full stop between letters splits, unless every part is a single letter: {@code u.s}. */
    SINGLE_LETTERS("\\p{L}(?:\\.\\p{L})+");

    private final Pattern form;

    Rule(String form) {
      this.form = Pattern.compile(form);
    }

    static boolean explains(String term) {
      return java.util.stream.Stream.of(values())
          .anyMatch(rule -> rule.form.matcher(term).matches());
    }
  }

  private IndependentCount() {}

  /**
   * Fails unless every term of letters has the count of the script. The rules may leave out whole
   * paragraphs, and letters within other terms.
   *
   * @param list the documents, all of them plain text in UTF-8 with author and date in the list
   */
  static void check(Path list, PublishedTables tables) throws IOException, InterruptedException {
    Map<String, Long> ofRules = new HashMap<>();
    Map<String, Long> parley = new TreeMap<>();
    for (CSVRecord row : tables.rows(TableName.TERM_FREQUENCIES)) {
      String term = row.get("term");
      if (WORD.matcher(term).matches()) {
        parley.merge(key(row, "author", "week", "term"), count(row, "count"), Long::sum);
      } else {
        assertThat("no rule makes a term of " + term, Rule.explains(term));
        addWords(ofRules, key(row, "author", "week"), term, count(row, "count"));
      }
    }
    Map<String, CSVRecord> documents = new HashMap<>();
    tables.rows(TableName.DOCUMENTS).forEach(row -> documents.put(row.get("path"), row));
    for (CSVRecord row : tables.rows(TableName.TRIMMED)) {
      String cell = key(documents.get(row.get("path")), "author", "week");
      addWords(ofRules, cell, row.get("text"), 1);
    }
    Map<String, Long> independent = new TreeMap<>();
    for (CSVRecord row : run(list)) {
      String word = key(row, "author", "week", "term");
      long rest = count(row, "count") - ofRules.getOrDefault(word, 0L);
      if (rest != 0) {
        independent.put(word, rest);
      }
    }
    assertThat(parley.size(), is(greaterThan(100)));
    assertThat(differences(parley, independent), is(Map.of()));
  }

  private static void addWords(Map<String, Long> words, String cell, String text, long count) {
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replaceAll("[\u2018\u2019\u02bc]", "'").toLowerCase(Locale.ROOT))
        .forEach(word -> words.merge(cell + " | " + word, count, Long::sum));
  }

  private static Map<String, String> differences(Map<String, Long> one, Map<String, Long> other) {
    Map<String, String> differences = new TreeMap<>();
    one.forEach(
        (word, count) -> {
          if (!count.equals(other.get(word))) {
            differences.put(word, count + " against " + other.get(word));
          }
        });
    other.forEach(
        (word, count) -> {
          if (!one.containsKey(word)) {
            differences.put(word, "none against " + count);
          }
        });
    return differences;
  }

  private static List<CSVRecord> run(Path list) throws IOException, InterruptedException {
    Path out = Files.createTempFile("words", ".csv");
    Process python;
    try {
      python =
          new ProcessBuilder("python3", SCRIPT.toString(), list.toString())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 here to count with: " + e.getMessage());
      throw e;
    }
    try {
      assertThat(python.waitFor(), is(0));
      try (CSVParser csv =
          CSVParser.parse(
              out,
              StandardCharsets.UTF_8,
              CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
        return csv.getRecords();
      }
    } finally {
      Files.delete(out);
    }
  }
}
