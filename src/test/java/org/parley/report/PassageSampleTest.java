package org.parley.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.concordance.SampleRank;
import org.parley.report.PassageSample.Passage;

class PassageSampleTest {

  private static Passage passage(int start) {
    return new Passage("d.txt", "", start, start + 4, start % 4 == 0, "the", "word", "here");
  }

  private static void add(int start, PassageSample sample) {
    sample.add("d.txt", "", start, start % 4 == 0, () -> passage(start));
  }

  private static List<Integer> drawn(List<Integer> starts, long seed) {
    PassageSample sample = new PassageSample(10, seed);
    starts.forEach(start -> add(start, sample));
    return sample.passages().stream().map(Passage::start).toList();
  }

  @Test
  void doesNotDependOnTheOrderOfTheHits() {
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < 500; start++) {
      starts.add(start);
    }
    List<Integer> drawn = drawn(starts, 1);
    assertThat(drawn.size(), is(10));
    Collections.shuffle(starts, new Random(5));
    assertThat(drawn(starts, 1), is(drawn));
    assertThat(drawn(starts, 2).equals(drawn), is(false));
  }

  @Test
  void countsAllHitsAndThoseOfTheAuthor() {
    PassageSample sample = new PassageSample(10, 1);
    for (int start = 0; start < 20; start++) {
      add(start, sample);
    }
    assertThat(sample.hits(), is(20L));
    assertThat(sample.own(), is(15L));
  }

  /**
   * Each of 100 hits is drawn 2,000 times in 20,000 samples, give or take 7 standard deviations.
   */
  @Test
  void everyHitIsDrawnEquallyOften() {
    int[] times = new int[100];
    for (int seed = 0; seed < 20_000; seed++) {
      long[] ranks = new long[times.length];
      for (int hit = 0; hit < ranks.length; hit++) {
        ranks[hit] = SampleRank.of(seed, "d.txt", "", 7 * hit) << 7 | hit;
      }
      long[] sorted = ranks.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < 10; i++) {
        times[(int) (sorted[i] & 127)]++;
      }
    }
    for (int count : times) {
      assertThat(
          count + " times", Math.abs(count - 2000) < 7 * Math.sqrt(20_000 * 0.1 * 0.9), is(true));
    }
  }
}
