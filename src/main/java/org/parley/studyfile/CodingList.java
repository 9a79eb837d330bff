package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.study.Coding;

/** Reads the marks of passages, a CSV file that the page exports. */
final class CodingList {

  private static final String PHRASE = "phrase";
  private static final String PATH = "path";
  private static final String PART = "part";
  private static final String START = "start";
  private static final String WORDS = "words";
  private static final String MARK = "mark";
  private static final String SHOWN = "shown";
  private static final String OF = "of";
  private static final String SEED = "seed";

  static final List<String> REQUIRED = List.of(PHRASE, PATH, START, WORDS, MARK, SHOWN, OF);
  static final List<String> OPTIONAL = List.of(PART, SEED);

  private static final Map<String, Coding.Judgement> JUDGEMENTS =
      Map.of(
          "right", Coding.Judgement.RIGHT,
          "wrong", Coding.Judgement.WRONG,
          "", Coding.Judgement.UNMARKED);

  /**
   * The marks of a study.
   *
   * @param remarks what does not count, a line each
   */
  record Marks(List<Coding.Sample> samples, List<String> remarks) {
    static final Marks NONE = new Marks(List.of(), List.of());
  }

  private record Passage(String phrase, String path, String part, int start) {}

  /** What all rows of a sample have in common. */
  private record Drawn(int shown, int of, int seed) {}

  private final Set<String> phrases;
  private final Set<String> paths;
  private final Map<Passage, Coding.Mark> marks = new HashMap<>();
  private final Map<String, Drawn> drawn = new LinkedHashMap<>();
  private final Map<String, CsvRows.Row> first = new HashMap<>();
  private final Map<String, Map<Passage, Coding.Mark>> samples = new LinkedHashMap<>();
  private long outside;

  private CodingList(Set<String> phrases, Set<String> paths) {
    this.phrases = phrases;
    this.paths = paths;
  }

  /**
   * Reads the marks of random samples and of all hits. Other marks do not count.
   *
   * @param phrases names of the study's phrases
   * @param paths of the study's documents
   */
  static Marks read(Path file, Set<String> phrases, Set<String> paths, Problems problems) {
    CodingList list = new CodingList(phrases, paths);
    CsvRows.read(file, REQUIRED, OPTIONAL, problems, list::add);
    List<Coding.Sample> samples = new ArrayList<>();
    list.samples.forEach((phrase, passages) -> samples.add(list.sample(phrase, passages)));
    return new Marks(List.copyOf(samples), list.remarks(file, samples));
  }

  private void add(CsvRows.Row row) {
    String phrase = known(row, PHRASE, phrases, "the name of a phrase of the study");
    String path = known(row, PATH, paths, "the path of a document of the study");
    int start = number(row, START, 0);
    String words = row.get(WORDS);
    if (!words.equals("own") && !words.equals("quoted")) {
      row.refuse(WORDS, "unknown value %s; allowed: own, quoted", Suggestions.quoted(words));
    }
    Coding.Judgement judgement = JUDGEMENTS.get(row.get(MARK));
    if (judgement == null) {
      row.refuse(
          MARK,
          "unknown mark %s; allowed: right, wrong, or nothing",
          Suggestions.quoted(row.get(MARK)));
      return;
    }
    Passage passage = new Passage(phrase, path, row.get(PART), start);
    Coding.Mark mark =
        new Coding.Mark(row.place(), path, row.get(PART), start, words.equals("quoted"), judgement);
    Coding.Mark before = marks.putIfAbsent(passage, mark);
    if (before != null && before.judgement() != judgement) {
      row.refuse(
          MARK,
          "%s contradicts %s, the mark of the same hit at %s; keep one of them",
          shown(judgement),
          shown(before.judgement()),
          before.place());
    }
    if (row.get(SHOWN).isEmpty()) {
      outside++;
    } else {
      addToSample(row, passage, mark);
    }
  }

  private static String shown(Coding.Judgement judgement) {
    return judgement == Coding.Judgement.UNMARKED
        ? "no mark"
        : "'" + judgement.name().toLowerCase(Locale.ROOT) + "'";
  }

  private void addToSample(CsvRows.Row row, Passage passage, Coding.Mark mark) {
    int shown = number(row, SHOWN, 1);
    int all = number(row, OF, shown);
    Drawn of = new Drawn(shown, all, shown < all ? number(row, SEED, 0) : 0);
    Drawn before = drawn.putIfAbsent(passage.phrase, of);
    first.putIfAbsent(passage.phrase, row);
    if (before != null && !before.equals(of)) {
      row.refuse(
          SHOWN,
          "another sample of %s begins at %s; keep the rows of one sample",
          Suggestions.quoted(passage.phrase),
          first.get(passage.phrase).place());
    }
    samples
        .computeIfAbsent(passage.phrase, phrase -> new LinkedHashMap<>())
        .putIfAbsent(passage, mark);
  }

  private Coding.Sample sample(String phrase, Map<Passage, Coding.Mark> passages) {
    Drawn of = drawn.get(phrase);
    if (passages.size() != of.shown) {
      first
          .get(phrase)
          .refuse(
              SHOWN,
              "%s passages of %s, but the file has %s; export all of the sample, marked or not",
              of.shown,
              Suggestions.quoted(phrase),
              passages.size());
    }
    return new Coding.Sample(
        phrase, first.get(phrase).place(), of.of, of.seed, List.copyOf(passages.values()));
  }

  private static String known(CsvRows.Row row, String column, Set<String> known, String allowed) {
    String found = row.get(column);
    if (!known.contains(found)) {
      row.refuse(column, "unknown %s %s; allowed: %s", column, Suggestions.quoted(found), allowed);
    }
    return found;
  }

  /** Returns a whole number that is at least {@code least}; adds a problem for another value. */
  private static int number(CsvRows.Row row, String column, int least) {
    String found = row.get(column);
    try {
      int number = Integer.parseInt(found);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, as a number that is too small.
    }
    row.refuse(
        column,
        "invalid number %s; allowed: a whole number, at least %s",
        Suggestions.quoted(found),
        least);
    return least;
  }

  private List<String> remarks(Path file, List<Coding.Sample> coded) {
    List<String> remarks = new ArrayList<>();
    if (outside > 0) {
      remarks.add(
          file.getFileName() + ": marks outside of a random sample do not count: " + outside);
    }
    for (Coding.Sample sample : coded) {
      if (!sample.isComplete()) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "%s: %s has no precision: %,d of %,d passages of its sample have no mark",
                file.getFileName(),
                Suggestions.quoted(sample.phrase()),
                sample.unmarked(),
                sample.marks().size()));
      }
    }
    return List.copyOf(remarks);
  }
}
