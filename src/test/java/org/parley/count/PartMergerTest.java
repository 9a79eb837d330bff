package org.parley.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.LineFiles;
import org.parley.spill.PhraseWeekCounts;
import org.parley.spill.SummedRuns;
import org.parley.spill.WorkFile;
import org.parley.stats.Posting;
import org.parley.text.TextAnalyzer;

/** An author-week that is counted in parts gives what it gives when it is counted whole. */
class PartMergerTest {

  private static final Map<String, String> TEXTS =
      Map.of(
          "a.txt", "The last ferry is safe. \u201cSafety comes first,\u201d they say.",
          "b.txt", "Nothing at sea is safe, least of all the last ferry.",
          "c.txt", "Safe?",
          "d.txt", "\u2026",
          "e.txt", "\u201cThe last ferry is safe\u201d is what \u201cthe last ferry\u201d says.");

  private static final List<Reference> DOCUMENTS =
      TEXTS.keySet().stream()
          .sorted()
          .map(path -> MadeUp.reference(path, "Skippers", "2031-05-06", 100))
          .toList();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1,3", "2,4", "1,4", "3,3", "0,5"})
  void partsGiveWhatTheWholeGives(int first, int second) throws IOException {
    CountSettings settings = MadeUp.settings(new MadeUp.Texts(TEXTS), folder);
    assertThat(contents(counted(settings, first, second)), is(contents(counted(settings, 0, 0))));
  }

  @Test
  void hidesStopWordsButCountsThemAsTypes() throws IOException {
    CountSettings settings =
        MadeUp.settings(
            new MadeUp.Texts(TEXTS), folder, Set.of("the"), EnumSet.allOf(TableName.class));
    Contents parts = contents(counted(settings, 2, 4));
    assertThat(parts, is(contents(counted(settings, 0, 0))));
    assertThat(parts.terms().contains(",the,"), is(false));
    assertThat(parts.authorWeek().types(), is(parts.terms().lines().count() + 1));
  }

  @Test
  void countsTypesWhereTheTermsAreNotWanted() throws IOException {
    CountSettings settings =
        MadeUp.settings(
            new MadeUp.Texts(TEXTS), folder, Set.of(), EnumSet.of(TableName.AUTHOR_WEEKS));
    Contents parts = contents(counted(settings, 2, 4));
    assertThat(parts, is(contents(counted(settings, 0, 0))));
    assertThat(parts.terms(), is(""));
    assertThat(parts.authorWeek().types(), is(18L));
  }

  @Test
  void theNumbersAreThoseOfACarefulReader() throws IOException {
    CountSettings settings = MadeUp.settings(new MadeUp.Texts(TEXTS), folder);
    Contents whole = contents(counted(settings, 2, 4));
    assertThat(whole.authorWeek().documents(), is(5L));
    assertThat(whole.authorWeek().documentsWithTokens(), is(4L));
    assertThat(whole.authorWeek().fewestTokens(), is(1L));
    assertThat(whole.authorWeek().tokens(), is(33L));
    assertThat(whole.authorWeek().quotedTokens(), is(11L));
    assertThat(
        whole.terms().lines().filter(line -> line.contains(",ferry,")).findFirst().orElseThrow(),
        startsWith("2031-W19,Skippers,ferry,2031-05-05,crew,4,2,3,33,"));
  }

  /** Counts the documents in up to three parts, cut at two places; at 0 and 0 it is one whole. */
  private List<WorkFile> counted(CountSettings settings, int first, int second) throws IOException {
    List<WorkFile> files = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int[] cuts = {0, first, second, DOCUMENTS.size()};
    for (int i = 0; i + 1 < cuts.length; i++) {
      List<Reference> documents = DOCUMENTS.subList(cuts[i], cuts[i + 1]);
      if (!documents.isEmpty()) {
        TextAnalyzer analyzer = new TextAnalyzer(settings.rules());
        try (RangeCounter counter =
            new RangeCounter(settings, 7, 7 + i, 1, analyzer, new TermTally())) {
          counter.count(documents, second == 0);
          files.addAll(counter.finish());
          counter.part().ifPresent(parts::add);
        }
      }
    }
    if (!parts.isEmpty()) {
      files.addAll(new PartMerger(settings, parts).merge());
    }
    return files;
  }

  /** What the tables are made of. */
  private record Contents(
      String terms, AuthorWeekCounts authorWeek, List<PhraseWeekCounts> phrases) {}

  private static Contents contents(List<WorkFile> files) throws IOException {
    StringBuilder terms = new StringBuilder();
    for (WorkFile file : of(files, WorkFile.Kind.TERM_FREQUENCIES)) {
      String lines = LineFiles.text(file);
      assertThat(file.rows(), is(lines.lines().count()));
      assertThat(file.order(), is(7L));
      terms.append(lines);
    }
    List<AuthorWeekCounts> authorWeeks = new ArrayList<>();
    try (SummedRuns<AuthorWeekCounts> runs =
        new SummedRuns<>(
            of(files, WorkFile.Kind.AUTHOR_WEEKS),
            AuthorWeekCounts::decode,
            AuthorWeekCounts::plus)) {
      while (runs.hasNext()) {
        authorWeeks.add(runs.next());
      }
    }
    List<PhraseWeekCounts> phrases = new ArrayList<>();
    try (SummedRuns<PhraseWeekCounts> runs =
        new SummedRuns<>(
            of(files, WorkFile.Kind.PHRASE_WEEKS),
            PhraseWeekCounts::decode,
            PhraseWeekCounts::plus)) {
      while (runs.hasNext()) {
        phrases.add(inOrder(runs.next()));
      }
    }
    assertThat(authorWeeks.size(), is(1));
    return new Contents(terms.toString(), authorWeeks.get(0), phrases);
  }

  /** Postings stand in any order. */
  private static PhraseWeekCounts inOrder(PhraseWeekCounts counts) {
    return new PhraseWeekCounts(
        counts.phrase(),
        counts.author(),
        counts.week(),
        counts.count(),
        counts.quotedCount(),
        counts.documents(),
        counts.tokens(),
        counts.quotedTokens(),
        counts.postings().stream()
            .sorted(Comparator.comparing(Posting::count).thenComparing(Posting::tokens))
            .toList());
  }

  private static List<WorkFile> of(List<WorkFile> files, WorkFile.Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }
}
