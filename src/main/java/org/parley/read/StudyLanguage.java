package org.parley.read;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * A check whether a text is in the language of a study.
 *
 * <p>At least a fifth of the words are function words of the language, such as {@code the} and
 * {@code of}: then it is this language. Most texts are seen to be so by 300 characters in their
 * middle. Else 900 characters are looked at: the whole text, or 300 each at its first quarter, its
 * middle and its last quarter. If these do not have the words either, the detector of langid
 * decides, which is more expensive. Another language must be more probable by a factor of
 * e<sup>100</sup>.
 *
 * <p>The detector adds numbers of type {@code float} in a fixed order, so that it returns the same
 * on every machine. This class is thread-safe: the parts of a container are read by several
 * threads.
 *
 * @see <a href="https://aclanthology.org/P12-3005/">Lui and Baldwin (2012), langid.py</a>
 */
public final class StudyLanguage {

  private static final int SLICE = 300;
  private static final int SLICES = 3;

  /** Fewer letters say too little: names and figures may be most of the text. */
  private static final int FEWEST_LETTERS = 100;

  private static final int WORDS_OF_A_FUNCTION_WORD = 5;

  /** Difference of two natural logarithms of probabilities. */
  private static final float CERTAIN = 100;

  /** Spellings of one language, or languages that a short text does not tell apart. */
  private static final List<Set<String>> ALIKE =
      List.of(Set.of("no", "nb", "nn"), Set.of("bs", "hr", "sr"), Set.of("id", "ms"));

  /** Lists of the Snowball project, which Lucene contains, by the code of their language. */
  private static final Map<String, String> FUNCTION_WORDS =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nb", "norwegian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  /** The codes that mean the language. */
  private final Set<String> codes;

  private final CharArraySet functionWords;

  /**
   * The detector of each thread; it is not thread-safe. It is created when a text has few function
   * words: the model, which all share, takes a tenth of a second to load.
   */
  private final ThreadLocal<LangIdV3> detectors = ThreadLocal.withInitial(LangIdV3::new);

  private StudyLanguage(Set<String> codes, CharArraySet functionWords) {
    this.codes = codes;
    this.functionWords = functionWords;
  }

  /** Returns the check for the language of a locale. */
  public static StudyLanguage of(Locale locale) {
    String code = locale.getLanguage();
    Set<String> codes = new TreeSet<>(Set.of(code));
    ALIKE.stream().filter(alike -> alike.contains(code)).forEach(codes::addAll);
    String list = FUNCTION_WORDS.get(code);
    return new StudyLanguage(codes, list == null ? CharArraySet.EMPTY_SET : words(list));
  }

  private static CharArraySet words(String language) {
    try (InputStream list = SnowballFilter.class.getResourceAsStream(language + "_stop.txt")) {
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(list, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns whether a text is certainly in another language. Returns false for a text with fewer
   * than 100 letters, and for a language that the detector does not know.
   */
  public boolean isOther(String text) {
    int middle = Math.max(0, text.length() / 2 - SLICE / 2);
    if (hasFunctionWords(text, middle, Math.min(text.length(), middle + SLICE))) {
      return false;
    }
    String sample = sample(text);
    return enoughLetters(sample)
        && !hasFunctionWords(sample, 0, sample.length())
        && detectsOther(sample.toLowerCase(Locale.ROOT));
  }

  private static String sample(String text) {
    if (text.length() <= SLICES * SLICE) {
      return text;
    }
    StringBuilder slices = new StringBuilder();
    for (long quarter = 1; quarter <= SLICES; quarter++) {
      int from = (int) (text.length() * quarter / (SLICES + 1)) - SLICE / 2;
      slices.append(text, from, from + SLICE).append(' ');
    }
    return slices.toString();
  }

  private static boolean enoughLetters(String sample) {
    return sample.chars().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        == FEWEST_LETTERS;
  }

  /** Returns whether at least a fifth of the words in a part of a text are function words. */
  private boolean hasFunctionWords(String text, int from, int to) {
    char[] part = new char[to - from];
    text.getChars(from, to, part, 0);
    int words = 0;
    int found = 0;
    for (int at = 0; at < part.length; at++) {
      int first = at;
      while (at < part.length && Character.isLetter(part[at])) {
        part[at] = Character.toLowerCase(part[at]);
        at++;
      }
      if (at > first) {
        words++;
        found += functionWords.contains(part, first, at - first) ? 1 : 0;
      }
    }
    return found > 0 && found * WORDS_OF_A_FUNCTION_WORD >= words;
  }

  private boolean detectsOther(String sample) {
    LangIdV3 detector = detectors.get();
    detector.reset();
    detector.append(sample);
    float own = Float.NEGATIVE_INFINITY;
    float best = Float.NEGATIVE_INFINITY;
    for (DetectedLanguage language : detector.rank(false)) {
      best = Math.max(best, language.confidence);
      if (codes.contains(language.langCode)) {
        own = Math.max(own, language.confidence);
      }
    }
    return own > Float.NEGATIVE_INFINITY && best - own >= CERTAIN;
  }
}
