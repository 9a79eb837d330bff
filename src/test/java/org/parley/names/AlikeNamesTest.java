package org.parley.names;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeNamesTest {

  private static List<AlikeNames> among(String... names) {
    Map<String, Long> documents = new TreeMap<>();
    for (String name : names) {
      documents.merge(name, 1L, Long::sum);
    }
    return AlikeNames.among(documents, Set.of());
  }

  private static AlikeNames aliases(String name, String... aliases) {
    return new AlikeNames(name, List.of(aliases), List.of());
  }

  private static AlikeNames guesses(String name, String... guesses) {
    return new AlikeNames(name, List.of(), List.of(guesses));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Petra Sandbank | Dr Petra Sandbank",
        "Petra Sandbank | petra  SANDBANK",
        "Petra Sandbank | By Petra Sandbank",
        "Petra Sandbank | Sandbank, Petra",
        "Petra Sandbank | P. Sandbank",
        "Petra Sandbank | Petra Sandbank MP",
        "Petra Sandbank | Petra Sandbank (Harbour Echo)",
        "Petra Sandbank | Petra Sandbank, Harbour Correspondent",
        "Petra Sandbank | Petra Sandbank Political Correspondent",
        "Petra Sandbank | Petra Sandbank in Quayside",
        "Mary Ann O’Dell | Mary-Ann O'Dell",
        "Käthe Müßig | Kathe Mussig",
        "Jo K. L. Marsh | J.K.L. Marsh",
        "Ward Nurses Committee | Ward Nurses' Committee",
      })
  void namesOneAuthor(String name, String alias) {
    assertThat(among(name, alias), is(List.of(aliases(name, alias))));
  }

  @Test
  void theNameWithMoreDocumentsIsRight() {
    assertThat(
        among("Petra Sandbank", "Petra Sandbank", "Petra Sandbanks"),
        is(List.of(aliases("Petra Sandbank", "Petra Sandbanks"))));
    assertThat(
        among("Petra Sandbank", "Petra Sandbanks", "Petra Sandbanks"),
        is(List.of(aliases("Petra Sandbanks", "Petra Sandbank"))));
  }

  @Test
  void allSpellingsOfAnAuthorAreTogether() {
    assertThat(
        among("Petra Sandbank", "Petra Sandbank", "P. Sandbank", "Petra Sandbnak", "Dr P Sandbank"),
        is(List.of(aliases("Petra Sandbank", "Petra Sandbnak", "P. Sandbank", "Dr P Sandbank"))));
  }

  /** Brothers, sisters and namesakes. */
  @ParameterizedTest
  @CsvSource({
    "Joan Marsh, John Marsh",
    "Ed Ross, Ed Rossi",
    "Ivo Marsh, Ivo Q. Marsh",
    "Tim Marsh, Timothy Marsh",
    "Ivo Marsh, Marsh",
  })
  void onlyGuessesWhereTheyMayBeTwo(String name, String other) {
    assertThat(among(name, other), is(List.of(guesses(name, other))));
  }

  @Test
  void anInitialThatFitsTwoAuthorsIsAGuess() {
    assertThat(
        among("Ida Marsh", "Ivo Marsh", "I. Marsh"),
        is(List.of(guesses("Ida Marsh", "I. Marsh"), guesses("Ivo Marsh", "I. Marsh"))));
  }

  @Test
  void anInitialThatTheStudyDescribesDoesNotJoinTwoAuthors() {
    assertThat(
        AlikeNames.among(
            Map.of("Ida Marsh", 1L, "Ivo Marsh", 1L, "I. Marsh", 1L), Set.of("I. Marsh")),
        is(List.of(guesses("I. Marsh", "Ida Marsh", "Ivo Marsh"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ivo Marsh | Una Marsh",
        "Mr J Marsh | Mrs J Marsh",
        "Sir Ivo Marsh | Lady Marsh",
        "Speaker 1 | Speaker 2",
        "Speaker 1 | Speaker 11",
        "North Ward | South Ward",
        "A | B",
        "Madison | Madison and Hamilton",
        "Ivo Marsh | Ivo Marsh, Una Reed",
        "Ida Marsh | J. Marsh",
        "Ivo | Ivo Marsh",
        "Joe Stone III | Joe Stone",
        "सीता मेहता | सीता मोहित",
      })
  void saysNothingOfDifferentAuthors(String name, String other) {
    assertThat(among(name, other), is(List.of()));
  }

  @Test
  void authorsThatTheStudyTellsApartAreNotAlike() {
    Map<String, Long> documents =
        Map.of("Petra Sandbank", 1L, "Petra Sandbanks", 9L, "P. Sandbank", 1L);
    assertThat(
        AlikeNames.among(documents, Set.of("Petra Sandbank", "Petra Sandbanks")),
        is(List.of(aliases("Petra Sandbank", "P. Sandbank"))));
    assertThat(
        AlikeNames.among(documents, Set.of("Petra Sandbank")),
        is(List.of(aliases("Petra Sandbank", "Petra Sandbanks", "P. Sandbank"))));
  }

  /** Comparing each with each would take two thousand million comparisons. */
  @Test
  void manyNamesTakeSeconds() {
    Map<String, Long> documents = new TreeMap<>();
    IntStream.range(0, 60_000).forEach(i -> documents.put("Speaker " + i, 1L));
    documents.put("Petra Sandbank", 1L);
    documents.put("Petra Sandbamk", 1L);
    assertThat(
        AlikeNames.among(documents, Set.of()),
        is(List.of(aliases("Petra Sandbamk", "Petra Sandbank"))));
  }
}
