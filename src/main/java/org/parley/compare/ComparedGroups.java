package org.parley.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.ComparisonFlag;
import org.parley.stats.Grouping;
import org.parley.stats.Occurrences;
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
    name = comparison.name();
    this.corpus = corpus;
    Membership[] memberships =
        IntStream.range(0, corpus.size())
            .mapToObj(number -> membership(comparison, corpus.document(number)))
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

  /** Returns the group of a document; a document without tokens is in neither. */
  private static Membership membership(Comparison comparison, Corpus.Document document) {
    return document.tokens() == 0
        ? Membership.NEITHER
        : comparison.groupOf(
            document.author(), document.side(), document.outlet(), document.date());
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
   * Returns a number for each document of the grouping; those with the same number are permuted
   * together.
   *
   * @param permuteAuthors whether all documents of an author in a group have the same number
   */
  int[] units(boolean permuteAuthors) {
    return IntStream.range(0, members.length)
        .map(
            i ->
                permuteAuthors ? 2 * corpus.author(members[i]) + (grouping.isTarget(i) ? 1 : 0) : i)
        .toArray();
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
