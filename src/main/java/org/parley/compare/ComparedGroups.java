package org.parley.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parley.model.ComparisonFlag;
import org.parley.stats.Grouping;
import org.parley.stats.Occurrences;
import org.parley.stats.Units;
import org.parley.study.Comparison;
import org.parley.study.Comparison.Membership;

/** A division of the corpus into the two groups of a comparison and the other documents. */
final class ComparedGroups {

  private static final int NEITHER = -1;

  private final String name;
  private final Corpus corpus;
  private final Grouping grouping;

  /** For each document of the corpus its index in the grouping, or {@link #NEITHER}. */
  private final int[] indexes;

  /** For each document of the grouping its number in the corpus. */
  private final int[] members;

  ComparedGroups(Comparison comparison, Corpus corpus) {
    this(
        comparison.name(),
        corpus,
        document ->
            comparison.groupOf(
                document.author(),
                document.side(),
                document.outlet(),
                document.date(),
                document.variables()));
  }

  /**
   * Divides the corpus.
   *
   * @param groupOf the group of a document with tokens; a document without is in neither
   */
  ComparedGroups(String name, Corpus corpus, Function<Corpus.Document, Membership> groupOf) {
    this.name = name;
    this.corpus = corpus;
    Membership[] memberships =
        IntStream.range(0, corpus.size())
            .mapToObj(corpus::document)
            .map(document -> document.tokens() == 0 ? Membership.NEITHER : groupOf.apply(document))
            .toArray(Membership[]::new);
    members =
        IntStream.range(0, corpus.size())
            .filter(number -> memberships[number] != Membership.NEITHER)
            .toArray();
    indexes = new int[corpus.size()];
    Arrays.fill(indexes, NEITHER);
    boolean[] target = new boolean[members.length];
    for (int i = 0; i < members.length; i++) {
      indexes[members[i]] = i;
      target[i] = memberships[members[i]] == Membership.TARGET;
    }
    grouping = new Grouping(Arrays.stream(members).map(corpus::tokens).toArray(), target);
  }

  /** Returns the name of the comparison. */
  String name() {
    return name;
  }

  Grouping grouping() {
    return grouping;
  }

  /** Returns the occurrences of an item in the documents of the two groups. */
  Occurrences occurrences(CorpusItem item) {
    int[] documents = new int[item.documents().length];
    int[] counts = new int[documents.length];
    int size = 0;
    for (int i = 0; i < documents.length; i++) {
      int index = indexes[item.documents()[i]];
      if (index != NEITHER) {
        documents[size] = index;
        counts[size++] = item.counts()[i];
      }
    }
    return new Occurrences(Arrays.copyOf(documents, size), Arrays.copyOf(counts, size));
  }

  /**
   * Returns the units of the permutation test. Copies of a text in a group are a unit: they count
   * as documents of the author of the first copy.
   *
   * @param permuteAuthors whether all documents of an author in a group are a unit
   */
  Units units(boolean permuteAuthors) {
    int[] first = firstCopies();
    return new Units(
        permuteAuthors
            ? IntStream.range(0, first.length)
                .map(i -> 2 * author(first[i]) + (grouping.isTarget(i) ? 1 : 0))
                .toArray()
            : first,
        new int[first.length]);
  }

  /** Returns the same units, which exchange labels only with others of their author. */
  Units unitsWithinAuthors() {
    int[] first = firstCopies();
    return new Units(first, Arrays.stream(first).map(this::author).toArray());
  }

  private int author(int index) {
    return corpus.author(members[index]);
  }

  /** Returns for each document the first document of its group with the same unit. */
  private int[] firstCopies() {
    Map<String, Integer> inTarget = new HashMap<>();
    Map<String, Integer> inReference = new HashMap<>();
    int[] first = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      String unit = corpus.document(members[i]).unit();
      Map<String, Integer> known = grouping.isTarget(i) ? inTarget : inReference;
      Integer copy = unit.isEmpty() ? null : known.putIfAbsent(unit, i);
      first[i] = copy == null ? i : copy;
    }
    return first;
  }

  /** Returns the flags that apply to every row of the comparison. */
  Set<ComparisonFlag> flags() {
    Set<ComparisonFlag> flags = EnumSet.noneOf(ComparisonFlag.class);
    flag(grouping.targetDocuments(), grouping.targetTokens(), ComparisonFlag.EMPTY_TARGET, flags);
    flag(
        grouping.referenceDocuments(),
        grouping.referenceTokens(),
        ComparisonFlag.EMPTY_REFERENCE,
        flags);
    return flags;
  }

  /**
   * Adds flags for a group that is empty, has one document, or has little text.
   *
   * @param documents number of documents with tokens
   * @param empty flag for a group without documents
   */
  static void flag(long documents, long tokens, ComparisonFlag empty, Set<ComparisonFlag> flags) {
    if (documents == 0) {
      flags.add(empty);
    } else if (documents == 1) {
      flags.add(ComparisonFlag.ONE_DOCUMENT);
    }
    if (tokens < ComparisonFlag.LITTLE) {
      flags.add(ComparisonFlag.LITTLE_TEXT);
    }
  }
}
