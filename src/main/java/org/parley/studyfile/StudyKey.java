package org.parley.studyfile;

import java.util.Arrays;
import java.util.List;

/**
 * Every key of a study file: the one list from which unknown keys are refused and defaults taken,
 * and to which a test holds the JSON Schema beside the studies.
 */
public enum StudyKey {
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
      "CSV file with the columns date, event and label: what to compare the weeks before and after"
          + " of."),
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
  WORDS(
      null,
      "words",
      "own",
      "Which words the tables that compare count: those outside quotations (own) or all."),
  MINIMUM_COUNT(
      null,
      "minimum_count",
      "5",
      "Terms and n-grams that are rarer in all that is compared are left out of the tables that"
          + " compare."),
  COMPARISONS(
      null,
      "comparisons",
      null,
      "Whose words to hold against whose. Default: each side against all others; an empty list"
          + " means none."),
  COMPARISONS_NAME(
      COMPARISONS, "name", null, "Lower-case letters, digits and hyphens, as the tables give it."),
  COMPARISONS_TARGET(
      COMPARISONS,
      "target",
      null,
      "The group whose words are of interest: the documents for which all of its keys hold."),
  TARGET_SIDE(COMPARISONS_TARGET, "side", null, "A side, or a list of sides."),
  TARGET_AUTHOR(COMPARISONS_TARGET, "author", null, "An author, or a list of authors."),
  TARGET_OUTLET(COMPARISONS_TARGET, "outlet", null, "An outlet of the list, or a list of them."),
  TARGET_FIRST(COMPARISONS_TARGET, "first", null, "First day, as in 2015-07-01."),
  TARGET_LAST(COMPARISONS_TARGET, "last", null, "Last day, as in 2016-09-30."),
  TARGET_FIRST_WEEK(COMPARISONS_TARGET, "first_week", null, "First ISO week, as in 2015-W27."),
  TARGET_LAST_WEEK(COMPARISONS_TARGET, "last_week", null, "Last ISO week, as in 2016-W39."),
  TARGET_EVENT(
      COMPARISONS_TARGET, "event", null, "An event of the study; when says which side of it."),
  TARGET_WHEN(
      COMPARISONS_TARGET, "when", null, "The weeks before or after the event, without its own."),
  TARGET_WEEKS(COMPARISONS_TARGET, "weeks", null, "How many weeks of them. Default: event_weeks."),
  COMPARISONS_REFERENCE(
      COMPARISONS,
      "reference",
      "rest",
      "The group that the target is held against; or rest, all other documents."),
  REFERENCE_SIDE(COMPARISONS_REFERENCE, TARGET_SIDE),
  REFERENCE_AUTHOR(COMPARISONS_REFERENCE, TARGET_AUTHOR),
  REFERENCE_OUTLET(COMPARISONS_REFERENCE, TARGET_OUTLET),
  REFERENCE_FIRST(COMPARISONS_REFERENCE, TARGET_FIRST),
  REFERENCE_LAST(COMPARISONS_REFERENCE, TARGET_LAST),
  REFERENCE_FIRST_WEEK(COMPARISONS_REFERENCE, TARGET_FIRST_WEEK),
  REFERENCE_LAST_WEEK(COMPARISONS_REFERENCE, TARGET_LAST_WEEK),
  REFERENCE_EVENT(COMPARISONS_REFERENCE, TARGET_EVENT),
  REFERENCE_WHEN(COMPARISONS_REFERENCE, TARGET_WHEN),
  REFERENCE_WEEKS(COMPARISONS_REFERENCE, TARGET_WEEKS),
  EVENT_WEEKS(null, "event_weeks", "4", "Weeks before and after an event that are compared."),
  PERMUTE(
      null,
      "permute",
      "documents",
      "What changes groups as one where groups are drawn by lot: each of the documents, or all"
          + " documents of each of the authors."),
  DETAIL(
      null,
      "detail",
      "1000",
      "How many of the highest-ranked terms of a comparison are drawn by lot and tried without each"
          + " document; phrases always are."),
  SEED(null, "seed", "1", "Whole number from which the lots are drawn."),
  PRIOR_TOKENS(
      null,
      "prior_tokens",
      "500",
      "Weight, in tokens, of both groups' common rate in log_odds_z; a number above 0."),
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

  /** The same key below another parent. */
  StudyKey(StudyKey parent, StudyKey same) {
    this(parent, same.word, same.defaultValue, same.description);
  }

  /** The key as it stands in the file: {@code first}. */
  public String word() {
    return word;
  }

  /** The keys down to this one: {@code coverage.first}. */
  String path() {
    return parent == null ? word : parent.path() + "." + word;
  }

  /** As it would stand in the file; null where the default is not a fixed value. */
  public String defaultValue() {
    return defaultValue;
  }

  /** For the person who writes the study. */
  String description() {
    return description;
  }

  /** The keys below {@code parent}; those of the file itself for null. */
  public static List<StudyKey> below(StudyKey parent) {
    return Arrays.stream(values()).filter(key -> key.parent == parent).toList();
  }
}
