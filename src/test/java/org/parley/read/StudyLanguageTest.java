package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyLanguageTest {

  private static final String ENGLISH =
      "The lantern rota was promised in spring and it has not come. Porters carry the lamps up nine"
          + " flights because the lift is shut after dusk.";
  private static final String GERMAN =
      "Die Laternen wurden uns im Frühjahr versprochen und sind nicht gekommen. Die Träger bringen"
          + " sie neun Treppen hinauf, weil der Aufzug nach Einbruch der Dunkelheit steht.";
  private static final String NORWEGIAN =
      "Lyktene ble lovet oss i vår, og de har ikke kommet. Bærerne tar dem opp ni trapper fordi"
          + " heisen er stengt etter mørkets frembrudd, og ingen vet når den skal gå igjen.";
  private static final String POLISH =
      "Latarnie obiecano nam wiosną i do tej pory ich nie ma. Tragarze wnoszą je na dziewiąte"
          + " piętro, ponieważ winda po zmroku nie działa i nikt nie wie, kiedy ruszy.";
  private static final String JAPANESE =
      "春に約束されたはずの灯りの当番表は、まだ届いていません。日が暮れると昇降機が止まるので、"
          + "係の人たちは九階まで階段で運んでいます。いつ動くのかは誰にも分かりません。私たちは二本目の"
          + "鍵を頼みましたが、届いたのは一枚の案内だけでした。理事会はまず善意の数を数えるべきです。";

  private static boolean isOther(String locale, String text) {
    return StudyLanguage.of(Locale.forLanguageTag(locale)).isOther(text);
  }

  private static String text(String language) {
    return switch (language) {
      case "English" -> ENGLISH;
      case "German" -> GERMAN;
      case "Norwegian" -> NORWEGIAN;
      case "Polish" -> POLISH;
      default -> JAPANESE;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, English, false",
    "en-GB, German, true",
    "en-GB, Norwegian, true",
    "en-GB, Polish, true",
    "en-GB, Japanese, true",
    "de-DE, German, false",
    "de-DE, English, true",
    "pl-PL, Polish, false",
    "pl-PL, German, true",
    "nb-NO, Norwegian, false",
    "nn-NO, Norwegian, false",
    "ja-JP, Japanese, false",
    "ja-JP, English, true"
  })
  void tellsTheStudysLanguageFromOthers(String locale, String language, boolean other) {
    assertThat(isOther(locale, text(language)), is(other));
  }

  @Test
  void fewLettersAreInNoOtherLanguage() {
    assertThat(isOther("en-GB", "Die Laternen wurden uns im Frühjahr versprochen."), is(false));
    assertThat(isOther("en-GB", "2031 ".repeat(300)), is(false));
  }

  @Test
  void namesAndFiguresAreInNoOtherLanguage() {
    String names = "Ada Quill, Bram Tolley, Una Reed, Nell Archer, Ketterby Harbour, Ellery. ";
    assertThat(isOther("en-GB", names.repeat(4)), is(false));
  }

  @Test
  void aQuotationInAnotherLanguageIsNotTheDocument() {
    assertThat(isOther("en-GB", ENGLISH + " " + GERMAN + " " + ENGLISH), is(false));
    assertThat(isOther("en-GB", (ENGLISH + " ").repeat(5) + GERMAN + " " + GERMAN), is(false));
  }

  @Test
  void aLanguageThatTheDetectorDoesNotKnowFlagsNothing() {
    assertThat(isOther("tlh", GERMAN), is(false));
  }

  /** The parts of a container are read by several threads with one object. */
  @Test
  void severalThreadsMayAskAtOnce() {
    StudyLanguage english = StudyLanguage.of(Locale.UK);
    String names = "Wollongong Ystradgynlais Zwolle Quimper ".repeat(5);
    boolean alone = english.isOther(names);
    long wrong =
        IntStream.range(0, 4_000)
            .parallel()
            .filter(i -> english.isOther(i % 2 == 0 ? POLISH : names) != (i % 2 == 0 || alone))
            .count();
    assertThat(wrong, is(0L));
  }
}
