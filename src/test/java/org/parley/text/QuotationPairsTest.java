package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pairs of all languages: CLDR's delimiters, as ICU has them, and what typists make of them.
 */
class QuotationPairsTest {

  private static String quoted(String text) {
    return String.join(" ", cut(text).quoted());
  }

  private static Set<String> pairsOfCldr() {
    Set<String> pairs = new TreeSet<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      LocaleData data = LocaleData.getInstance(locale);
      pairs.add(
          data.getDelimiter(LocaleData.QUOTATION_START)
              + "a b c"
              + data.getDelimiter(LocaleData.QUOTATION_END));
      pairs.add(
          data.getDelimiter(LocaleData.ALT_QUOTATION_START)
              + "a b c"
              + data.getDelimiter(LocaleData.ALT_QUOTATION_END));
    }
    return pairs;
  }

  @Test
  void everyPairOfCldrQuotesButOfSotho() {
    Set<String> quoteNothing = new TreeSet<>();
    for (String pair : pairsOfCldr()) {
      if (!quoted("x " + pair + " y.").equals("a b c")) {
        quoteNothing.add(pair);
      }
    }
    assertThat(quoteNothing, contains("“a b c’"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "Er sagte: „Eins zwei drei“ und ging.              | eins zwei drei",
        "Er sagte: „Eins ‚zwei drei‘ vier“, und ging.      | eins zwei drei vier",
        "Er sagte: „Ja nein ja.“ Dann „vier fünf sechs“.   | ja nein ja vier fünf sechs",
        "„Wij gaan hier niet weg”, zei hij.                | wij gaan hier niet weg",
        "”Ett två tre”, sa han. ”Fyra fem sex.”            | ett två tre fyra fem sex",
        "»Ett två tre», sa han. »Fyra fem sex.»            | ett två tre fyra fem sex",
        "„Jeden dwa »trzy cztery« pięć”, dodał.            | jeden dwa trzy cztery pięć",
        "›Eins zwei drei‹ und ‚vier fünf sechs‘ hier.      | eins zwei drei vier fünf sechs",
        "‹un deux trois› et puis ‹quatre cinq six›         | un deux trois quatre cinq six",
        "彼は「行かない」と『来ない』と                       | 行 か な い 来 な い",
        "彼は｢行かない｣と                                  | 行 か な い",
        "Han sa: ’We go there now’, och gick.              | we go there now",
        "Han sa: ’Vi tar deras pengars’. Han gick.         | vi tar deras pengars",
        "He wrote: ’We go there right now’ today.          | we go there right now",
        "他说\"我们今天\"了。                                  | 我 们 今 天",
        "他说“我们今天\"了。                                  | 我 们 今 天",
        "他说“我们\"今天\"去”了。                            | 我 们 今 天 去",
        "他说‘我们今天’了。                                  | 我 们 今 天",
        "彼は\"今日は\"と。                                  | 今 日 は",
        "彼は\"コーヒー\"と\"今日は\"と。                     | 今 日 は",
        "He said (“one two three”) and [„four five six“].  | one two three four five six",
      })
  void otherLanguagesHaveOtherPairs(String text, String expected) {
    assertThat(quoted(text), is(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "»Neun zehn elf« sagte er, und es kam »zwölf eins zwei« heraus.   | neun zehn elf zwölf eins zwei",
        "Han sagde: »Vi flytter os ikke.« Så gik hun: »Det gør vi.« Ja.   | vi flytter os ikke det gør vi",
        "Il dit : « un deux trois », puis « quatre cinq six » enfin.      | un deux trois quatre cinq six",
        "«Uno dos tres», dijo él, y luego «cuatro cinco seis» también.    | uno dos tres cuatro cinco seis",
        "«Uno dos» y «tres cuatro cinco», mas »nada nada nada« aquí.      | tres cuatro cinco",
      })
  void guillemetsOpenInTheDirectionThatTheDocumentUses(String text, String expected) {
    assertThat(quoted(text), is(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home » News » All of the harbour » Today",
        "Home › News › All of the harbour › Today",
        "» one of these\n» two of these\n» three of these",
        "Read more of it » and more of that »",
        "The `ls -l of it` and the doctors' pay and no more' of it",
        "low‚ commas‚ of a scan‚ are not of any use’ here",
      })
  void otherUsesOfTheMarksQuoteNothing(String text) {
    assertThat(quoted(text), is(""));
  }
}
