package org.parley.count;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.parley.text.Vocabulary;

class TermLogTest {

  private static void note(TermLog log, int term, int... numbers) {
    int place = log.add(term);
    for (int i = 0; i < numbers.length; i++) {
      log.set(place + i, numbers[i]);
    }
  }

  /** Returns the notes of a term in a grouped log, one string per note. */
  private static List<String> notes(TermLog log, int term, int width) {
    List<String> notes = new ArrayList<>();
    for (int note = 0; note < log.count(term); note++) {
      int place = log.position(term, note);
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        numbers.add(Integer.toString(log.get(place + i)));
      }
      notes.add(String.join(" ", numbers));
    }
    return notes;
  }

  @Example
  void theNotesOfATermComeBackInTheirOrder() {
    TermLog log = new TermLog(2);
    note(log, 3, 0, 10);
    note(log, 0, 0, 20);
    note(log, 3, 1, 11);
    note(log, 3, 2, 12);
    log.group();
    assertThat(notes(log, 3, 2), contains("0 10", "1 11", "2 12"));
    assertThat(notes(log, 0, 2), contains("0 20"));
    assertThat(log.count(3), is(3));
  }

  /** The notes take more blocks than the log has room for at first. */
  @Example
  void hundredsOfThousandsOfNotesComeBack() {
    TermLog log = new TermLog(2);
    for (int document = 0; document < 400_000; document++) {
      note(log, document % 7, document, -document);
    }
    log.group();
    for (int document = 0; document < 400_000; document++) {
      int place = log.position(document % 7, document / 7);
      assertThat(log.get(place), is(document));
      assertThat(log.get(place + 1), is(-document));
    }
  }

  @Example
  void aTermWithoutANoteHasNone() {
    TermLog log = new TermLog(1);
    note(log, 7, 1);
    log.group();
    assertThat(notes(log, 5, 1), empty());
    assertThat(log.count(1_000_000), is(0));
  }

  @Example
  void theTermsWithANoteAreSortedByCodePoint() {
    Vocabulary vocabulary = new Vocabulary();
    TermLog log = new TermLog(1);
    for (String term : List.of("safe", "\uD83D\uDE00", "last", "\uFFFD", "ferry")) {
      note(log, vocabulary.numberOf(term), 1);
      note(log, vocabulary.numberOf(term), 2);
    }
    vocabulary.numberOf("not noted");
    List<String> sorted =
        Arrays.stream(log.sortedTerms(vocabulary)).mapToObj(vocabulary::term).toList();
    assertThat(sorted, contains("ferry", "last", "safe", "\uFFFD", "\uD83D\uDE00"));
  }

  /** The terms are so high that the arrays have to grow. */
  @Property(tries = 100)
  void anyNotesComeBack(
      @ForAll @Size(max = 60) List<@IntRange(max = 30_000) Integer> terms,
      @ForAll @IntRange(min = 1, max = 4) int width) {
    TermLog log = new TermLog(width);
    Map<Integer, List<String>> expected = new HashMap<>();
    for (int round = 0; round < 60; round++) {
      for (int term : terms) {
        int[] numbers = new int[width];
        Arrays.fill(numbers, round);
        note(log, term, numbers);
        expected
            .computeIfAbsent(term, key -> new ArrayList<>())
            .add(
                Arrays.stream(numbers)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(" ")));
      }
    }
    log.group();
    expected.forEach(
        (term, notes) -> {
          assertThat(notes(log, term, width), is(notes));
          assertThat(log.count(term), is(notes.size()));
        });
  }
}
