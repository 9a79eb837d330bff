package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TextPlace;
import org.parley.table.DocumentRow;

class DuplicatesTest {

  private static final String SKIPPERS = "Skippers";
  private static final String BOARD = "Harbour Board";

  private static Reference document(
      String path, String author, int dayOfMay, String bytes, String text) {
    return new Reference(
        path,
        "",
        author,
        "",
        LocalDate.of(2031, 5, dayOfMay),
        "",
        "",
        "",
        "text/plain",
        bytes,
        9,
        text,
        9,
        new TextPlace("texts", 0, 9),
        "list",
        "list",
        Set.of());
  }

  private static Duplicates.Settled settle(Reference... documents) {
    return Duplicates.settle(List.of(documents));
  }

  private static List<String> accepted(Duplicates.Settled settled) {
    return settled.accepted().stream().map(Reference::path).sorted().toList();
  }

  /** Returns each duplicate as {@code duplicate of kept}. */
  private static List<String> duplicates(Duplicates.Settled settled) {
    return settled.duplicates().stream()
        .map(row -> row.reference().path() + " of " + row.duplicateOf())
        .sorted()
        .toList();
  }

  @Test
  void documentsOfDifferentTextsAreAllKept() {
    Duplicates.Settled settled =
        settle(document("a", SKIPPERS, 5, "b1", "t1"), document("b", SKIPPERS, 5, "b2", "t2"));
    assertThat(accepted(settled), contains("a", "b"));
    assertThat(settled.duplicates(), is(empty()));
  }

  @Test
  void ofTheSameTextTheEarliestDatedIsKeptAlsoAcrossWeeks() {
    Duplicates.Settled settled =
        settle(
            document("a", SKIPPERS, 20, "b1", "t"),
            document("b", SKIPPERS, 5, "b2", "t"),
            document("c", SKIPPERS, 12, "b3", "t"));
    assertThat(accepted(settled), contains("b"));
    assertThat(duplicates(settled), contains("a of b", "c of b"));
  }

  @Test
  void ofTheSameDayTheFirstByPathIsKeptByCodePoint() {
    Duplicates.Settled settled =
        settle(
            document("\uD83D\uDEA2.txt", SKIPPERS, 5, "b1", "t"),
            document("\uFF5E.txt", SKIPPERS, 5, "b2", "t"),
            document("b/z.txt", SKIPPERS, 5, "b3", "t"));
    assertThat(accepted(settled), contains("b/z.txt"));
    assertThat(
        accepted(
            settle(
                document("\uD83D\uDEA2.txt", SKIPPERS, 5, "b1", "t"),
                document("\uFF5E.txt", SKIPPERS, 5, "b2", "t"))),
        contains("\uFF5E.txt"));
  }

  @Test
  void theSameTextByAnotherAuthorIsFlaggedAndCounted() {
    Duplicates.Settled settled =
        settle(
            document("a", SKIPPERS, 5, "b1", "t"),
            document("b", BOARD, 9, "b2", "t"),
            document("c", BOARD, 12, "b2", "t"),
            document("d", BOARD, 12, "b4", "u"));
    assertThat(accepted(settled), contains("a", "b", "d"));
    assertThat(duplicates(settled), contains("c of b"));
    assertThat(
        settled.accepted().stream()
            .filter(one -> one.flags().equals(Set.of(Flag.SAME_TEXT_OTHER_AUTHOR)))
            .map(Reference::path)
            .toList(),
        containsInAnyOrder("a", "b"));
    assertThat(settled.duplicates().get(0).flags(), is(Set.of(Flag.SAME_TEXT_OTHER_AUTHOR)));
  }

  @Test
  void theSameBytesByAnotherAuthorAreTwoDocuments() {
    Duplicates.Settled settled =
        settle(document("a", SKIPPERS, 5, "b", "t"), document("b", BOARD, 5, "b", "t"));
    assertThat(accepted(settled), contains("a", "b"));
    assertThat(
        settled.accepted().stream().allMatch(r -> r.flags().contains(Flag.SAME_TEXT_OTHER_AUTHOR)),
        is(true));
  }

  @Test
  void theOrderOfTheDocumentsIsIrrelevant() {
    List<Reference> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(
          document("d" + i, i % 3 == 0 ? BOARD : SKIPPERS, 1 + i % 11, "b" + i % 13, "t" + i % 7));
    }
    Duplicates.Settled expected = settle(documents.toArray(Reference[]::new));
    assertThat(expected.accepted().size() + expected.duplicates().size(), is(40));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(documents, new Random(seed));
      Duplicates.Settled settled = settle(documents.toArray(Reference[]::new));
      assertThat(accepted(settled), is(accepted(expected)));
      assertThat(duplicates(settled), is(duplicates(expected)));
    }
  }

  @Test
  void aDuplicatesRowNamesTheOneThatIsKept() {
    Reference kept = document("a", SKIPPERS, 5, "b1", "t");
    Reference other = document("b", SKIPPERS, 5, "b2", "t");
    assertThat(settle(other, kept).duplicates(), is(List.of(DocumentRow.duplicate(other, kept))));
    assertThat(Stream.of(other, kept).sorted(Reference.BY_PATH).toList(), contains(kept, other));
  }
}
