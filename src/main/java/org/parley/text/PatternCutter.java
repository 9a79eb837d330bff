package org.parley.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.WhiteSpace;
import org.parley.model.WordRules;

/**
 * Cuts patterns into words. The tokenizer for texts cuts them, so that a pattern matches what it
 * looks like: {@code seven-day NHS} is {@code seven}, {@code day}, {@code nhs}. If hyphens are
 * kept, it is {@code seven-day}, {@code nhs}.
 *
 * <p>A letter takes the place of each wildcard while the tokenizer cuts, or a digit if the word
 * then has fewer parts: {@code 54,*}. Reuses its buffers; not thread-safe.
 */
public final class PatternCutter {

  /** An apostrophe between letters or wildcards; the normalizer replaces only those of letters. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=[\\p{L}*?])[\u2018\u2019\u02BC](?=[\\p{L}*?])");

  private static final Pattern CHUNK = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Takes the place of a wildcard; it combines with no mark. */
  private static final char LETTER = 'q';

  private static final char DIGIT = '0';

  private final WordRules rules;
  private final Tokenizer tokenizer;
  private final Vocabulary vocabulary = new Vocabulary();
  private final TokenList tokens = new TokenList(vocabulary);

  /** The pattern that was cut last, normalized, with each wildcard replaced. */
  private String example = "";

  public PatternCutter(WordRules rules) {
    this.rules = rules;
    // Without numbers 24/7 would have no words; the complaint names them.
    tokenizer =
        new Tokenizer(
            new WordRules(rules.keepHyphens(), true, rules.possessives(), rules.japanese()));
  }

  /**
   * Cuts a pattern.
   *
   * @throws IllegalArgumentException if there is a {@link #complaint}
   */
  PhrasePattern cutOrThrow(String pattern) {
    PhrasePattern cut = cut(pattern);
    complaint(cut)
        .ifPresent(
            complaint -> {
              throw new IllegalArgumentException("'" + pattern + "' " + complaint);
            });
    return cut;
  }

  /** Returns what is wrong with a pattern, as the end of a sentence about it; empty if nothing. */
  public Optional<String> complaint(String pattern) {
    return complaint(cut(pattern));
  }

  /** Returns what is wrong with the pattern that was cut last. */
  private Optional<String> complaint(PhrasePattern cut) {
    if (cut.words().isEmpty()) {
      return Optional.of("can never match: it contains no word");
    }
    if (!cut.hasSigns() && cut.words().stream().allMatch(PatternCutter::matchesEveryWord)) {
      return Optional.of("matches every word; allowed: at least one letter or digit");
    }
    return numberComplaint(cut)
        .or(() -> wildcardComplaint(cut))
        .or(() -> sentenceComplaint(cut))
        .map(why -> "can never match: " + why);
  }

  /** Cuts a pattern, whether or not a text can match it. */
  public PhrasePattern cut(String pattern) {
    NormalizedText text = Normalizer.normalize(plain(pattern));
    tokenize(text.toString());
    List<String> words = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<String> signs = new ArrayList<>();
    int end = 0;
    for (int token = 0; token < tokens.size; token++) {
      String word = new String(text.chars, tokens.from[token], length(token));
      words.add(Tokenizer.lowerCase(word));
      written.add(Tokenizer.withPlainHyphens(word));
      signs.add(signs(text, end, tokens.from[token]));
      end = tokens.to[token];
    }
    signs.add(signs(text, end, text.length));
    boolean apostrophe = text.toString().indexOf('\'') >= 0 || pattern.indexOf('\u2019') >= 0;
    return new PhrasePattern(words, written, signs, apostrophe);
  }

  private int length(int token) {
    return tokens.to[token] - tokens.from[token];
  }

  private static String plain(String pattern) {
    return WhiteSpace.fold(APOSTROPHE.matcher(pattern).replaceAll("'"));
  }

  /** Returns the signs of a gap; null if it contains none, at the ends also if they are empty. */
  private static String signs(NormalizedText text, int from, int to) {
    boolean inside = from > 0 && to < text.length;
    String signs = Gap.signs(text.chars, from, to, text.length);
    boolean matters = inside ? Gap.isWritten(text.chars, from, to, text.length) : !signs.isEmpty();
    return matters ? signs : null;
  }

  /** Tokenizes a normalized pattern with each wildcard replaced by a letter or a digit. */
  private void tokenize(String text) {
    example =
        CHUNK
            .matcher(text)
            .replaceAll(
                chunk -> {
                  String letters = withoutWildcards(chunk.group(), LETTER);
                  String digits = withoutWildcards(chunk.group(), DIGIT);
                  return Matcher.quoteReplacement(
                      tokensOf(digits) < tokensOf(letters) ? digits : letters);
                });
    tokensOf(example);
  }

  private int tokensOf(String text) {
    tokenizer.tokenize(Normalizer.normalize(text), tokens);
    return tokens.size;
  }

  private static String withoutWildcards(String word, char wildcard) {
    return word.replace('*', wildcard).replace('?', wildcard);
  }

  private static boolean matchesEveryWord(String word) {
    return word.indexOf('*') >= 0 && isWildcards(word);
  }

  private static boolean isWildcards(String word) {
    return word.chars().allMatch(c -> c == '*' || c == '?');
  }

  private Optional<String> numberComplaint(PhrasePattern cut) {
    for (int token = 0; token < tokens.size && !rules.keepNumbers(); token++) {
      if (vocabulary.term(tokens.term[token]).codePoints().noneMatch(Characters::isLetter)) {
        return Optional.of(
            quoted(cut.words().get(token)) + " is a number, and this study counts no numbers");
      }
    }
    return Optional.empty();
  }

  /** A wildcard that the tokenizer cuts off would be a word of its own: {@code 医生*}. */
  private Optional<String> wildcardComplaint(PhrasePattern cut) {
    for (int token = 1; token < tokens.size; token++) {
      String before = cut.words().get(token - 1);
      String word = cut.words().get(token);
      if (tokens.to[token - 1] == tokens.from[token]
          && (isWildcards(before) || isWildcards(word))) {
        return Optional.of(
            quoted(before) + " and " + quoted(word) + " are two words; put a space between them");
      }
    }
    return Optional.empty();
  }

  /** No hit crosses the end of a sentence, so {@code Yahoo! Inc} matches nothing. */
  private Optional<String> sentenceComplaint(PhrasePattern cut) {
    List<String> between = cut.signs().subList(1, cut.signs().size() - 1);
    if (between.stream().noneMatch(PatternCutter::mayEndSentence)) {
      return Optional.empty();
    }
    int[] asWritten = sentences(example);
    int[] small = sentences(UCharacter.toLowerCase(ULocale.ROOT, example));
    for (int token = 1; token < asWritten.length; token++) {
      if (asWritten[token] > asWritten[token - 1] && small[token] > small[token - 1]) {
        return Optional.of(
            "a sentence ends between "
                + quoted(cut.words().get(token - 1))
                + " and "
                + quoted(cut.words().get(token)));
      }
    }
    return Optional.empty();
  }

  private static boolean mayEndSentence(String signs) {
    return signs != null
        && signs.codePoints().anyMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.S_TERM));
  }

  private int[] sentences(String text) {
    NormalizedText normalized = Normalizer.normalize(text);
    tokenizer.tokenize(normalized, tokens);
    return new Sentences().numbers(normalized, tokens, Paragraphs.of(text).blocks());
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }
}
