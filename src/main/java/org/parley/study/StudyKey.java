package org.parley.study;

import java.util.Arrays;
import java.util.List;

/**
 * Every key of a study file: the one list from which unknown keys are refused and defaults taken,
 * and to which a test holds the JSON Schema beside the studies.
 */
enum StudyKey {
  NAME(null, "name", null, "Lower-case letters, digits and hyphens; names the folder of results."),
  TITLE(null, "title", null, "The question, for people. Default: the name."),
  DOCUMENTS(
      null,
      "documents",
      null,
      "What to read: a list (a CSV file), or a list and folders, all relative to this file."),
  DOCUMENTS_LIST(
      DOCUMENTS,
      "list",
      null,
      "CSV file with a row per document: path, author, side, date, title, outlet, url. Only path is"
          + " required."),
  DOCUMENTS_INCLUDE(
      DOCUMENTS,
      "include",
      null,
      "Folders, files or globs to read besides the list; a folder means every file below it."
          + " Hidden files are left out, links are not followed."),
  DOCUMENTS_ROOT(
      DOCUMENTS,
      "root",
      null,
      "Folder that the paths of documents are relative to. Default: the folder of the list, else"
          + " the deepest folder that holds all that is included."),
  TIMEZONE(null, "timezone", "Europe/London", "Time zone in which a moment becomes a day."),
  LOCALE(
      null,
      "locale",
      "en-GB",
      "Language tag (BCP 47) whose order of day, month and year the dates of the list follow where"
          + " they are not ISO 8601."),
  COVERAGE(
      null,
      "coverage",
      null,
      "First and last day of the study; documents outside are rejected. Default: from the first to"
          + " the last document."),
  COVERAGE_FIRST(COVERAGE, "first", null, "First day, as in 2015-07-01."),
  COVERAGE_LAST(COVERAGE, "last", null, "Last day, as in 2016-09-30."),
  SIDES(
      null,
      "sides",
      null,
      "The camps of the dispute; any other side is refused. 'all' is reserved. Default: those that"
          + " the authors and the list name."),
  AUTHORS(null, "authors", null, "What the study says of authors; others may turn up in the list."),
  AUTHORS_NAME(AUTHORS, "name", null, "The author's name, as the tables give it."),
  AUTHORS_SIDE(AUTHORS, "side", null, "The author's side."),
  AUTHORS_ALIASES(AUTHORS, "aliases", null, "Other spellings that the list or a document may use."),
  AUTHORS_COVERAGE(
      AUTHORS,
      "coverage",
      null,
      "First and last day on which the author could speak. Default: the study's."),
  AUTHORS_COVERAGE_FIRST(AUTHORS_COVERAGE, "first", null, "First day, as in 2015-07-01."),
  AUTHORS_COVERAGE_LAST(AUTHORS_COVERAGE, "last", null, "Last day, as in 2016-09-30."),
  PHRASES(
      null,
      "phrases",
      null,
      "CSV file with the columns phrase and pattern; several rows make one phrase."),
  EVENTS(
      null,
      "events",
      null,
      "CSV file with the columns date, event and label. Validated; no table uses it yet."),
  TOKENS(null, "tokens", null, "How words are cut."),
  TOKENS_HYPHENS(
      TOKENS, "hyphens", "split", "Whether 'seven-day' is two words (split) or one (keep)."),
  TOKENS_NUMBERS(
      TOKENS, "numbers", "keep", "Whether a word without a letter counts (keep) or not (drop)."),
  TOKENS_STOP_WORDS(
      TOKENS,
      "stop_words",
      null,
      "Words to hide from the tables of terms: a list, or a text file with a word on each line."),
  TRIM(
      null,
      "trim",
      null,
      "Regular expressions (Java's); a paragraph that one matches as a whole is not counted."),
  MINIMUM_COUNT(
      null,
      "minimum_count",
      "5",
      "For tables that compare groups, of which there are none yet: terms below it are left out."),
  TABLES(null, "tables", null, "The tables to write. Default: all."),
  ALLOWED_REJECTIONS(
      null,
      "allowed_rejections",
      "0.05",
      "Share of the documents, 0 to 1, that may be rejected before the run says so by its exit"
          + " code."),
  OUTPUT(
      null,
      "output",
      null,
      "Folder of the results. Default: 'results' and the study's name, beside this file.");

  private final StudyKey parent;
  private final String word;
  private final String defaultValue;
  private final String description;

  StudyKey(StudyKey parent, String word, String defaultValue, String description) {
    this.parent = parent;
    this.word = word;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  /** The key as it stands in the file: {@code first}. */
  String word() {
    return word;
  }

  /** The keys down to this one: {@code coverage.first}. */
  String path() {
    return parent == null ? word : parent.path() + "." + word;
  }

  /** As it would stand in the file; null where the default is not a fixed value. */
  String defaultValue() {
    return defaultValue;
  }

  /** For the person who writes the study. */
  String description() {
    return description;
  }

  /** The keys below {@code parent}; those of the file itself for null. */
  static List<StudyKey> below(StudyKey parent) {
    return Arrays.stream(values()).filter(key -> key.parent == parent).toList();
  }
}
