package org.parley.near;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.parley.shingle.Fingerprints;
import org.parley.spill.FingerprintFile;
import org.parley.spill.SortedRun;
import org.parley.spill.TextPair;
import org.parley.spill.WorkFile;

/**
 * An inverted index of a shard of fingerprints, which finds pairs of texts that share some. If the
 * fingerprints do not fit in memory, it reads the files several times. Each time it indexes another
 * part of the fingerprints.
 *
 * <p>The texts of a fingerprint are paired with the ten longest of them. Of equally long ones,
 * those with the smallest numbers come first. So a passage in all texts makes few pairs. All copies
 * of a text are still found, since each is paired with the longest ones.
 */
final class PairFinder {

  /** Number of the longest texts of a fingerprint, with which the others are paired. */
  static final int MOST_PARTNERS = 10;

  private static final int PLACE_BITS = Long.SIZE - Fingerprints.BITS;
  private static final int MOST_TEXTS = 1 << PLACE_BITS;

  /** Bits of a fingerprint that do not decide its pass, since the lower ones decide its shard. */
  private static final int PASS_SHIFT = 20;

  private static final int MOST_FINGERPRINTS = 1 << 21;
  private static final int MOST_PAIRS = 1 << 20;

  private final Collection<WorkFile> files;
  private final SortedRun pairs;
  private final int passes;

  private Texts texts;

  /** Pairs of the places of texts, the smaller first. The lowest bit is set if it is rare. */
  private long[] found = new long[1 << 10];

  private int size;

  private PairFinder(Collection<WorkFile> files, SortedRun pairs) {
    this.files = files;
    this.pairs = pairs;
    long numbers = files.stream().mapToLong(WorkFile::rows).sum();
    passes = (int) (1 + numbers / MOST_FINGERPRINTS);
  }

  /**
   * Finds the pairs of a shard.
   *
   * @param files its sections of fingerprints
   * @return files of {@link TextPair}; a pair may occur several times
   */
  static List<WorkFile> find(Collection<WorkFile> files, String workFolder) throws IOException {
    SortedRun pairs = new SortedRun(WorkFile.Kind.TEXT_PAIRS, workFolder);
    PairFinder finder = new PairFinder(files, pairs);
    for (int pass = 0; pass < finder.passes; pass++) {
      finder.find(pass);
    }
    return pairs.finish();
  }

  /** The texts and the fingerprints of a pass. */
  private static final class Texts implements FingerprintFile.Visitor {
    private final int passes;
    private final int pass;
    private long[] numbers = new long[1 << 10];
    private int[] words = new int[1 << 10];
    private int[] different = new int[1 << 10];
    private int count;
    private long[] fingerprints = new long[1 << 12];
    private int[] holders = new int[1 << 12];
    private int size;

    Texts(int passes, int pass) {
      this.passes = passes;
      this.pass = pass;
    }

    @Override
    public void text(long number, int length, int fingerprintsOfText) {
      if (count == MOST_TEXTS) {
        throw new IllegalStateException(
            "more than "
                + MOST_TEXTS
                + " texts: set near_duplicates to count, which compares none");
      }
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
        words = Arrays.copyOf(words, 2 * count);
        different = Arrays.copyOf(different, 2 * count);
      }
      numbers[count] = number;
      words[count] = length;
      different[count++] = fingerprintsOfText;
    }

    @Override
    public void fingerprint(long fingerprint) {
      if ((fingerprint >>> PASS_SHIFT) % passes != pass) {
        return;
      }
      if (size == fingerprints.length) {
        fingerprints = Arrays.copyOf(fingerprints, 2 * size);
        holders = Arrays.copyOf(holders, 2 * size);
      }
      fingerprints[size] = fingerprint;
      holders[size++] = count - 1;
    }

    /** Sorts the texts, so that equal texts of several files get the same place. */
    void sort() {
      long[] sorted = Arrays.copyOf(numbers, count);
      Arrays.sort(sorted);
      int[] lengths = new int[count];
      int[] sizes = new int[count];
      int[] places = new int[count];
      for (int i = 0; i < count; i++) {
        // A search finds the same one of several equal numbers each time.
        places[i] = Arrays.binarySearch(sorted, numbers[i]);
        lengths[places[i]] = words[i];
        sizes[places[i]] = different[i];
      }
      for (int i = 0; i < size; i++) {
        holders[i] = places[holders[i]];
      }
      numbers = sorted;
      words = lengths;
      different = sizes;
    }

    /** Returns fingerprints and places in one number each, in order. */
    long[] index() {
      long[] index = new long[size];
      for (int i = 0; i < size; i++) {
        index[i] = fingerprints[i] << PLACE_BITS | holders[i];
      }
      Arrays.sort(index);
      return index;
    }
  }

  private void find(int pass) throws IOException {
    texts = new Texts(passes, pass);
    for (WorkFile file : files) {
      FingerprintFile.read(file, texts);
    }
    texts.sort();
    long[] index = texts.index();
    int[] holders = new int[16];
    for (int from = 0, to; from < index.length; from = to) {
      int held = 0;
      for (to = from; to < index.length && (index[to] ^ index[from]) >>> PLACE_BITS == 0; to++) {
        if (to == from || index[to] != index[to - 1]) {
          if (held == holders.length) {
            holders = Arrays.copyOf(holders, 2 * held);
          }
          holders[held++] = (int) (index[to] & MOST_TEXTS - 1);
        }
      }
      if (held > 1) {
        pair(holders, held);
      }
    }
    write();
    texts = null;
  }

  /** Pairs the longest texts with each other and with the rest. */
  private void pair(int[] holders, int held) throws IOException {
    int partners = Math.min(MOST_PARTNERS, held - 1);
    boolean rare = partners == held - 1;
    for (int i = 0; i < partners; i++) {
      int longest = i;
      for (int j = i + 1; j < held; j++) {
        if (isLonger(holders[j], holders[longest])) {
          longest = j;
        }
      }
      int partner = holders[longest];
      holders[longest] = holders[i];
      holders[i] = partner;
      for (int j = i + 1; j < held; j++) {
        add(partner, holders[j], rare);
      }
    }
  }

  private boolean isLonger(int one, int other) {
    return texts.words[one] > texts.words[other]
        || (texts.words[one] == texts.words[other]
            && Long.compareUnsigned(texts.numbers[one], texts.numbers[other]) < 0);
  }

  private void add(int one, int other, boolean rare) throws IOException {
    if (size == found.length) {
      if (size >= MOST_PAIRS) {
        write();
      } else {
        found = Arrays.copyOf(found, 2 * size);
      }
    }
    long places = (long) Math.min(one, other) << PLACE_BITS | Math.max(one, other);
    found[size++] = places << 1 | (rare ? 1 : 0);
  }

  /** Counts equal pairs and writes them. */
  private void write() throws IOException {
    Arrays.sort(found, 0, size);
    for (int from = 0, to; from < size; from = to) {
      long places = found[from] >>> 1;
      int rare = 0;
      for (to = from; to < size && found[to] >>> 1 == places; to++) {
        rare += (int) (found[to] & 1);
      }
      int one = (int) (places >>> PLACE_BITS);
      int other = (int) (places & MOST_TEXTS - 1);
      TextPair pair =
          new TextPair(
              texts.numbers[one],
              texts.numbers[other],
              to - from,
              rare,
              Math.min(texts.different[one], texts.different[other]));
      pairs.add(pair.key(), pair.value());
    }
    size = 0;
  }
}
