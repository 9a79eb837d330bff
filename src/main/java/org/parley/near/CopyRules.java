package org.parley.near;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Flag;
import org.parley.model.Reference;
import org.parley.shingle.Shingles;
import org.parley.spill.FingerprintFile;
import org.parley.study.Copies;
import org.parley.table.DuplicateRow;

/**
 * A set of rules that say which of several alike documents are copies, and which of these count.
 *
 * <ul>
 *   <li>Documents are judged in this order: the one with the most different shingles first, then
 *       the earliest, then the first by path and part.
 *   <li>A document is a copy of an earlier judged one that has the same text. It is a near copy if
 *       the containment reaches the threshold, also without the paragraphs that its outlet repeats,
 *       and if it shares at least 20 different shingles. Texts that share only frequent passages
 *       must share {@link #MOSTLY}.
 *   <li>There are no chains. A document is compared with what is kept instead of a copy. That is
 *       the original, which is no copy, and the version of its own author that stays.
 *   <li>A document may be a copy of several. A kept document of its own author comes first, then
 *       the one with the largest containment, then the one that was judged first.
 *   <li>A copy of its own author's document does not count. A near copy counts if the study flags
 *       near copies and its author has no judged document with the same text.
 *   <li>A copy of another author's document counts, unless the study counts copies once.
 *   <li>Copies that count are one unit with their original.
 * </ul>
 */
final class CopyRules {

  /**
   * Fewest different shingles that a copy shares, as many as in a passage of 24 words. Fewer are a
   * common phrase, or a sentence that one text repeats.
   */
  static final int FEWEST_SHINGLES = 20;

  /**
   * Least containment of texts that share only passages that occur in many texts. So the notice
   * that ends every article of a paper makes no copies, but a letter that many sign does.
   */
  static final double MOSTLY = 0.75;

  /**
   * Another text that shares fingerprints with a text.
   *
   * @param number of the other text
   * @param rare whether few texts have some of them
   */
  record Partner(long number, boolean rare) {}

  /** Compares texts. */
  interface Overlaps {

    /** Returns the number of different shingles of a document. */
    int countShingles(Reference document) throws IOException;

    /** Returns the part of a document that another one contains. */
    Shingles.Overlap overlap(Reference document, Reference other) throws IOException;

    /**
     * Returns the containment of a document without the paragraphs that its outlet repeats; 1 if
     * nothing is left.
     */
    double ownContainment(Reference document, Reference other) throws IOException;
  }

  /**
   * A list of decisions about documents.
   *
   * @param counted documents that count, with flags and units
   * @param left documents that do not count, each with the one that is kept
   * @param rows the rows of {@code duplicates}
   */
  record Decided(List<Reference> counted, List<Left> left, List<DuplicateRow> rows) {

    Decided() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** A document that is not counted because another one is. */
  record Left(Reference document, Reference kept) {}

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
   * @param partners the texts that a text shares fingerprints with, by its number
   * @param decided receives what is decided
   */
  void decide(List<Reference> documents, Map<Long, List<Partner>> partners, Decided decided)
      throws IOException {
    List<Judged> all = new ArrayList<>();
    boolean sameText = documents.stream().map(Reference::textHash).distinct().count() == 1;
    for (Reference document : documents) {
      all.add(new Judged(document, sameText ? 0 : overlaps.countShingles(document)));
    }
    all.sort(ORDER);
    double mostly = Math.max(copies.threshold(), MOSTLY);
    Map<Long, List<Judged>> byText = new HashMap<>();
    Map<Long, Neighbours> neighbours = new HashMap<>();
    for (Judged judged : all) {
      long number = FingerprintFile.textNumber(judged.document.textHash());
      List<Judged> same = byText.computeIfAbsent(number, key -> new ArrayList<>());
      Map<Judged, Double> kept = new LinkedHashMap<>(); // with the least containment of a copy
      addKept(judged, same, copies.threshold(), kept);
      List<Partner> near = partners.getOrDefault(number, List.of());
      for (Partner partner : near) {
        addKept(
            judged,
            byText.getOrDefault(partner.number(), List.of()),
            partner.rare() ? copies.threshold() : mostly,
            kept);
      }
      for (Partner partner : near) {
        neighbours.getOrDefault(partner.number(), Neighbours.NONE).addTo(kept, judged, mostly);
      }
      judge(judged, kept, same.stream().anyMatch(judged::isBy));
      same.add(judged);
      if (judged.stays) {
        near.forEach(
            partner ->
                neighbours.computeIfAbsent(partner.number(), some -> new Neighbours()).add(judged));
      }
    }
    all.forEach(judged -> add(judged, decided));
  }

  /** Adds what is kept of alike documents: the originals, and what stays of the same author. */
  private static void addKept(
      Judged judged, List<Judged> alike, double least, Map<Judged, Double> kept) {
    for (Judged other : alike) {
      if (other.staying().isBy(judged)) {
        kept.merge(other.staying(), least, Math::min);
      }
      kept.merge(other.original(), least, Math::min);
    }
  }

  /**
   * Judges a document.
   *
   * @param others the kept documents of which it may be a copy, with the least containment
   * @param again whether its author has a judged document with the same text
   */
  private void judge(Judged judged, Map<Judged, Double> others, boolean again) throws IOException {
    for (Map.Entry<Judged, Double> entry : others.entrySet()) {
      Judged other = entry.getKey();
      Shingles.Overlap overlap = overlaps.overlap(judged.document, other.document);
      if (isCopy(judged, other, overlap, entry.getValue()) && isBetter(judged, other, overlap)) {
        judged.kept = other;
        judged.overlap = overlap;
      }
    }
    if (judged.kept == null) {
      return;
    }
    if (judged.kept.isBy(judged)) {
      judged.stays = false;
      judged.counted = copies.near() == Copies.Near.FLAG && !again;
    } else {
      judged.stays = !copies.once();
      judged.counted = judged.stays;
    }
    if (judged.counted) {
      judged.shared = true;
      judged.original().shared = true;
    }
  }

  private boolean isCopy(Judged judged, Judged other, Shingles.Overlap overlap, double least)
      throws IOException {
    return judged.hasTextOf(other)
        || (copies.searched()
            && overlap.containment() >= least
            && overlap.shingles() >= FEWEST_SHINGLES
            && overlaps.ownContainment(judged.document, other.document) >= least);
  }

  /** Returns whether {@code other} is a better document to keep than the one found so far. */
  private static boolean isBetter(Judged judged, Judged other, Shingles.Overlap overlap) {
    Judged best = judged.kept;
    if (best == null || best.isBy(judged) != other.isBy(judged)) {
      return best == null || other.isBy(judged);
    }
    int more = Double.compare(overlap.containment(), judged.overlap.containment());
    return more > 0 || (more == 0 && ORDER.compare(other, best) < 0);
  }

  private static void add(Judged judged, Decided decided) {
    // Replaces the unit of the reading stage, which marks equal texts of one author, too.
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
