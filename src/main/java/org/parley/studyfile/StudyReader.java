package org.parley.studyfile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.model.ListedDocument;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.storage.FileNames;
import org.parley.study.Comparing;
import org.parley.study.PatternCheck;
import org.parley.study.Study;

/**
 * Turns the keys of a study file into records. What is wrong becomes a problem, and the default
 * stands in for it, so that reading goes on to the next problem.
 */
final class StudyReader {

  private static final Study.Coverage OPEN = new Study.Coverage(null, null);

  private final Path yaml;
  private final StudyFolder folder;
  private final PatternCheck check;
  private final Problems problems;
  private final Map<StudyKey, YamlValue> keys = new EnumMap<>(StudyKey.class);
  private final Set<Path> ownFiles = new HashSet<>();

  StudyReader(Path yaml, PatternCheck check, Problems problems) {
    this.yaml = yaml;
    this.folder = StudyFolder.of(yaml);
    this.check = check;
    this.problems = problems;
    ownFiles.add(StudyFolder.absolute(yaml));
  }

  /** Empty only where there are problems; there may be problems all the same. */
  Optional<StudyFile> read(YamlValue whole) {
    whole.keys().ifPresent(keys::putAll);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    String name = required(StudyKey.NAME, whole).flatMap(StudyValues::name).orElse("");
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
    Study.Tokens tokens = new TokensReader(this::file, problems).read(keys.get(StudyKey.TOKENS));
    List<Phrase> phrases =
        given(StudyKey.PHRASES, this::file)
            .map(file -> PhraseList.read(file, p -> check.complaint(p, tokens), problems))
            .orElse(List.of());
    Optional<DocumentSources> sources =
        required(StudyKey.DOCUMENTS, whole).flatMap(value -> DocumentSources.of(value, folder));
    String output = output(name, sources);
    List<ListedDocument> documents =
        sources
            .map(from -> documents(from, roster, new ListedDates(timeZone, locale), output))
            .orElse(List.of());
    Comparing comparing = ComparingReader.read(keys);
    Study study =
        new Study(
            name,
            given(StudyKey.TITLE, YamlValue::text).orElse(name),
            sources.map(DocumentSources::documents).orElse(null),
            timeZone,
            locale,
            given(StudyKey.COVERAGE, StudyValues::coverage).orElse(OPEN),
            roster.sides(),
            authors,
            phrases,
            events,
            tokens,
            given(StudyKey.TRIM, StudyValues::regularExpressions).orElse(List.of()),
            ComparisonList.read(
                keys.get(StudyKey.COMPARISONS),
                new StudyNames(roster, authors, events, documents),
                comparing.eventWeeks()),
            comparing,
            given(StudyKey.TABLES, StudyValues::tables)
                .orElseGet(() -> StudyValues.setOf(List.of(TableName.values()))),
            given(StudyKey.ALLOWED_REJECTIONS, YamlValue::share)
                .orElseGet(() -> Double.valueOf(StudyKey.ALLOWED_REJECTIONS.defaultValue())),
            output,
            StudyFolder.absolute(yaml).toString());
    sources.map(DocumentSources::list).ifPresent(list -> ownFiles.add(StudyFolder.absolute(list)));
    List<String> inputs = ownFiles.stream().map(Path::toString).sorted().toList();
    return Optional.of(new StudyFile(study, documents, inputs));
  }

  private <T> Optional<T> given(StudyKey key, Function<YamlValue, Optional<T>> read) {
    return Optional.ofNullable(keys.get(key)).flatMap(read);
  }

  private Optional<YamlValue> required(StudyKey key, YamlValue whole) {
    YamlValue value = keys.get(key);
    if (value == null) {
      problems.add(whole.place(), key.path(), "found no such key, expected it in every study");
    }
    return Optional.ofNullable(value);
  }

  /** A file that the study uses as one of its lists, and that is therefore no document. */
  private Optional<Path> file(YamlValue value) {
    Optional<Path> file = folder.file(value);
    file.map(StudyFolder::absolute).ifPresent(ownFiles::add);
    return file;
  }

  private String output(String name, Optional<DocumentSources> sources) {
    YamlValue value = keys.get(StudyKey.OUTPUT);
    Optional<String> output = Optional.ofNullable(value).flatMap(folder::name);
    // Publishing replaces the whole folder.
    boolean holdsInput =
        output.isPresent()
            && (ownFiles.stream().anyMatch(file -> FileNames.holds(output.get(), file.toString()))
                || sources.filter(from -> FileNames.holds(output.get(), from.root())).isPresent());
    if (holdsInput) {
      value.refuse(
          "found a folder that holds the study or its documents ("
              + output.get()
              + "), expected one for the results alone");
    }
    return output.orElseGet(
        () -> StudyFolder.absolute(folder.path().resolve("results").resolve(name)).toString());
  }

  private List<ListedDocument> documents(
      DocumentSources sources, Roster roster, ListedDates dates, String output) {
    Set<String> leftOut = new HashSet<>();
    ownFiles.forEach(file -> leftOut.add(file.toString()));
    leftOut.add(output);
    if (sources.list() != null) {
      leftOut.add(StudyFolder.absolute(sources.list()).toString());
    }
    return DocumentList.read(sources, roster, dates, leftOut, problems);
  }
}
