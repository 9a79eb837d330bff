package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;

class AttributionTest {

  private static final LocalDate DAY = LocalDate.of(2031, 3, 8);

  private static ListedDocument listed(String author, LocalDate date) {
    return new ListedDocument("a.html", "", author, "", date, false, "", "", "", "");
  }

  /** Claims of an author, each as {@code source=name}. */
  private static Claims authors(String... claims) {
    List<Claim<String>> authors =
        Arrays.stream(claims)
            .map(claim -> claim.split("=", 2))
            .map(parts -> new Claim<>(parts[1], parts[0]))
            .toList();
    return new Claims(List.of(), authors, List.of());
  }

  private static Set<Flag> flags(String listedAuthor, Claims claims) {
    return Attribution.of(listed(listedAuthor, null), claims).flags();
  }

  @Test
  void theListAlwaysWins() {
    Claims claims =
        new Claims(
            List.of(Claim.ofField("Own", "title")),
            List.of(),
            List.of(new Claim<>(DAY, "metadata:Date")));
    LocalDate other = DAY.plusDays(1);
    Attribution known = Attribution.of(listed("Una Reed", other), claims);
    assertThat(known.author(), is(Optional.of(new Claim<>("Una Reed", "list"))));
    assertThat(known.date(), is(Optional.of(new Claim<>(other, "list"))));
    assertThat(known.title(), is(Optional.of(new Claim<>("Own", "metadata:title"))));
    assertThat(known.flags(), is(Set.of(Flag.DATE_CONFLICT)));
  }

  @Test
  void whatNobodySaysIsEmpty() {
    Attribution known = Attribution.of(ListedDocument.found("a.html"), Claims.NONE);
    assertThat(
        known,
        is(
            new Attribution(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of())));
  }

  @Test
  void sourcesOfEqualRankConflict() {
    assertThat(
        flags("", authors("metadata:json-ld=Una Reed", "metadata:rel=Ivo Marsh")),
        is(Set.of(Flag.AUTHOR_CONFLICT)));
    assertThat(
        flags("", authors("text:byline=Una Reed", "metadata:author=Ivo Marsh")),
        is(Set.of(Flag.AUTHOR_CONFLICT)));
  }

  @Test
  void aSourceOfLowerRankConflictsNeitherWithAHigherOneNorWithTheList() {
    Claims claims = authors("metadata:json-ld=Una Reed", "metadata:author=The Desk");
    assertThat(flags("", claims), is(Set.of()));
    assertThat(flags("Una Reed", claims), is(Set.of()));
    assertThat(flags("The Desk", claims), is(Set.of(Flag.AUTHOR_CONFLICT)));
  }

  @Test
  void twoClaimsOfOneSourceAreNoConflict() {
    Claims claims = authors("text:byline=Una Reed", "text:byline=Ivo Marsh");
    assertThat(flags("", claims), is(Set.of()));
    assertThat(flags("Ivo Marsh", claims), is(Set.of(Flag.AUTHOR_CONFLICT)));
  }

  @Test
  void spellingAndOrderOfNamesAreNoConflict() {
    assertThat(
        flags(
            "Una  Reed, Ivo Marsh",
            authors("metadata:json-ld=IVO MARSH, Una Reed", "metadata:rel=Ivo-Marsh,Una Reed")),
        is(Set.of()));
  }

  @Test
  void claimsAgreeIfOnlyTheirSpellingDiffers() {
    Claim<String> name = new Claim<>("Una Reed", "list");
    assertThat(Attribution.agree(name, new Claim<>("UNA REED", "text:byline")), is(true));
    assertThat(Attribution.agree(name, new Claim<>("Una Reid", "text:byline")), is(false));
  }
}
