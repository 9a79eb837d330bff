package org.parley.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.sameInstance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BatchTest {

  private static final int MIB = 1 << 20;

  @Property(tries = 200)
  void givesBackTheReferencesInTheirOrder(@ForAll("references") List<Reference> references) {
    List<Reference> unpacked = new ArrayList<>();
    Batch.ofReferences(references).forEach(batch -> unpacked.addAll(Batch.references(batch)));
    assertThat(unpacked, is(references));
  }

  @Property(tries = 200)
  void givesBackTheListedDocumentsInTheirOrder(@ForAll("listed") List<ListedDocument> documents) {
    List<ListedDocument> unpacked = new ArrayList<>();
    Batch.ofListed(documents).forEach(batch -> unpacked.addAll(Batch.listed(batch)));
    assertThat(unpacked, is(documents));
  }

  @Property(tries = 200)
  void theSameRecordsAreTheSameBytes(@ForAll("references") List<Reference> references) {
    List<Reference> again = references.stream().map(BatchTest::withFlagsBackwards).toList();
    assertThat(again, is(references));
    assertThat(hash(Batch.ofReferences(again)), is(hash(Batch.ofReferences(references))));
  }

  /** There are many references in memory. */
  @Example
  void aTextThatTheReferenceBeforeHasInTheSamePlaceIsThatOnes() {
    List<Reference> references = List.of(reference("a", "x"), reference("b", "x"));
    List<Reference> unpacked = Batch.references(Batch.ofReferences(references).get(0));
    assertThat(unpacked.get(1).author(), is(sameInstance(unpacked.get(0).author())));
    assertThat(unpacked, is(references));
  }

  @Example
  void noBatchIsLongerThanTwoMebibytes() {
    List<Reference> references =
        IntStream.range(0, 20_000).mapToObj(i -> reference("path/" + i, noise(180))).toList();
    List<byte[]> batches = Batch.ofReferences(references);
    assertThat(batches, hasSize(greaterThan(1)));
    assertThat(batches.stream().map(batch -> batch.length).toList(), everyItem(lessThan(2 * MIB)));
    assertThat(
        batches.stream().mapToInt(batch -> Batch.references(batch).size()).sum(), is(20_000));
  }

  @Example
  void aLongTitleBehindManyShortOnesStaysBelowTwoMebibytes() {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      references.add(reference("path/" + i, i % 1000 == 999 ? noise(700_000) : ""));
    }
    List<byte[]> batches = Batch.ofReferences(references);
    assertThat(batches.stream().map(batch -> batch.length).toList(), everyItem(lessThan(2 * MIB)));
  }

  @Example
  void groupsByNumberInTheOrderOfTheNumbers() {
    List<Reference> references =
        IntStream.range(0, 10).mapToObj(i -> reference("path/" + i, "")).toList();
    Map<Integer, List<String>> groups = new TreeMap<>();
    List<Integer> order = new ArrayList<>();
    Batch.group(
        references,
        reference -> reference.path().charAt(5) % 3,
        (batch, number) -> {
          order.add(number);
          groups.put(number, Batch.references(batch).stream().map(Reference::path).toList());
        });
    assertThat(order, is(List.of(0, 1, 2)));
    assertThat(groups.get(0), is(List.of("path/0", "path/3", "path/6", "path/9")));
  }

  @Example
  void nothingIsNoBatch() {
    assertThat(Batch.ofReferences(List.of()), empty());
    assertThat(Batch.ofListed(List.of()), empty());
  }

  /** A text that does not compress. */
  private static String noise(int length) {
    return new Random(length)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int hash(List<byte[]> batches) {
    return Arrays.deepHashCode(batches.toArray());
  }

  private static Reference withFlagsBackwards(Reference r) {
    List<Flag> flags = new ArrayList<>(r.flags());
    Collections.reverse(flags);
    return new Reference(
        r.path(),
        r.part(),
        r.author(),
        r.side(),
        r.date(),
        r.title(),
        r.outlet(),
        r.url(),
        r.mediaType(),
        r.sha256(),
        r.bytes(),
        r.textHash(),
        r.characters(),
        r.plain(),
        r.authorSource(),
        r.dateSource(),
        new LinkedHashSet<>(flags));
  }

  private static Reference reference(String path, String title) {
    return reference(path, title, LocalDate.of(2031, 3, 5), 1, EnumSet.of(Flag.SHORT));
  }

  private static Reference reference(
      String path, String title, LocalDate date, long bytes, Set<Flag> flags) {
    return new Reference(
        path,
        "part " + title.length(),
        "Chair",
        "staff",
        date,
        title,
        "outlet",
        "url",
        "text/plain",
        "sha",
        bytes,
        "hash",
        (int) bytes,
        bytes % 2 == 0,
        "list",
        "file_name",
        flags);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab\u0000\n\",é医")
        .ofMaxLength(12)
        .map(text -> text.replace("b", "\uD83D\uDE00"));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs().between(-200_000, 200_000).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<List<Reference>> references() {
    Arbitrary<Set<Flag>> flags = Arbitraries.of(Flag.class).set();
    return Combinators.combine(
            texts(), texts(), dates(), Arbitraries.longs().between(0, Integer.MAX_VALUE), flags)
        .as(BatchTest::reference)
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<ListedDocument>> listed() {
    return Combinators.combine(
            texts(), texts(), dates().injectNull(0.3), Arbitraries.of(true, false), texts())
        .as(
            (path, author, date, rewritten, other) ->
                new ListedDocument(
                    path, author, other, date, rewritten, other, author + path, "o", other + "u"))
        .list()
        .ofMaxSize(30);
  }
}
