package org.parley.studyfile;

import java.util.Arrays;
import java.util.List;
import org.parley.model.PageTexts;
import org.parley.model.TableName;
import org.parley.model.TrimRule;
import org.parley.model.Words;
import org.parley.study.Copies;

/**
 * A key that a study file may have, with its default and, for a closed set, its allowed values. The
 * JSON Schema beside the studies describes the keys; a test checks it against this list.
 */
public enum StudyKey {
  NAME(null, "name"),
  TITLE(null, "title"),
  DOCUMENTS(null, "documents"),
  DOCUMENTS_LIST(DOCUMENTS, "list"),
  DOCUMENTS_INCLUDE(DOCUMENTS, "include"),
  DOCUMENTS_ROOT(DOCUMENTS, "root"),
  DOCUMENTS_CATALOGUE(DOCUMENTS, "catalogue"),
  TIMEZONE(null, "timezone", "Europe/London"),
  LOCALE(null, "locale", "en-GB"),
  COVERAGE(null, "coverage"),
  COVERAGE_FIRST(COVERAGE, "first"),
  COVERAGE_LAST(COVERAGE, "last"),
  VARIABLES(null, "variables"),
  SIDES(null, "sides"),
  AUTHORS(null, "authors"),
  AUTHORS_NAME(AUTHORS, "name"),
  AUTHORS_SIDE(AUTHORS, "side"),
  AUTHORS_SIDE_NAME(AUTHORS_SIDE, "name"),
  AUTHORS_SIDE_FIRST(AUTHORS_SIDE, "first"),
  AUTHORS_SIDE_LAST(AUTHORS_SIDE, "last"),
  AUTHORS_ALIASES(AUTHORS, "aliases"),
  AUTHORS_COVERAGE(AUTHORS, "coverage"),
  AUTHORS_COVERAGE_FIRST(AUTHORS_COVERAGE, "first"),
  AUTHORS_COVERAGE_LAST(AUTHORS_COVERAGE, "last"),
  PHRASES(null, "phrases"),
  CODING(null, "coding"),
  WRONG_HITS(null, "wrong_hits", "keep"),
  EVENTS(null, "events"),
  TOKENS(null, "tokens"),
  TOKENS_HYPHENS(TOKENS, "hyphens", "split"),
  TOKENS_NUMBERS(TOKENS, "numbers", "keep"),
  TOKENS_POSSESSIVES(TOKENS, "possessives", "match"),
  TOKENS_STOP_WORDS(TOKENS, "stop_words"),
  QUOTATIONS(null, "quotations"),
  QUOTATIONS_LIMIT(QUOTATIONS, "limit", "150"),
  QUOTATIONS_LONG(QUOTATIONS, "long", "quoted"),
  TRIM(null, "trim"),
  TRIM_RULES(null, "trim_rules"),
  OFFICE_PROPERTIES(null, "office_properties", "ignore"),
  FILE_NAME(null, "file_name"),
  COLUMNS(null, "columns"),
  COLUMNS_TEXT(COLUMNS, "text"),
  COLUMNS_PART(COLUMNS, "part"),
  COLUMNS_AUTHOR(COLUMNS, "author"),
  COLUMNS_DATE(COLUMNS, "date"),
  COLUMNS_TITLE(COLUMNS, "title"),
  COLUMNS_OUTLET(COLUMNS, "outlet"),
  COLUMNS_URL(COLUMNS, "url"),
  NEAR_DUPLICATES(null, "near_duplicates", "drop"),
  NEAR_THRESHOLD(null, "near_threshold", "0.5"),
  COPIES(null, "copies", "each"),
  WORDS(null, "words", "own"),
  MINIMUM_COUNT(null, "minimum_count", "5"),
  COMPARISONS(null, "comparisons"),
  COMPARISONS_NAME(COMPARISONS, "name"),
  COMPARISONS_TARGET(COMPARISONS, "target"),
  TARGET_SIDE(COMPARISONS_TARGET, "side"),
  TARGET_AUTHOR(COMPARISONS_TARGET, "author"),
  TARGET_OUTLET(COMPARISONS_TARGET, "outlet"),
  TARGET_VARIABLES(COMPARISONS_TARGET, "variables"),
  TARGET_FIRST(COMPARISONS_TARGET, "first"),
  TARGET_LAST(COMPARISONS_TARGET, "last"),
  TARGET_FIRST_WEEK(COMPARISONS_TARGET, "first_week"),
  TARGET_LAST_WEEK(COMPARISONS_TARGET, "last_week"),
  TARGET_EVENT(COMPARISONS_TARGET, "event"),
  TARGET_WHEN(COMPARISONS_TARGET, "when"),
  TARGET_WEEKS(COMPARISONS_TARGET, "weeks"),
  TARGET_NOT(COMPARISONS_TARGET, "not"),
  COMPARISONS_REFERENCE(COMPARISONS, "reference", "rest"),
  REFERENCE_SIDE(COMPARISONS_REFERENCE, TARGET_SIDE),
  REFERENCE_AUTHOR(COMPARISONS_REFERENCE, TARGET_AUTHOR),
  REFERENCE_OUTLET(COMPARISONS_REFERENCE, TARGET_OUTLET),
  REFERENCE_VARIABLES(COMPARISONS_REFERENCE, TARGET_VARIABLES),
  REFERENCE_FIRST(COMPARISONS_REFERENCE, TARGET_FIRST),
  REFERENCE_LAST(COMPARISONS_REFERENCE, TARGET_LAST),
  REFERENCE_FIRST_WEEK(COMPARISONS_REFERENCE, TARGET_FIRST_WEEK),
  REFERENCE_LAST_WEEK(COMPARISONS_REFERENCE, TARGET_LAST_WEEK),
  REFERENCE_EVENT(COMPARISONS_REFERENCE, TARGET_EVENT),
  REFERENCE_WHEN(COMPARISONS_REFERENCE, TARGET_WHEN),
  REFERENCE_WEEKS(COMPARISONS_REFERENCE, TARGET_WEEKS),
  REFERENCE_NOT(COMPARISONS_REFERENCE, TARGET_NOT),
  EVENT_WEEKS(null, "event_weeks", "4"),
  PERMUTE(null, "permute", "documents"),
  DETAIL(null, "detail", "1000"),
  SEED(null, "seed", "1"),
  PRIOR_TOKENS(null, "prior_tokens", "500"),
  TABLES(null, "tables"),
  PAGE_TEXTS(null, "page_texts", "passages"),
  ALLOWED_REJECTIONS(null, "allowed_rejections", "0.05"),
  OUTPUT(null, "output");

  private final StudyKey parent;
  private final String word;
  private final String defaultValue;

  StudyKey(StudyKey parent, String word) {
    this(parent, word, null);
  }

  StudyKey(StudyKey parent, String word, String defaultValue) {
    this.parent = parent;
    this.word = word;
    this.defaultValue = defaultValue;
  }

  /** The same key below another parent. */
  StudyKey(StudyKey parent, StudyKey same) {
    this(parent, same.word, same.defaultValue);
  }

  /** Returns the key without its parents: {@code first}. */
  public String word() {
    return word;
  }

  /** Returns the key with its parents: {@code coverage.first}. */
  String path() {
    return parent == null ? word : parent.path() + "." + word;
  }

  /** Returns the default as a study would write it; null if it is not a fixed value. */
  public String defaultValue() {
    return defaultValue;
  }

  /** Returns the only texts that the key allows; empty if the set is open. */
  List<String> choices() {
    return switch (this) {
      case TOKENS_HYPHENS -> List.of("split", "keep");
      case TOKENS_NUMBERS -> List.of("keep", "drop");
      case QUOTATIONS_LONG -> List.of("quoted", "own");
      case TOKENS_POSSESSIVES -> List.of("match", "keep");
      case TRIM_RULES -> Arrays.stream(TrimRule.values()).map(TrimRule::label).toList();
      case OFFICE_PROPERTIES -> List.of("ignore", "use");
      case NEAR_DUPLICATES -> Arrays.stream(Copies.Near.values()).map(Copies.Near::label).toList();
      case COPIES -> List.of("each", "once");
      case WRONG_HITS -> List.of("keep", "exclude");
      case WORDS -> Arrays.stream(Words.values()).map(Words::label).toList();
      case TARGET_WHEN, REFERENCE_WHEN -> List.of("before", "after");
      case COMPARISONS_REFERENCE -> List.of("rest");
      case PERMUTE -> List.of("documents", "authors");
      case TABLES -> Arrays.stream(TableName.values()).map(TableName::label).toList();
      case PAGE_TEXTS -> Arrays.stream(PageTexts.values()).map(PageTexts::label).toList();
      default -> List.of();
    };
  }

  /**
   * Returns the keys below {@code parent}; the top-level keys for null. Those below {@code not} are
   * the others of its group.
   */
  public static List<StudyKey> below(StudyKey parent) {
    boolean excludes = parent == TARGET_NOT || parent == REFERENCE_NOT;
    StudyKey above = excludes ? parent.parent : parent;
    return Arrays.stream(values()).filter(key -> key.parent == above && key != parent).toList();
  }
}
