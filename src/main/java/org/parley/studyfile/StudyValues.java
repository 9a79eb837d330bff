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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.parley.model.TableName;
import org.parley.study.Study;

/** Reads the values of single keys of a study. Each is empty, and a problem, where it is wrong. */
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
                        "found "
                            + Suggestions.quoted(name)
                            + ", expected lower-case letters (a to z), digits and hyphens"
                            + asName(name)));
  }

  private static String asName(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "" : "; did you mean '" + name + "'?";
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
                    "found "
                        + Suggestions.quoted(zone)
                        + ", expected a time zone such as Europe/London"
                        + Suggestions.didYouMean(
                            zone, new TreeSet<>(ZoneId.getAvailableZoneIds())));
              }
            });
  }

  static Optional<Locale> locale(YamlValue value) {
    return value
        .text()
        .flatMap(
            tag -> {
              Optional<Locale> locale = known(tag);
              return locale.isPresent()
                  ? locale
                  : value.refuse(
                      "found "
                          + Suggestions.quoted(tag)
                          + ", expected a language tag such as en-GB"
                          + canonical(tag));
            });
  }

  /** Well-formed, with a language and a region (if any) that ISO 639 and ISO 3166 know. */
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

  private static String canonical(String tag) {
    String better = ULocale.createCanonical(tag).toLanguageTag();
    return !better.equals(tag) && known(better).isPresent()
        ? "; did you mean '" + better + "'?"
        : "";
  }

  static Optional<Study.Coverage> coverage(YamlValue value) {
    return coverage(value, StudyKey.COVERAGE_FIRST, StudyKey.COVERAGE_LAST);
  }

  /** First and last day under the given keys, either of which may be missing. */
  static Optional<Study.Coverage> coverage(YamlValue value, StudyKey firstKey, StudyKey lastKey) {
    return value
        .keys()
        .flatMap(
            keys -> {
              Optional<LocalDate> first = date(keys.get(firstKey));
              Optional<LocalDate> last = date(keys.get(lastKey));
              if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                return keys.get(lastKey)
                    .refuse(
                        "found '"
                            + last.get()
                            + "', expected a day that is not before "
                            + firstKey.path()
                            + ", "
                            + first.get());
              }
              return Optional.of(new Study.Coverage(first.orElse(null), last.orElse(null)));
            });
  }

  private static Optional<LocalDate> date(YamlValue value) {
    return Optional.ofNullable(value).flatMap(YamlValue::date);
  }

  static Optional<List<String>> regularExpressions(YamlValue value) {
    return value.distinct(0, StudyValues::regularExpression);
  }

  private static Optional<String> regularExpression(YamlValue value) {
    return value
        .exactText()
        .flatMap(
            regex -> {
              try {
                return Optional.of(Pattern.compile(regex).pattern());
              } catch (PatternSyntaxException e) {
                String where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
                return value.refuse(
                    "found "
                        + Suggestions.quoted(regex)
                        + ", expected a regular expression of Java: "
                        + e.getDescription()
                        + where);
              }
            });
  }

  static Optional<Set<TableName>> tables(YamlValue value) {
    List<String> labels = Arrays.stream(TableName.values()).map(TableName::label).toList();
    return value
        .distinct(1, item -> item.choice(labels))
        .map(
            chosen ->
                setOf(
                    Arrays.stream(TableName.values())
                        .filter(table -> chosen.contains(table.label()))
                        .toList()));
  }

  /** In the order of the tables. */
  static Set<TableName> setOf(Collection<TableName> tables) {
    Set<TableName> set = EnumSet.noneOf(TableName.class);
    set.addAll(tables);
    return Collections.unmodifiableSet(set);
  }
}
