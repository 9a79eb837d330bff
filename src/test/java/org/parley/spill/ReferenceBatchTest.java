package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.sameInstance;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.util.CoderUtils;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.model.TextPlace;

class ReferenceBatchTest {

  private static final int MIB = 1 << 20;

  @Property(tries = 200)
  void givesBackTheReferencesInTheirOrder(@ForAll("references") List<Reference> references) {
    assertThat(ReferenceBatch.references(ReferenceBatch.of(references)), is(references));
  }

  @Property(tries = 50)
  void theCoderGivesBackTheSameBatch(@ForAll("references") List<Reference> references)
      throws IOException {
    for (ReferenceBatch batch : ReferenceBatch.of(references)) {
      assertThat(CoderUtils.clone(ReferenceBatch.CODER, batch), is(batch));
    }
  }

  @Example
  void theCoderIsDeterministic() throws Coder.NonDeterministicException {
    ReferenceBatch.CODER.verifyDeterministic();
  }

  @Property(tries = 200)
  void theSameRecordsAreTheSameBytes(@ForAll("references") List<Reference> references) {
    List<Reference> again =
        references.stream().map(ReferenceBatchTest::withFlagsBackwards).toList();
    assertThat(again, is(references));
    assertThat(ReferenceBatch.of(again), is(ReferenceBatch.of(references)));
  }

  /** Equal strings of many references must not take memory twice. */
  @Example
  void referencesShareEqualStrings() {
    List<Reference> references = List.of(reference("a", "x"), reference("b", "x"));
    List<Reference> unpacked = ReferenceBatch.of(references).get(0).references();
    assertThat(unpacked.get(1).author(), is(sameInstance(unpacked.get(0).author())));
    assertThat(unpacked, is(references));
  }

  @Example
  void noBatchIsLongerThanTwoMebibytes() {
    List<Reference> references =
        IntStream.range(0, 20_000).mapToObj(i -> reference("path/" + i, noise(180))).toList();
    List<ReferenceBatch> batches = ReferenceBatch.of(references);
    assertThat(batches, hasSize(greaterThan(1)));
    assertThat(
        batches.stream().map(batch -> batch.bytes().length).toList(), everyItem(lessThan(2 * MIB)));
    assertThat(ReferenceBatch.references(batches), is(references));
  }

  @Example
  void aLongTitleAfterManyShortOnesStaysBelowTwoMebibytes() {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      references.add(reference("path/" + i, i % 1000 == 999 ? noise(700_000) : ""));
    }
    List<ReferenceBatch> batches = ReferenceBatch.of(references);
    assertThat(
        batches.stream().map(batch -> batch.bytes().length).toList(), everyItem(lessThan(2 * MIB)));
  }

  @Example
  void groupsByNumberInTheOrderOfTheNumbers() {
    List<Reference> references =
        IntStream.range(0, 10).mapToObj(i -> reference("path/" + i, "")).toList();
    Map<Integer, List<String>> groups = new TreeMap<>();
    List<Integer> order = new ArrayList<>();
    ReferenceBatch.group(
        references,
        reference -> reference.path().charAt(5) % 3,
        (number, batch) -> {
          order.add(number);
          groups.put(number, batch.references().stream().map(Reference::path).toList());
        });
    assertThat(order, is(List.of(0, 1, 2)));
    assertThat(groups.get(0), is(List.of("path/0", "path/3", "path/6", "path/9")));
  }

  @Example
  void noReferenceIsNoBatch() {
    assertThat(ReferenceBatch.of(List.of()), empty());
  }

  /** Returns a text that does not compress. */
  private static String noise(int length) {
    return new Random(length)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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
        r.text(),
        r.authorSource(),
        r.dateSource(),
        new LinkedHashSet<>(flags),
        r.variables(),
        r.unit());
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
        "0123456789abcdef".repeat(4),
        bytes,
        "fedcba9876543210".repeat(2),
        (int) bytes,
        new TextPlace("texts-" + bytes % 3, bytes * 7, (int) bytes),
        "list",
        "file_name",
        flags,
        Map.of("genre", title, "region", "north"),
        "0011223344556677".repeat(2));
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
        .as(ReferenceBatchTest::reference)
        .list()
        .ofMaxSize(30);
  }
}
