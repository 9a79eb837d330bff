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
import java.util.Map;
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
        Set.of(),
        Map.of());
  }

  private static Duplicates.Separated separate(Reference... documents) {
    return Duplicates.separate(List.of(documents));
  }

  private static List<String> accepted(Duplicates.Separated separated) {
    return separated.accepted().stream().map(Reference::path).sorted().toList();
  }

  /** Returns each duplicate as {@code duplicate of kept}. */
  private static List<String> duplicates(Duplicates.Separated separated) {
    return separated.duplicates().stream()
        .map(row -> row.reference().path() + " of " + row.duplicateOf())
        .sorted()
        .toList();
  }

  @Test
  void documentsOfDifferentTextsAreAllKept() {
    Duplicates.Separated separated =
        separate(document("a", SKIPPERS, 5, "b1", "t1"), document("b", SKIPPERS, 5, "b2", "t2"));
    assertThat(accepted(separated), contains("a", "b"));
    assertThat(separated.duplicates(), is(empty()));
  }

  @Test
  void ofTheSameTextTheEarliestDatedIsKeptAlsoAcrossWeeks() {
    Duplicates.Separated separated =
        separate(
            document("a", SKIPPERS, 20, "b1", "t"),
            document("b", SKIPPERS, 5, "b2", "t"),
            document("c", SKIPPERS, 12, "b3", "t"));
    assertThat(accepted(separated), contains("b"));
    assertThat(duplicates(separated), contains("a of b", "c of b"));
  }

  @Test
  void ofTheSameDayTheFirstByPathIsKeptByCodePoint() {
    Duplicates.Separated separated =
        separate(
            document("\uD83D\uDEA2.txt", SKIPPERS, 5, "b1", "t"),
            document("\uFF5E.txt", SKIPPERS, 5, "b2", "t"),
            document("b/z.txt", SKIPPERS, 5, "b3", "t"));
    assertThat(accepted(separated), contains("b/z.txt"));
    assertThat(
        accepted(
            separate(
                document("\uD83D\uDEA2.txt", SKIPPERS, 5, "b1", "t"),
                document("\uFF5E.txt", SKIPPERS, 5, "b2", "t"))),
        contains("\uFF5E.txt"));
  }

  @Test
  void theSameTextByAnotherAuthorIsFlaggedAndCounted() {
    Duplicates.Separated separated =
        separate(
            document("a", SKIPPERS, 5, "b1", "t"),
            document("b", BOARD, 9, "b2", "t"),
            document("c", BOARD, 12, "b2", "t"),
            document("d", BOARD, 12, "b4", "u"));
    assertThat(accepted(separated), contains("a", "b", "d"));
    assertThat(duplicates(separated), contains("c of b"));
    assertThat(
        separated.accepted().stream()
            .filter(one -> one.flags().equals(Set.of(Flag.SAME_TEXT_OTHER_AUTHOR)))
            .map(Reference::path)
            .toList(),
        containsInAnyOrder("a", "b"));
    assertThat(separated.duplicates().get(0).flags(), is(Set.of(Flag.SAME_TEXT_OTHER_AUTHOR)));
  }

  @Test
  void theSameBytesByAnotherAuthorAreTwoDocuments() {
    Duplicates.Separated separated =
        separate(document("a", SKIPPERS, 5, "b", "t"), document("b", BOARD, 5, "b", "t"));
    assertThat(accepted(separated), contains("a", "b"));
    assertThat(
        separated.accepted().stream()
            .allMatch(r -> r.flags().contains(Flag.SAME_TEXT_OTHER_AUTHOR)),
        is(true));
  }

  @Test
  void theOrderOfTheDocumentsIsIrrelevant() {
    List<Reference> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(
          document("d" + i, i % 3 == 0 ? BOARD : SKIPPERS, 1 + i % 11, "b" + i % 13, "t" + i % 7));
    }
    Duplicates.Separated expected = separate(documents.toArray(Reference[]::new));
    assertThat(expected.accepted().size() + expected.duplicates().size(), is(40));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(documents, new Random(seed));
      Duplicates.Separated separated = separate(documents.toArray(Reference[]::new));
      assertThat(accepted(separated), is(accepted(expected)));
      assertThat(duplicates(separated), is(duplicates(expected)));
    }
  }

  @Test
  void aDuplicatesRowNamesTheOneThatIsKept() {
    Reference kept = document("a", SKIPPERS, 5, "b1", "t");
    Reference other = document("b", SKIPPERS, 5, "b2", "t");
    assertThat(separate(other, kept).duplicates(), is(List.of(DocumentRow.duplicate(other, kept))));
    assertThat(Stream.of(other, kept).sorted(Reference.BY_PATH).toList(), contains(kept, other));
  }
}
