package org.parley.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.parley.model.ComparisonFlag;
import org.parley.stats.Grouping;
import org.parley.stats.Occurrences;
import org.parley.stats.PermutationTest;
import org.parley.study.Comparison;

/** A comparison over the documents of a run: which of them are in which group. */
final class ComparedGroups {

  private static final int NEITHER = -1;

  private final Comparison comparison;
  private final Grouping grouping;

  /** For each document its index in the grouping. */
  private final int[] indexes;

  /** For each document of the grouping its number. */
  private final int[] members;

  private final Corpus corpus;

  private ComparedGroups(Comparison comparison, Corpus corpus) {
    this.comparison = comparison;
    this.corpus = corpus;
    indexes = new int[corpus.size()];
    int[] numbers = new int[corpus.size()];
    int[] tokens = new int[corpus.size()];
    boolean[] target = new boolean[corpus.size()];
    int size = 0;
    for (int number = 0; number < corpus.size(); number++) {
      Corpus.Document document = corpus.document(number);
      Comparison.Membership membership =
          comparison.groupOf(
              document.author(), document.side(), document.outlet(), document.date());
      if (membership == Comparison.Membership.NEITHER || corpus.tokens(number) == 0) {
        indexes[number] = NEITHER;
      } else {
        indexes[number] = size;
        numbers[size] = number;
        tokens[size] = corpus.tokens(number);
        target[size++] = membership == Comparison.Membership.TARGET;
      }
    }
    members = Arrays.copyOf(numbers, size);
    grouping = new Grouping(Arrays.copyOf(tokens, size), Arrays.copyOf(target, size));
  }

  static ComparedGroups of(Comparison comparison, Corpus corpus) {
    return new ComparedGroups(comparison, corpus);
  }

  /** The name of the comparison. */
  String name() {
    return comparison.name();
  }

  Grouping grouping() {
    return grouping;
  }

  /**
   * Where something occurs in either group.
   *
   * @param documents that hold it, by number, ascending
   */
  Occurrences occurrences(int[] documents, int[] counts) {
    int[] inGroups = new int[documents.length];
    int[] countsInGroups = new int[documents.length];
    int size = 0;
    for (int i = 0; i < documents.length; i++) {
      int index = indexes[documents[i]];
      if (index != NEITHER) {
        inGroups[size] = index;
        countsInGroups[size++] = counts[i];
      }
    }
    return new Occurrences(Arrays.copyOf(inGroups, size), Arrays.copyOf(countsInGroups, size));
  }

  /** What is drawn by lot: each document by itself, or all of an author's in a group together. */
  PermutationTest.Units units(boolean permuteAuthors) {
    if (!permuteAuthors) {
      return PermutationTest.Units.documents(members.length);
    }
    int[] blockOf = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      int author = corpus.author(members[i]);
      blockOf[i] = 2 * author + (grouping.isTarget(i) ? 1 : 0);
    }
    return PermutationTest.Units.blocks(blockOf);
  }

  /** What every row of the comparison should be read with. */
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

  /** Flags a group for being empty, one document, or little text. */
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
