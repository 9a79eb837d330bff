package org.parley.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is written, with what remains of it to compare: {@code Dr. Petra O'Dell-Sandbank} is
 * {@code petra}, {@code odell}, {@code sandbank}.
 *
 * @param written the name as the list or the study writes it
 * @param words in lower case, without accents, titles and punctuation; never empty for a name with
 *     a letter or digit
 * @param extra whether a title, {@code by} or something in brackets was left out
 * @param gender {@code m} or {@code f} if a title says it; else empty
 * @param several whether it names several people
 */
record PersonName(
    String written, List<String> words, boolean extra, String gender, boolean several) {

  private static final Pattern BY = Pattern.compile("^(?:written )?by[: ]+(?=\\S)");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
  private static final Pattern SEVERAL = Pattern.compile("[;/&+]|\\s(?:and|und|et|y|e|en|with)\\s");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** An accent; the vowel signs of other scripts are not accents. */
  private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036F]+");

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("dr", ""),
          Map.entry("prof", ""),
          Map.entry("professor", ""),
          Map.entry("rev", ""),
          Map.entry("reverend", ""),
          Map.entry("cllr", ""),
          Map.entry("councillor", ""),
          Map.entry("rt", ""),
          Map.entry("hon", ""),
          Map.entry("mr", "m"),
          Map.entry("sir", "m"),
          Map.entry("lord", "m"),
          Map.entry("mrs", "f"),
          Map.entry("ms", "f"),
          Map.entry("miss", "f"),
          Map.entry("dame", "f"),
          Map.entry("lady", "f"),
          Map.entry("baroness", "f"));

  private static final Set<String> AFTER =
      Set.of("mp", "msp", "phd", "md", "obe", "cbe", "mbe", "kc", "qc", "mbbs", "frcp");

  /** Returns the name in its parts. */
  static PersonName of(String written) {
    String folded = folded(written);
    String plain = BRACKETS.matcher(BY.matcher(folded).replaceFirst("")).replaceAll(" ");
    String[] parts = COMMA.split(plain.strip(), -1);
    boolean several = SEVERAL.matcher(plain).find();
    List<String> words = words(plain);
    if (parts.length == 2 && words(parts[0]).size() == 1 && words(parts[1]).size() <= 2) {
      words = words(parts[1] + " " + parts[0]); // Sandbank, Petra
    } else if (parts.length > 1 && !Likeness.isOffice(words(parts[1]))) {
      several = true;
    }
    List<String> bare = new ArrayList<>(words);
    String gender = "";
    while (bare.size() > 1 && TITLES.containsKey(bare.get(0))) {
      gender += TITLES.get(bare.remove(0));
    }
    while (bare.size() > 2 && AFTER.contains(bare.get(bare.size() - 1))) {
      bare.remove(bare.size() - 1);
    }
    boolean extra = bare.size() < words.size() || !plain.equals(folded);
    return new PersonName(written, List.copyOf(bare), extra, gender, several);
  }

  private static String folded(String written) {
    String apart = Normalizer.normalize(written.strip(), Normalizer.Form.NFKD);
    String lower = ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return lower.replace("ß", "ss").replace('ø', 'o').replace('ł', 'l').replace("æ", "ae");
  }

  private static List<String> words(String text) {
    return Arrays.stream(NO_LETTER.split(APOSTROPHE.matcher(text).replaceAll(""), -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  String first() {
    return words.get(0);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Returns its letters and digits without spaces. */
  String letters() {
    return String.join("", words);
  }

  /** Returns its digits; names that differ in a number belong to different authors. */
  String digits() {
    return letters().replaceAll("\\D", "");
  }

  /** Returns how many of its words but the last are initials. */
  long initials() {
    return words.subList(0, words.size() - 1).stream().filter(word -> word.length() == 1).count();
  }

  /** Returns whether no letter has an accent. */
  boolean isPlain() {
    return written.chars().allMatch(c -> c < 128);
  }
}
