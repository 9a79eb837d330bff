package org.parley.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A kind of pair of texts of {@link NearCopies}, which makes the second text from the first. Texts
 * are paragraphs of words. A reader would call the kinds up to {@link #MERGED} copies, and the
 * others not.
 */
enum PlantedCopy {
  SAME("0 %", true),
  WORDS_5("5 % of words", true),
  WORDS_20("20 % of words", true),
  WORDS_40("40 % of words", true),
  PARAGRAPHS_5("5 % in paragraphs", true),
  PARAGRAPHS_20("20 % in paragraphs", true),
  PARAGRAPHS_40("40 % in paragraphs", true),
  HALF("shortened to a half", true),
  TENTH("shortened to a tenth", true),
  MERGED("merged with another", true),
  QUOTED_20("a fifth is quoted", false),
  QUOTED_40("two fifths are quoted", false),
  SAME_NOTICE("the same notice", false);

  /** Words of the notice that ends every text. */
  static final int NOTICE = 60;

  private final String label;
  private final boolean copy;

  PlantedCopy(String label, boolean copy) {
    this.label = label;
    this.copy = copy;
  }

  String label() {
    return label;
  }

  /** Returns whether the second text is a copy; of {@link #MERGED}, the first one is. */
  boolean isCopy() {
    return copy;
  }

  /**
   * Makes the second text.
   *
   * @param first the paragraphs of the first text
   * @param fresh draws a new word
   */
  List<List<String>> second(
      List<List<String>> first, Random random, Function<Random, String> fresh) {
    return switch (this) {
      case SAME -> first;
      case WORDS_5 -> wordsChanged(first, .05, random, fresh);
      case WORDS_20 -> wordsChanged(first, .2, random, fresh);
      case WORDS_40 -> wordsChanged(first, .4, random, fresh);
      case PARAGRAPHS_5 -> paragraphsChanged(first, .05, random, fresh);
      case PARAGRAPHS_20 -> paragraphsChanged(first, .2, random, fresh);
      case PARAGRAPHS_40 -> paragraphsChanged(first, .4, random, fresh);
      case HALF -> first.subList(0, first.size() / 2);
      case TENTH -> first.subList(0, Math.max(1, first.size() / 10));
      case MERGED -> {
        List<List<String>> both = new ArrayList<>(first);
        both.addAll(paragraphsChanged(first, 1, random, fresh));
        yield both;
      }
      case QUOTED_20 -> paragraphsChanged(first, .8, random, fresh);
      case QUOTED_40 -> paragraphsChanged(first, .6, random, fresh);
      case SAME_NOTICE -> paragraphsChanged(first, 1, random, fresh);
    };
  }

  private static List<List<String>> wordsChanged(
      List<List<String>> text, double share, Random random, Function<Random, String> fresh) {
    List<List<String>> changed = new ArrayList<>();
    for (List<String> paragraph : text) {
      changed.add(
          paragraph.stream()
              .map(word -> random.nextDouble() < share ? fresh.apply(random) : word)
              .toList());
    }
    return changed;
  }

  /** Changes all words of random paragraphs, until they contain this share of the words. */
  private static List<List<String>> paragraphsChanged(
      List<List<String>> text, double share, Random random, Function<Random, String> fresh) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    List<List<String>> changed = new ArrayList<>(text);
    double left = share * text.stream().mapToInt(List::size).sum();
    for (int place : places) {
      List<String> paragraph = text.get(place);
      if (paragraph.size() / 2.0 < left) {
        changed.set(place, wordsChanged(List.of(paragraph), 1, random, fresh).get(0));
        left -= paragraph.size();
      }
    }
    return changed;
  }
}
