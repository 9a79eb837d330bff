package org.parley.compare;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.count.CountedTexts;
import org.parley.count.CountedTexts.Text;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.model.Words;
import org.parley.spill.LineFiles;
import org.parley.spill.WorkFile;
import org.parley.study.Comparing;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.studyfile.MadeUpStudies;
import org.parley.table.CollocateRow;
import org.parley.table.Column;
import org.parley.table.ComparisonRow;
import org.parley.table.DispersionRow;
import org.parley.table.EventEffectRow;
import org.parley.table.NgramRow;
import org.parley.table.Table;

/**
 * A few texts of the made-up quarrel, compared step by step without a pipeline. Crew is held
 * against board, nothing is too rare, and every table is wanted, unless a test says otherwise.
 */
final class Trial {

  private final Path work;
  private final List<Text> texts = new ArrayList<>();
  private List<Comparison> comparisons =
      List.of(
          new Comparison("crew-board", MadeUpStudies.side("crew"), MadeUpStudies.side("board")));
  private final List<Study.Event> events = new ArrayList<>();
  private Comparing comparing = new Comparing(Words.OWN, 1, 2, false, 1000, 1, 500);
  private Set<String> stopWords = Set.of();
  private int ranges = 1;
  private int shards = 1;

  private Trial(Path work) {
    this.work = work;
  }

  static Trial in(Path work) {
    return new Trial(work);
  }

  /** Adds a document. */
  Trial text(String path, String author, String side, String day, String text) {
    texts.add(new Text(path, author, side, day, text));
    return this;
  }

  /** Adds a document of a side, all of whose documents are of one author and day. */
  Trial text(String path, String side, String text) {
    return text(path, side.isEmpty() ? "Forum" : "Author of " + side, side, "2031-05-05", text);
  }

  Trial comparing(Comparison... asked) {
    comparisons = List.of(asked);
    return this;
  }

  Trial event(String day, String name) {
    events.add(new Study.Event(LocalDate.parse(day), name, name));
    return this;
  }

  Trial minimumCount(int least) {
    return with(comparing.words(), least, comparing.permuteAuthors(), comparing.detail());
  }

  Trial detail(int rows) {
    return with(comparing.words(), comparing.minimumCount(), comparing.permuteAuthors(), rows);
  }

  Trial permutingAuthors() {
    return with(comparing.words(), comparing.minimumCount(), true, comparing.detail());
  }

  Trial allWords() {
    return with(
        Words.ALL, comparing.minimumCount(), comparing.permuteAuthors(), comparing.detail());
  }

  private Trial with(Words words, int minimumCount, boolean permuteAuthors, int detail) {
    comparing =
        new Comparing(
            words,
            minimumCount,
            comparing.eventWeeks(),
            permuteAuthors,
            detail,
            comparing.seed(),
            comparing.priorTokens());
    return this;
  }

  Trial hiding(String... words) {
    stopWords = Set.of(words);
    return this;
  }

  /** Deals the documents out to so many ranges, and the terms to so many shards. */
  Trial divided(int intoRanges, int intoShards) {
    ranges = intoRanges;
    shards = intoShards;
    return this;
  }

  List<Text> texts() {
    return texts;
  }

  Study study() {
    return MadeUpStudies.of(
        work, comparisons, events, comparing, stopWords, EnumSet.allOf(TableName.class));
  }

  CompareSettings settings() {
    return new CompareSettings(study(), stopWords, work.toString());
  }

  private List<WorkFile> counted(WorkFile.Kind kind) throws IOException {
    return CountedTexts.count(study(), texts, ranges, shards, work).stream()
        .filter(file -> file.kind() == kind)
        .toList();
  }

  /** Counts the documents and returns their new files. */
  List<WorkFile> documents() throws IOException {
    return counted(WorkFile.Kind.DOCUMENT_COUNTS);
  }

  ComparedCorpus comparisons() throws IOException {
    return ComparedCorpus.read(settings(), documents());
  }

  /** The comparisons by name. */
  List<ComparedGroups> compared() throws IOException {
    return comparisons().compared();
  }

  private static Iterable<List<WorkFile>> byShard(List<WorkFile> files) {
    return new TreeMap<>(files.stream().collect(groupingBy(WorkFile::number))).values();
  }

  private List<WorkFile> candidates(TableName table) throws IOException {
    List<WorkFile> candidates = new ArrayList<>();
    if (table == TableName.NGRAMS) {
      for (List<WorkFile> shard : byShard(counted(WorkFile.Kind.TOKEN_WINDOWS))) {
        candidates.addAll(new NgramShard(comparisons()).total(shard));
      }
    } else {
      for (List<WorkFile> shard : byShard(counted(WorkFile.Kind.TERM_POSTINGS))) {
        candidates.addAll(new TermShard(comparisons()).total(shard));
      }
    }
    return candidates;
  }

  /** Some columns of the rows of a comparison of {@code keyness}. */
  List<String> keyness(String comparison, String... columns) throws IOException {
    List<WorkFile> lines = ranked(TableName.KEYNESS, comparison);
    return rows(lines, ComparisonRow.KEYNESS, columns);
  }

  /** Terms of the comparison of crew and board with their permutation p-values. */
  List<String> permutationP() throws IOException {
    return keyness("crew-board", "term", "permutation_p");
  }

  List<String> phraseComparisons(String... columns) throws IOException {
    List<WorkFile> lines = List.of(PhraseComparisons.write(comparisons()));
    return rows(lines, ComparisonRow.PHRASE_COMPARISONS, columns);
  }

  List<String> eventEffects(String... columns) throws IOException {
    List<WorkFile> lines = List.of(EventEffects.write(comparisons()));
    return rows(lines, EventEffectRow.TABLE, columns);
  }

  List<String> collocates(String... columns) throws IOException {
    List<WorkFile> lines = ranked(TableName.COLLOCATES, "");
    return rows(lines, CollocateRow.TABLE, columns);
  }

  List<String> ngrams(String side, String... columns) throws IOException {
    List<WorkFile> lines = ranked(TableName.NGRAMS, side);
    return rows(lines, NgramRow.TABLE, columns);
  }

  /** The same of all sides, from the candidates of a shard. */
  List<String> ngrams(List<WorkFile> candidates, String... columns) throws IOException {
    List<WorkFile> lines = ranked(TableName.NGRAMS, Side.ALL, candidates);
    return rows(lines, NgramRow.TABLE, columns);
  }

  List<String> dispersion(String... columns) throws IOException {
    return rows(ranked(TableName.DISPERSION, ""), DispersionRow.TABLE, columns);
  }

  /** The lines of all tables and the remarks, step by step, those of a table in their order. */
  List<WorkFile> compareAll() throws IOException {
    List<WorkFile> lines = new ArrayList<>();
    for (TableName table :
        List.of(TableName.KEYNESS, TableName.COLLOCATES, TableName.NGRAMS, TableName.DISPERSION)) {
      lines.addAll(ranked(ranking -> ranking.table() == table, candidates(table)));
    }
    lines.add(PhraseComparisons.write(comparisons()));
    lines.add(EventEffects.write(comparisons()));
    lines.add(Remarks.write(comparisons()));
    return lines;
  }

  private List<WorkFile> ranked(TableName table, String name) throws IOException {
    return ranked(table, name, candidates(table));
  }

  private List<WorkFile> ranked(TableName table, String name, List<WorkFile> candidates)
      throws IOException {
    return ranked(ranking -> ranking.table() == table && ranking.name().equals(name), candidates);
  }

  /** The lines of some rankings, in the order of their numbers. */
  private List<WorkFile> ranked(Predicate<Rankings.Ranking> wanted, List<WorkFile> candidates)
      throws IOException {
    Rankings rankings = Rankings.of(settings());
    List<WorkFile> lines = new ArrayList<>();
    for (int number = 0; number < rankings.list().size(); number++) {
      int order = number;
      List<WorkFile> ofRanking = candidates.stream().filter(f -> f.number() == order).toList();
      if (wanted.test(rankings.list().get(number)) && !ofRanking.isEmpty()) {
        lines.add(rankings.rank(number, ofRanking, comparisons()));
      }
    }
    return lines;
  }

  /** Some columns of each row, with bars between. */
  private static List<String> rows(List<WorkFile> files, Table<?> table, String... columns)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (WorkFile file : files) {
      lines.append(LineFiles.text(file));
    }
    List<String> names = table.columns().stream().map(Column::name).toList();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(names.toArray(String[]::new)).get();
    try (CSVParser csv = CSVParser.parse(lines.toString(), format)) {
      List<String> rows = new ArrayList<>();
      for (CSVRecord row : csv) {
        Map<String, String> fields = row.toMap();
        rows.add(String.join(" | ", Stream.of(columns).map(fields::get).toList()));
      }
      return rows;
    }
  }
}
