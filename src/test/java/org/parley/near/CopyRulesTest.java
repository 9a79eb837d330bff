package org.parley.near;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.parley.near.MadeUpTexts.BOARD;
import static org.parley.near.MadeUpTexts.SKIPPERS;
import static org.parley.near.MadeUpTexts.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.spill.FingerprintFile;
import org.parley.spill.RepeatedParagraphs;
import org.parley.study.Copies;
import org.parley.table.DuplicateRow;

class CopyRulesTest {

  private static final Copies FLAG = new Copies(Copies.Near.FLAG, 0.5, false);
  private static final Copies COUNT = new Copies(Copies.Near.COUNT, 0.5, false);
  private static final Copies ONCE = new Copies(Copies.Near.DROP, 0.5, true);

  @TempDir Path work;
  private MadeUpTexts texts;

  @BeforeEach
  void begin() {
    texts = new MadeUpTexts(work);
  }

  private CopyRules.Decided decide(Copies copies) throws IOException {
    return decide(copies, texts.documents());
  }

  /** Decides as if each text shared fingerprints with each other one. */
  private CopyRules.Decided decide(Copies copies, List<Reference> documents) throws IOException {
    List<Long> all =
        documents.stream()
            .map(document -> FingerprintFile.textNumber(document.textHash()))
            .distinct()
            .toList();
    Map<Long, List<CopyRules.Partner>> partners = new HashMap<>();
    for (long text : all) {
      partners.put(
          text,
          all.stream()
              .filter(other -> other != text)
              .map(other -> new CopyRules.Partner(other, true))
              .toList());
    }
    CopyRules.Decided decided = new CopyRules.Decided();
    try (TextOverlaps overlaps = new TextOverlaps(work.toString(), RepeatedParagraphs.NONE)) {
      new CopyRules(copies, overlaps).decide(documents, partners, decided);
    }
    return decided;
  }

  private static List<String> counted(CopyRules.Decided decided) {
    return decided.counted().stream().map(Reference::path).sorted().toList();
  }

  private static List<String> left(CopyRules.Decided decided) {
    return decided.left().stream()
        .map(one -> one.document().path() + " for " + one.kept().path())
        .sorted()
        .toList();
  }

  private static List<String> rows(CopyRules.Decided decided) {
    return decided.rows().stream()
        .map(
            row ->
                row.copy().path()
                    + " of "
                    + row.kept().path()
                    + " "
                    + row.containment()
                    + " "
                    + row.sharedTokens()
                    + " "
                    + row.kind().label())
        .sorted()
        .toList();
  }

  private static Set<Flag> flags(CopyRules.Decided decided, String path) {
    return decided.counted().stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow()
        .flags();
  }

  @Test
  void textsThatShareNothingAreAllCounted() throws IOException {
    texts.add("a", SKIPPERS, 5, words("a", 40)).add("b", SKIPPERS, 5, words("b", 40));
    assertThat(counted(decide(Copies.DEFAULT)), contains("a", "b"));
    assertThat(rows(decide(Copies.DEFAULT)), is(empty()));
  }

  /** Of the 36 shingles of the shorter text, 27 are in the longer one: those of 31 words. */
  @Test
  void theShorterTextIsTheCopyEvenIfItIsTheEarlier() throws IOException {
    texts.add("a", SKIPPERS, 5, words("a", 31) + " " + words("x", 9));
    texts.add("b", SKIPPERS, 9, words("a", 31) + " " + words("b", 50));
    CopyRules.Decided decided = decide(Copies.DEFAULT);
    assertThat(left(decided), contains("a for b"));
    assertThat(rows(decided), contains("a of b 0.75 31 near"));
  }

  @Test
  void ofEquallyLongTextsTheLaterIsTheCopyThenTheOneWithTheLaterPath() throws IOException {
    texts.add("a", SKIPPERS, 9, words("a", 40) + " x");
    texts.add("b", SKIPPERS, 5, words("a", 40) + " y");
    texts.add("c", SKIPPERS, 5, words("a", 40) + " z");
    assertThat(left(decide(Copies.DEFAULT)), contains("a for b", "c for b"));
  }

  @Test
  void aShortTextInsideALongOneIsACopyIfItHas24Words() throws IOException {
    texts.add("long", SKIPPERS, 5, words("a", 2_000));
    texts.add("short", SKIPPERS, 6, words("a", 700, 724));
    texts.add("shorter", SKIPPERS, 6, words("a", 900, 923));
    assertThat(rows(decide(Copies.DEFAULT)), contains("short of long 1.0 24 near"));
  }

  @Test
  void aSentenceThatBothRepeatMakesNoCopy() throws IOException {
    texts.add("a", SKIPPERS, 5, (words("a", 19) + " ").repeat(9));
    texts.add("b", SKIPPERS, 6, (words("a", 19) + " ").repeat(8));
    assertThat(rows(decide(Copies.DEFAULT)), is(List.of()));
  }

  @Test
  void theThresholdIsIncluded() throws IOException {
    texts.add("a", SKIPPERS, 5, words("a", 200));
    texts.add("b", SKIPPERS, 6, words("a", 40) + " " + words("b", 36)); // 36 of 72 shingles
    assertThat(rows(decide(Copies.DEFAULT)), contains("b of a 0.5 40 near"));
    assertThat(rows(decide(new Copies(Copies.Near.DROP, 0.51, false))), is(empty()));
  }

  /** The shorter text is a copy of a copy and shares too little with what is kept. */
  @Test
  void aCopyOfACopyIsComparedWithWhatIsKept() throws IOException {
    texts.add("one", SKIPPERS, 5, words("a", 100));
    texts.add("two", SKIPPERS, 6, words("a", 30, 90) + " " + words("b", 30));
    texts.add("three", SKIPPERS, 7, words("a", 70, 90) + " " + words("b", 30));
    assertThat(left(decide(Copies.DEFAULT)), contains("two for one"));
    assertThat(counted(decide(Copies.DEFAULT)), contains("one", "three"));
  }

  @Test
  void aCopyOfACopyMayBeACopyOfWhatIsKept() throws IOException {
    texts.add("one", SKIPPERS, 5, words("a", 100));
    texts.add("two", SKIPPERS, 6, words("a", 0, 90));
    texts.add("three", SKIPPERS, 7, words("a", 20, 80));
    texts.add("same", SKIPPERS, 8, words("a", 20, 80));
    assertThat(
        left(decide(Copies.DEFAULT)), contains("same for one", "three for one", "two for one"));
  }

  @Test
  void aCopyByAnotherAuthorIsCountedListedAndAUnitWithTheOther() throws IOException {
    texts.add("a", SKIPPERS, 5, words("a", 60));
    texts.add("b", BOARD, 6, words("a", 50));
    texts.add("c", BOARD, 6, words("c", 50));
    CopyRules.Decided decided = decide(Copies.DEFAULT);
    assertThat(counted(decided), contains("a", "b", "c"));
    assertThat(rows(decided), contains("b of a 1.0 50 near"));
    assertThat(flags(decided, "b"), is(Set.of(Flag.NEAR_COPY_OTHER_AUTHOR)));
    assertThat(flags(decided, "a"), is(Set.of()));
    Map<String, String> units = new HashMap<>();
    decided.counted().forEach(one -> units.put(one.path(), one.unit()));
    assertThat(units.get("b"), is(units.get("a")));
    assertThat(units.get("b"), is(not("")));
    assertThat(units.get("c"), is(""));
  }

  @Test
  void ofAuthorsWithSeveralVersionsEachKeepsOne() throws IOException {
    texts.add("a1", SKIPPERS, 5, words("a", 100));
    texts.add("a2", SKIPPERS, 6, words("a", 80));
    texts.add("b1", BOARD, 6, words("a", 90));
    texts.add("b2", BOARD, 6, words("a", 70));
    CopyRules.Decided decided = decide(Copies.DEFAULT);
    assertThat(left(decided), contains("a2 for a1", "b2 for b1"));
    assertThat(
        rows(decided),
        contains("a2 of a1 1.0 80 near", "b1 of a1 1.0 90 near", "b2 of b1 1.0 70 near"));
  }

  @Test
  void copiesOnceLeaveOutThoseOfOtherAuthorsToo() throws IOException {
    texts.add("a1", SKIPPERS, 5, words("a", 100));
    texts.add("b1", BOARD, 6, words("a", 90));
    texts.add("b2", BOARD, 6, words("a", 70));
    texts.add("c", BOARD, 5, "The quay is wet.");
    texts.add("d", SKIPPERS, 6, "The quay is wet.");
    assertThat(left(decide(ONCE)), contains("b1 for a1", "b2 for a1", "d for c"));
  }

  @Test
  void aStudyMayFlagTheNearCopiesOfAnAuthor() throws IOException {
    texts.add("a", SKIPPERS, 5, words("a", 100));
    texts.add("b", SKIPPERS, 6, words("a", 90));
    texts.add("c", SKIPPERS, 7, words("a", 90));
    CopyRules.Decided decided = decide(FLAG);
    assertThat(counted(decided), contains("a", "b"));
    assertThat(flags(decided, "b"), is(Set.of(Flag.NEAR_COPY)));
    assertThat(left(decided), contains("c for a"));
  }

  @Test
  void aStudyMayCountNearCopiesButNeverTheSameTextOfAnAuthorTwice() throws IOException {
    texts.add("a", SKIPPERS, 5, words("a", 100));
    texts.add("b", SKIPPERS, 6, words("a", 90));
    texts.add("c", SKIPPERS, 7, words("a", 90));
    CopyRules.Decided decided = decide(COUNT);
    assertThat(counted(decided), contains("a", "b"));
    assertThat(flags(decided, "b"), is(Set.of()));
    assertThat(rows(decided), contains("c of b 1.0 90 same_bytes"));
  }

  @Test
  void ofTheSameTextTheEarliestIsKeptThenTheFirstByCodePoint() throws IOException {
    texts.add("\uD83D\uDEA2.txt", SKIPPERS, 5, "The quay is wet.");
    texts.add("\uFF5E.txt", SKIPPERS, 5, "The quay  is wet.");
    texts.add("a.txt", SKIPPERS, 6, "The quay is wet.");
    CopyRules.Decided decided = decide(Copies.DEFAULT);
    assertThat(counted(decided), contains("\uFF5E.txt"));
    assertThat(
        rows(decided),
        contains(
            "a.txt of \uFF5E.txt 1.0 4 same_text",
            "\uD83D\uDEA2.txt of \uFF5E.txt 1.0 4 same_text"));
  }

  /** Both parts have the hash of their file. */
  @Test
  void twoPartsOfAFileHaveTheSameTextButNotTheSameBytes() throws IOException {
    texts.add("a.csv:1", SKIPPERS, 5, "The quay is wet.");
    texts.add("a.csv:2", SKIPPERS, 5, "The quay is wet.");
    assertThat(
        decide(Copies.DEFAULT).rows().stream().map(DuplicateRow::kind).toList(),
        contains(DuplicateRow.Kind.SAME_TEXT));
  }

  @Test
  void theSameTextByAnotherAuthorIsCountedAndListed() throws IOException {
    texts.add("a", SKIPPERS, 5, "The quay is wet.");
    texts.add("b", BOARD, 6, "The quay is wet.");
    CopyRules.Decided decided = decide(Copies.DEFAULT);
    assertThat(counted(decided), contains("a", "b"));
    assertThat(rows(decided), contains("b of a 1.0 4 same_bytes"));
    assertThat(decided.counted().stream().map(Reference::unit).distinct().count(), is(1L));
  }

  @Test
  void theOrderOfTheDocumentsIsIrrelevant() throws IOException {
    Random random = new Random(2031);
    for (int i = 0; i < 40; i++) {
      int from = random.nextInt(60);
      String text = words("a", from, from + 30 + random.nextInt(30)) + " " + words("b", i % 5);
      texts.add("d" + i, i % 3 == 0 ? BOARD : SKIPPERS, 1 + i % 11, text);
    }
    List<Reference> documents = new ArrayList<>(texts.documents());
    CopyRules.Decided expected = decide(Copies.DEFAULT);
    assertThat(expected.left(), is(not(empty())));
    assertThat(expected.counted().size() + expected.left().size(), is(40));
    Set<Reference> kept = Set.copyOf(expected.left().stream().map(CopyRules.Left::kept).toList());
    assertThat(
        expected.left().stream().map(CopyRules.Left::document).anyMatch(kept::contains), is(false));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(documents, new Random(seed));
      CopyRules.Decided decided = decide(Copies.DEFAULT, documents);
      assertThat(left(decided), is(left(expected)));
      assertThat(rows(decided), is(rows(expected)));
    }
  }
}
