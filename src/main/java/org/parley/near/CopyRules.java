package org.parley.near;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.shingle.Shingles;
import org.parley.spill.FingerprintFile;
import org.parley.study.Copies;
import org.parley.table.DuplicateRow;

/**
 * The rules that say which of several alike documents are copies. Documents are judged one after
 * the other: the one with the most different shingles first, then the earliest, then the first by
 * path and part. A document is a copy of one before it if it has the same text, or if the share of
 * its shingles that occur there reaches the threshold and it shares at least 20, as a passage of 24
 * words has. So of a pair, the copy is the one with the larger containment. Paragraphs that the
 * document's outlet repeats are not enough: without them, too, the share must reach the threshold.
 *
 * <p>There are no chains. A document that is alike to a copy is compared with what is kept instead:
 * the document of its own author that the copy is a copy of, or the one that is no copy at all. Of
 * several, one of the same author comes first, then the one with the largest containment.
 */
final class CopyRules {

  /**
   * Fewest different shingles that a copy shares, as many as in a passage of 24 words. Fewer are a
   * common phrase, or a sentence that one text repeats.
   */
  static final int FEWEST_SHINGLES = 20;

  /** Compares texts. */
  interface Overlaps {

    /** Returns the number of different shingles of a document. */
    int shingles(Reference document) throws IOException;

    /** Returns what a document shares with another. */
    Shingles.Overlap of(Reference document, Reference other) throws IOException;

    /**
     * Returns the containment of a document without the paragraphs that its outlet repeats; 1 if
     * nothing is left.
     */
    double ownContainment(Reference document, Reference other) throws IOException;
  }

  /**
   * What is decided about documents.
   *
   * @param counted with flags and units
   * @param left those that are not counted, each with the one that is kept
   * @param rows of {@code duplicates}
   */
  record Decided(List<Reference> counted, List<Left> left, List<DuplicateRow> rows) {

    Decided() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** A document that is not counted because another one is. */
  record Left(Reference document, Reference kept) {}

  /** A document with what is known of it so far. */
  private static final class Judged {
    private final Reference document;
    private final int shingles;

    /** The document that it is a copy of; null if it is none. */
    private Judged kept;

    private Shingles.Overlap overlap = Shingles.Overlap.NONE;

    /** Whether its author's later documents may be copies of it. */
    private boolean stays = true;

    private boolean counted = true;

    /** Whether several counted documents are a unit with it. */
    private boolean shared;

    Judged(Reference document, int shingles) {
      this.document = document;
      this.shingles = shingles;
    }

    Judged staying() {
      return stays ? this : kept.staying();
    }

    Judged original() {
      return kept == null ? this : kept.original();
    }

    boolean isBy(Judged other) {
      return document.author().equals(other.document.author());
    }

    boolean hasTextOf(Judged other) {
      return document.textHash().equals(other.document.textHash());
    }
  }

  private static final Comparator<Judged> ORDER =
      Comparator.<Judged>comparingInt(judged -> -judged.shingles)
          .thenComparing(judged -> judged.document.date())
          .thenComparing(judged -> judged.document, Reference.BY_PATH);

  private final Copies copies;
  private final Overlaps overlaps;

  CopyRules(Copies copies, Overlaps overlaps) {
    this.copies = copies;
    this.overlaps = overlaps;
  }

  /**
   * Decides about documents that may be alike.
   *
   * @param documents all that have a pair among them, or the same text as another
   * @param partners the numbers of the texts that a text shares fingerprints with
   * @param decided receives what is decided
   */
  void decide(List<Reference> documents, Map<Long, List<Long>> partners, Decided decided)
      throws IOException {
    List<Judged> all = new ArrayList<>();
    boolean sameText = documents.stream().map(Reference::textHash).distinct().count() == 1;
    for (Reference document : documents) {
      all.add(new Judged(document, sameText ? 0 : overlaps.shingles(document)));
    }
    all.sort(ORDER);
    Map<Long, List<Judged>> byText = new HashMap<>();
    for (Judged judged : all) {
      long number = FingerprintFile.textNumber(judged.document.textHash());
      List<Judged> same = byText.computeIfAbsent(number, key -> new ArrayList<>());
      Set<Judged> others = new LinkedHashSet<>();
      addAll(same, others);
      for (long partner : partners.getOrDefault(number, List.of())) {
        addAll(byText.getOrDefault(partner, List.of()), others);
      }
      judge(judged, others, same);
      same.add(judged);
    }
    all.forEach(judged -> add(judged, decided));
  }

  private static void addAll(List<Judged> alike, Set<Judged> others) {
    for (Judged other : alike) {
      others.add(other.staying());
      others.add(other.original());
    }
  }

  /** Judges a document by those before it that stay, and by those with the same text. */
  private void judge(Judged judged, Set<Judged> others, List<Judged> sameText) throws IOException {
    for (Judged other : others) {
      if (other.isBy(judged) || other.kept == null) {
        Shingles.Overlap overlap = overlaps.of(judged.document, other.document);
        if (isCopy(judged, other, overlap) && isBetter(judged, other, overlap)) {
          judged.kept = other;
          judged.overlap = overlap;
        }
      }
    }
    if (judged.kept == null) {
      return;
    }
    if (judged.kept.isBy(judged)) {
      judged.stays = false;
      judged.counted =
          copies.near() == Copies.Near.FLAG && sameText.stream().noneMatch(judged::isBy);
    } else {
      judged.stays = !copies.once();
      judged.counted = judged.stays;
    }
    if (judged.counted) {
      judged.shared = true;
      judged.original().shared = true;
    }
  }

  private boolean isCopy(Judged judged, Judged other, Shingles.Overlap overlap) throws IOException {
    return judged.hasTextOf(other)
        || (copies.searched()
            && overlap.containment() >= copies.threshold()
            && overlap.shingles() >= FEWEST_SHINGLES
            && overlaps.ownContainment(judged.document, other.document) >= copies.threshold());
  }

  /** Returns whether a document is rather a copy of {@code other} than of the one found so far. */
  private static boolean isBetter(Judged judged, Judged other, Shingles.Overlap overlap) {
    Judged best = judged.kept;
    if (best == null || best.isBy(judged) != other.isBy(judged)) {
      return best == null || other.isBy(judged);
    }
    int more = Double.compare(overlap.containment(), judged.overlap.containment());
    return more > 0 || (more == 0 && ORDER.compare(other, best) < 0);
  }

  private static void add(Judged judged, Decided decided) {
    // The reading stage has marked equal texts, also those of one author.
    String unit = judged.shared ? judged.original().document.textHash() : "";
    Reference document = judged.document.withUnit(unit);
    Judged kept = judged.kept;
    if (kept != null) {
      decided
          .rows()
          .add(
              new DuplicateRow(
                  document,
                  kept.document,
                  judged.overlap.containment(),
                  judged.overlap.words(),
                  DuplicateRow.Kind.of(document, kept.document)));
    }
    if (!judged.counted) {
      decided.left().add(new Left(document, kept.document));
    } else if (kept == null || kept.hasTextOf(judged)) {
      decided.counted().add(document);
    } else {
      Flag flag = kept.isBy(judged) ? Flag.NEAR_COPY : Flag.NEAR_COPY_OTHER_AUTHOR;
      decided.counted().add(document.withFlag(flag));
    }
  }
}
