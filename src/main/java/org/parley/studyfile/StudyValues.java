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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.parley.model.TableName;
import org.parley.study.Study;

/** Reads the values of single keys; each answer is empty, with a problem, for a wrong value. */
final class StudyValues {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private StudyValues() {}

  static Optional<String> name(YamlValue value) {
    return value
        .text()
        .flatMap(
            name ->
                NAME.matcher(name).matches()
                    ? Optional.of(name)
                    : value.refuse(
                        "invalid name",
                        asName(name),
                        "allowed: lower-case letters (a to z), digits and hyphens"));
  }

  private static Optional<String> asName(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return Optional.of(name).filter(near -> !near.isEmpty());
  }

  static Optional<ZoneId> timeZone(YamlValue value) {
    return value
        .text()
        .flatMap(
            zone -> {
              try {
                return Optional.of(ZoneId.of(zone));
              } catch (DateTimeException e) {
                return value.refuse(
                    "unknown time zone",
                    Suggestions.nearest(zone, new TreeSet<>(ZoneId.getAvailableZoneIds())),
                    "allowed: a time zone such as Europe/London");
              }
            });
  }

  static Optional<Locale> locale(YamlValue value) {
    return value
        .text()
        .flatMap(
            tag ->
                known(tag)
                    .or(
                        () ->
                            value.refuse(
                                "unknown language tag",
                                canonical(tag),
                                "allowed: a language tag such as en-GB")));
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

  static Optional<Study.Coverage> coverage(YamlValue value) {
    return coverage(value, StudyKey.COVERAGE_FIRST, StudyKey.COVERAGE_LAST);
  }

  /** Reads the first and last day under two keys, either of which may be missing. */
  static Optional<Study.Coverage> coverage(YamlValue value, StudyKey firstKey, StudyKey lastKey) {
    return value
        .keys()
        .flatMap(
            keys -> {
              LocalDate first = day(keys.get(firstKey));
              LocalDate last = day(keys.get(lastKey));
              return first != null && last != null && last.isBefore(first)
                  ? keys.get(lastKey)
                      .refuse("'" + last + "' is before " + firstKey.path() + ", '" + first + "'")
                  : Optional.of(new Study.Coverage(first, last));
            });
  }

  private static LocalDate day(YamlValue value) {
    return Optional.ofNullable(value).flatMap(YamlValue::day).orElse(null);
  }

  static Optional<String> regularExpression(YamlValue value) {
    return value
        .exactText()
        .flatMap(
            regex -> {
              try {
                return Optional.of(Pattern.compile(regex).pattern());
              } catch (PatternSyntaxException e) {
                String where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
                return value.refuse(
                    "invalid regular expression "
                        + Suggestions.quoted(regex)
                        + ": "
                        + e.getDescription()
                        + where);
              }
            });
  }

  /** Returns the tables of these labels, in the order of the tables. */
  static Set<TableName> tables(Collection<String> labels) {
    return Collections.unmodifiableSet(
        Arrays.stream(TableName.values())
            .filter(table -> labels.contains(table.label()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TableName.class))));
  }
}
