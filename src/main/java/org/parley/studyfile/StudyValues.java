package org.parley.studyfile;

import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.TableName;
import org.parley.study.FileNamePattern;
import org.parley.study.Study;
import org.parley.table.Column;
import org.parley.table.Tables;

/** Reads the values of single keys; each answer is empty, with a problem, for a wrong value. */
final class StudyValues {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  static final String NAMES_ALLOWED = "allowed: lower-case letters (a to z), digits and hyphens";

  private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]*");

  /** The names of all columns of the tables and of the list. */
  private static final Set<String> TAKEN =
      Stream.of(
              Tables.ALL.stream().flatMap(table -> table.columns().stream().map(Column::name)),
              DocumentList.REQUIRED.stream(),
              DocumentList.OPTIONAL.stream())
          .flatMap(names -> names)
          .collect(Collectors.toSet());

  private StudyValues() {}

  static Optional<String> name(YamlValue value) {
    return value.textAs(
        name -> Optional.of(name).filter(StudyValues::isName),
        "invalid name",
        StudyValues::asName,
        NAMES_ALLOWED);
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Returns the name that is nearest to a text; empty if the text has no letter or digit. */
  static Optional<String> asName(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return Optional.of(name).filter(near -> !near.isEmpty());
  }

  static Optional<ZoneId> timeZone(YamlValue value) {
    return value.textAs(
        StudyValues::zone,
        "unknown time zone",
        zone -> Suggestions.nearest(zone, new TreeSet<>(ZoneId.getAvailableZoneIds())),
        "allowed: a time zone such as Europe/London");
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Locale> locale(YamlValue value) {
    return value.textAs(
        StudyValues::known,
        "unknown language tag",
        StudyValues::canonical,
        "allowed: a language tag such as en-GB");
  }

  /** Returns a well-formed locale whose language and region ISO 639 and ISO 3166 know. */
  private static Optional<Locale> known(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      String region = locale.getCountry();
      boolean known =
          (language.length() == 3 || Arrays.asList(Locale.getISOLanguages()).contains(language))
              && (region.length() != 2 || Arrays.asList(Locale.getISOCountries()).contains(region));
      return known ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> canonical(String tag) {
    String better = ULocale.createCanonical(tag).toLanguageTag();
    return Optional.of(better).filter(near -> !near.equals(tag) && known(near).isPresent());
  }

  /** Reads the first and last day under two keys, either of which may be missing. */
  static Optional<Study.Coverage> coverage(YamlValue value, StudyKey firstKey, StudyKey lastKey) {
    return value.keys().flatMap(keys -> coverage(keys, firstKey, lastKey));
  }

  /** Reads the first and last day under two of these keys. */
  static Optional<Study.Coverage> coverage(
      Map<StudyKey, YamlValue> keys, StudyKey firstKey, StudyKey lastKey) {
    LocalDate first = YamlValue.given(keys, firstKey, YamlValue::day).orElse(null);
    LocalDate last = YamlValue.given(keys, lastKey, YamlValue::day).orElse(null);
    return first != null && last != null && last.isBefore(first)
        ? keys.get(lastKey).refuse("'%s' is before %s, '%s'", last, firstKey.path(), first)
        : Optional.of(new Study.Coverage(first, last));
  }

  /** Reads the name of a column of the list that is to become a column of {@code documents}. */
  static Optional<String> variable(YamlValue value) {
    return value
        .textAs(
            name -> Optional.of(name).filter(VARIABLE.asMatchPredicate()),
            "invalid variable",
            StudyValues::asVariable,
            "allowed: lower-case letters (a to z), digits and '_', a letter first, as the list's"
                + " header names a column")
        .flatMap(
            name ->
                TAKEN.contains(name)
                    ? value.refuse(
                        "reserved name %s: a table or the list has a column of this name; choose"
                            + " another name for the variable's column",
                        Suggestions.quoted(name))
                    : Optional.of(name));
  }

  private static Optional<String> asVariable(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[0-9_]+|_+$", "");
    return Optional.of(name).filter(near -> !near.isEmpty());
  }

  /** Reads the names of columns by field. */
  static Optional<Map<String, String>> columns(YamlValue value) {
    return value
        .keys()
        .map(
            keys -> {
              Map<String, String> columns = new TreeMap<>();
              keys.forEach(
                  (key, column) -> column.text().ifPresent(name -> columns.put(key.word(), name)));
              return columns;
            });
  }

  /** Reads the pattern of the files' names. */
  static Optional<String> fileName(YamlValue value) {
    return value
        .exactText()
        .flatMap(
            pattern ->
                FileNamePattern.complaint(pattern)
                    .map(
                        complaint ->
                            value.<String>refuse("%s: %s", Suggestions.quoted(pattern), complaint))
                    .orElse(Optional.of(pattern)));
  }

  static Optional<String> regularExpression(YamlValue value) {
    return value.exactText().flatMap(regex -> regularExpression(regex, value));
  }

  private static Optional<String> regularExpression(String regex, YamlValue value) {
    try {
      return Optional.of(Pattern.compile(regex).pattern());
    } catch (PatternSyntaxException e) {
      return value.refuse(
          "invalid regular expression %s: %s%s",
          Suggestions.quoted(regex),
          e.getDescription(),
          e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1));
    }
  }

  /** Returns the tables of these labels, in the order of the tables. */
  static Set<TableName> tables(Collection<String> labels) {
    return Collections.unmodifiableSet(
        Arrays.stream(TableName.values())
            .filter(table -> labels.contains(table.label()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TableName.class))));
  }
}
