package org.parley.studyfile;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.model.ListedDocument;
import org.parley.model.LongQuotations;
import org.parley.model.PageTexts;
import org.parley.model.Phrase;
import org.parley.model.TrimRule;
import org.parley.model.WordRules;
import org.parley.model.Words;
import org.parley.storage.FileNames;
import org.parley.study.AuthorSides;
import org.parley.study.Coding;
import org.parley.study.Comparing;
import org.parley.study.Copies;
import org.parley.study.ListedDates;
import org.parley.study.Reading;
import org.parley.study.Study;

/**
 * Turns the keys of a study file into records. A wrong value adds a problem and is replaced by its
 * default, so that reading goes on to the next problem.
 */
final class StudyReader {

  private static final Study.Coverage OPEN = new Study.Coverage(null, null);

  private final Path yaml;
  private final StudyFolder folder;
  private final Problems problems;
  private final Map<StudyKey, YamlValue> keys = new EnumMap<>(StudyKey.class);

  /** Absolute names of the study's file and of its lists; none of them is a document. */
  private final TreeSet<String> ownFiles = new TreeSet<>();

  StudyReader(Path yaml, Problems problems) {
    this.yaml = yaml;
    this.folder = new StudyFolder(yaml.resolveSibling(""));
    this.problems = problems;
    ownFiles.add(StudyFolder.absolute(yaml).toString());
  }

  /** Reads the study. The answer is meaningless if there are problems; empty only then. */
  Optional<StudyFile> read(YamlValue whole) {
    Optional<Map<StudyKey, YamlValue>> found = whole.keys();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    keys.putAll(found.get());
    given(StudyKey.TOKENS, YamlValue::keys).ifPresent(keys::putAll);
    given(StudyKey.QUOTATIONS, YamlValue::keys).ifPresent(keys::putAll);
    String name = whole.required(keys, StudyKey.NAME).flatMap(StudyValues::name).orElse("");
    ZoneId timeZone =
        given(StudyKey.TIMEZONE, StudyValues::timeZone)
            .orElseGet(() -> ZoneId.of(StudyKey.TIMEZONE.defaultValue()));
    Locale locale =
        given(StudyKey.LOCALE, StudyValues::locale)
            .orElseGet(() -> Locale.forLanguageTag(StudyKey.LOCALE.defaultValue()));
    Roster roster = new Roster(given(StudyKey.SIDES, Roster::sides).orElse(List.of()));
    List<Study.Author> authors =
        given(StudyKey.AUTHORS, value -> AuthorList.read(value, roster)).orElse(List.of());
    List<Study.Event> events =
        given(StudyKey.EVENTS, this::file)
            .map(file -> EventList.read(file, problems))
            .orElse(List.of());
    Study.Tokens tokens = tokens(locale);
    PhraseList.Phrases phrases =
        given(StudyKey.PHRASES, this::file)
            .map(file -> PhraseList.read(file, tokens.words(), problems))
            .orElse(new PhraseList.Phrases(List.of(), List.of()));
    Optional<DocumentSources> sources =
        whole
            .required(keys, StudyKey.DOCUMENTS)
            .flatMap(value -> DocumentSources.of(value, folder));
    sources.map(DocumentSources::documents).map(Study.Documents::list).ifPresent(ownFiles::add);
    sources
        .map(DocumentSources::catalogue)
        .map(StudyFolder::absolute)
        .map(Path::toString)
        .ifPresent(ownFiles::add);
    String output = output(name, sources);
    Set<String> leftOut = new HashSet<>(ownFiles);
    leftOut.add(output);
    List<String> variables =
        given(StudyKey.VARIABLES, value -> value.distinct(0, StudyValues::variable))
            .orElse(List.of());
    if (!variables.isEmpty() && sources.isPresent() && sources.get().list() == null) {
      keys.get(StudyKey.VARIABLES)
          .refuse("variables are columns of a list, and the study has none; add documents.list");
    }
    ListedDates dates = new ListedDates(timeZone, locale);
    List<ListedDocument> documents =
        sources
            .map(from -> DocumentList.read(from, roster, variables, dates, leftOut, problems))
            .orElse(List.of());
    CodingList.Marks marks =
        given(StudyKey.CODING, this::file)
            .map(file -> marks(file, phrases, documents))
            .orElse(CodingList.Marks.NONE);
    if (keys.containsKey(StudyKey.WRONG_HITS) && !keys.containsKey(StudyKey.CODING)) {
      keys.get(StudyKey.WRONG_HITS).refuse("the study has no marks; add coding");
    }
    Comparing comparing = comparing();
    Study study =
        new Study(
            name,
            given(StudyKey.TITLE, YamlValue::text).orElse(name),
            sources.map(DocumentSources::documents).orElse(null),
            timeZone,
            locale,
            given(StudyKey.COVERAGE, StudyReader::coverage).orElse(OPEN),
            variables,
            roster.sides(),
            authors,
            phrases.phrases(),
            new Coding(marks.samples(), choice(StudyKey.WRONG_HITS).equals("exclude")),
            events,
            tokens,
            longQuotations(),
            given(StudyKey.TRIM, value -> value.distinct(0, StudyValues::regularExpression))
                .orElse(List.of()),
            new Reading(
                choice(StudyKey.OFFICE_PROPERTIES).equals("use"),
                given(StudyKey.FILE_NAME, StudyValues::fileName).orElse(""),
                given(StudyKey.TRIM_RULES, value -> value.distinct(0, YamlValue::choice))
                    .orElse(StudyKey.TRIM_RULES.choices())
                    .stream()
                    .map(TrimRule::of)
                    .collect(toSet()),
                given(StudyKey.COLUMNS, StudyValues::columns).orElse(Map.of()),
                copies()),
            ComparisonList.read(
                keys.get(StudyKey.COMPARISONS),
                new StudyNames(roster, authors, events, variables, documents),
                comparing.eventWeeks()),
            comparing,
            StudyValues.tables(
                given(StudyKey.TABLES, value -> value.distinct(1, YamlValue::choice))
                    .orElse(StudyKey.TABLES.choices())),
            PageTexts.valueOf(choice(StudyKey.PAGE_TEXTS).toUpperCase(Locale.ROOT)),
            number(StudyKey.ALLOWED_REJECTIONS, 0, 1, "a number from 0 to 1"),
            output,
            StudyFolder.absolute(yaml).toString());
    List<String> remarks = new ArrayList<>(phrases.remarks());
    remarks.addAll(marks.remarks());
    remarks.addAll(AuthorSides.of(authors, documents).remarks(documents));
    return Optional.of(
        new StudyFile(study, documents, List.copyOf(ownFiles), List.copyOf(remarks)));
  }

  private CodingList.Marks marks(
      Path file, PhraseList.Phrases phrases, List<ListedDocument> documents) {
    return CodingList.read(
        file,
        phrases.phrases().stream().map(Phrase::name).collect(toSet()),
        documents.stream().map(ListedDocument::path).collect(toSet()),
        problems);
  }

  private static Optional<Study.Coverage> coverage(YamlValue value) {
    return StudyValues.coverage(value, StudyKey.COVERAGE_FIRST, StudyKey.COVERAGE_LAST);
  }

  private Study.Tokens tokens(Locale locale) {
    Set<String> stopWords =
        given(
                StudyKey.TOKENS_STOP_WORDS,
                value -> StopWords.read(value, folder, this::file, problems))
            .orElse(Set.of());
    boolean possessives = choice(StudyKey.TOKENS_POSSESSIVES).equals("match");
    WordRules words =
        new WordRules(
            choice(StudyKey.TOKENS_HYPHENS).equals("keep"),
            choice(StudyKey.TOKENS_NUMBERS).equals("keep"),
            possessives && locale.getLanguage().equals("en"),
            locale.getLanguage().equals("ja"));
    return new Study.Tokens(words, stopWords);
  }

  private LongQuotations longQuotations() {
    return new LongQuotations(
        wholeNumber(StudyKey.QUOTATIONS_LIMIT, 3),
        choice(StudyKey.QUOTATIONS_LONG).equals("quoted"));
  }

  private Copies copies() {
    return new Copies(
        Copies.Near.valueOf(choice(StudyKey.NEAR_DUPLICATES).toUpperCase(Locale.ROOT)),
        number(StudyKey.NEAR_THRESHOLD, Double.MIN_VALUE, 1, "a number greater than 0, at most 1"),
        choice(StudyKey.COPIES).equals("once"));
  }

  private Comparing comparing() {
    return new Comparing(
        Words.valueOf(choice(StudyKey.WORDS).toUpperCase(Locale.ROOT)),
        wholeNumber(StudyKey.MINIMUM_COUNT, 1),
        wholeNumber(StudyKey.EVENT_WEEKS, 1),
        choice(StudyKey.PERMUTE).equals("authors"),
        wholeNumber(StudyKey.DETAIL, 0),
        wholeNumber(StudyKey.SEED, 0),
        number(
            StudyKey.PRIOR_TOKENS, Double.MIN_VALUE, Double.MAX_VALUE, "a number greater than 0"));
  }

  private <T> Optional<T> given(StudyKey key, Function<YamlValue, Optional<T>> read) {
    return YamlValue.given(keys, key, read);
  }

  private String choice(StudyKey key) {
    return given(key, YamlValue::choice).orElse(key.defaultValue());
  }

  private int wholeNumber(StudyKey key, int least) {
    return given(key, value -> value.wholeNumber(least))
        .orElseGet(() -> Integer.valueOf(key.defaultValue()));
  }

  private double number(StudyKey key, double least, double most, String allowed) {
    return given(key, value -> value.number(least, most, allowed))
        .orElseGet(() -> Double.valueOf(key.defaultValue()));
  }

  /** Returns a list of the study, which is therefore not one of its documents. */
  private Optional<Path> file(YamlValue value) {
    Optional<Path> file = folder.file(value);
    file.map(StudyFolder::absolute).map(Path::toString).ifPresent(ownFiles::add);
    return file;
  }

  private String output(String name, Optional<DocumentSources> sources) {
    YamlValue value = keys.get(StudyKey.OUTPUT);
    Optional<String> output = Optional.ofNullable(value).flatMap(folder::name);
    // Publishing replaces the whole folder.
    boolean containsInput =
        output.isPresent()
            && Stream.concat(ownFiles.stream(), sources.map(DocumentSources::root).stream())
                .anyMatch(input -> FileNames.contains(output.get(), input));
    if (containsInput) {
      value.refuse(
          "folder '%s' contains the study or its documents; allowed: a folder for the results"
              + " alone",
          output.get());
    }
    return output.orElseGet(
        () -> StudyFolder.absolute(folder.path().resolve("results").resolve(name)).toString());
  }
}
