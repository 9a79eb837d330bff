package org.parley.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.parley.text.Cutting.cut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApostrophesTest {

  private static String quoted(String text) {
    return String.join(" ", cut(text).quoted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's the doctors' pay and the nurses' pay that isn't right",
        "It’s the doctors’ pay and the nurses’ pay that isn’t right",
        "’Twas the doctors’ day and ’twas the nurses’ night of the ’90s",
        "The 1980's and the 1990's were the unions' best years, weren't they?",
        "Rock ’n’ roll was the patients’ music, and rock 'n' roll is it now",
        "The rock-’n’-roll years of the NHS’ best and the NHS' worst days",
        "5'10\" and 6'2\" are the players' heights at the ends' edges",
        "In the '90s we had doctors' pay and nurses' pay in order",
        "In the ‘90s we had doctors’ pay and nurses’ pay in order",
        "In the ’90s we had goin' rates and the '80's were as fine, he said'",
        "'Tis the season that the managers' offer was made",
        "‘TIS the season that the managers’ offer was made",
        "’Tisn’t the season that the managers’ offer was made",
        "I waited 'til the vote was counted. The girls' school closed, and so did goin' home",
        "Rock 'n' roll was played. The girls' school closed 'cause of rock ‘n’ roll, 'twas said",
        "Give 'em the pay of '98 or it's 'bout time for all the doctors' unions",
        "Rates rose in '98. The managers said so, and left us 'nuff o' the rest",
        "The government 's plan is the doctors ' plan and the nurses ' plan",
        "'Course the managers' offer stands, 'im and 'er 'specially, 'fraid so",
        "’Course the managers’ offer stands, so ’ave a ’nother look, ’scuse me",
        "Since '98 the nurses' – and doctors' – claim rose.",
        "Since ’98 the nurses’ – and doctors’ – claim rose.",
        "Since '98 the nurses' (and doctors') claim rose, and the nurses'/doctors' claim too.",
        "Since ’98 the nurses’ (and doctors’) claim rose, and the nurses’/doctors’ claim too.",
        "Since '98 the nurses'  claim rose, and the porters'\tpay.",
        "Since '98 the nurses' '90s claim rose.",
        "'Tis the doctors' 'n' nurses' day' is not said. Nope.",
        "Since '98 the claim was the nurses'; it rose.",
        "Since '98 we loved the Ferrymen', and more.",
        "'Til then the ministers', and others, had pay.",
        "We'll be goin' 'til the mornin' light.",
        "'Tis the singin' and the dancin' that count.",
        "’Tis the singin’ and the dancin’ that count.",
        "Give 'em an inch an' they take a mile.",
        "Salt 'n vinegar an' chips 'n peas.",
        "Tell 'em: we're comin' home.",
        "gli anni ‘60 e un po’ di pane, gli anni ‘70.",
        "It’s the ’Struth dancers’ turn. The staff go home now’ and rest.",
        "’s avonds is het druk. De baby’s huilen, en ’s ochtends ook",
      })
  void anApostropheIsNoQuotationMark(String text) {
    assertThat(quoted(text), is(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "'98 per cent voted for strikes,' he said.      | 98 per cent voted for strikes",
        "‘98 per cent voted for strikes,’ he said.      | 98 per cent voted for strikes",
        "’98 per cent voted for strikes,’ he said.      | 98 per cent voted for strikes",
        "He said: 'Cause for alarm is there.' And left. | cause for alarm is there",
        "'98 per cent voted for strikes', he said.      | 98 per cent voted for strikes",
        "’98 per cent voted for strikes’, he said.      | 98 per cent voted for strikes",
        "'98 per cent voted for strikes!' Then she left | 98 per cent voted for strikes",
        "He wrote '98 per cent agreed'. Then she left   | 98 per cent agreed",
        "In ’98 he said ’We go there now’, and left     | we go there now",
        "‘In ’98 the doctors’ pay was low,’ he said     | in 98 the doctors pay was low",
        "'In '98 it was low,' he said                   | in 98 it was low",
        "In '98 he said 'we will go,' and left          | we will go",
        "‘I like rock ’n’ roll a lot,’ he said          | i like rock n roll a lot",
        "Rates fell in '98. It was 'the end of all.' He | the end of all",
      })
  void anElisionOpensOnlyIfASingleMarkClosesItInItsSentence(String text, String expected) {
    assertThat(quoted(text), is(expected));
  }

  @Test
  void theDocumentationListsTheElidedWords() throws IOException {
    String documentation = Files.readString(Path.of("docs/counting.md"));
    String list = documentation.substring(documentation.indexOf("Elided words"));
    Set<String> words =
        Pattern.compile("`([a-z]+)`")
            .matcher(list.substring(0, list.indexOf("\n\n")))
            .results()
            .map(word -> word.group(1))
            .collect(Collectors.toSet());
    assertThat(words, is(Apostrophes.ELIDED));
  }

  @Test
  void theDocumentationListsTheWordsThatGoOn() throws IOException {
    String documentation = Files.readString(Path.of("docs/counting.md"));
    String list = documentation.substring(documentation.indexOf("Words that go on"));
    assertThat(
        Pattern.compile("`([a-z]+)`")
            .matcher(list.substring(0, list.indexOf("\n\n")))
            .results()
            .map(word -> word.group(1))
            .collect(Collectors.toSet()),
        is(Apostrophes.GOING_ON));
  }

  @Test
  void aPluralClosesOnlyInTheSentenceInWhichTheQuotationBegan() {
    assertThat(
        quoted("He said 'we want it for all doctors' and left"), is("we want it for all doctors"));
    assertThat(quoted("He said 'we want it. It is for all doctors' and left"), is(""));
    assertThat(
        quoted("‘Dr. Roe wants it for all doctors’ and left"),
        is("dr roe wants it for all doctors"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "x ‘the doctors’ pay is low’ y            | the doctors' pay is low",
        "x 'the doctors' pay is low' y            | the doctors' pay is low",
        "x ‘it’s the NHS’ own pay’ y              | it's the nhs own pay",
        "x 'it's the NHS' own pay' y              | it's the nhs own pay",
        "x ‘pay is for the doctors’ he said       | pay is for the doctors",
        "x 'pay is for the doctors' he said       | pay is for the doctors",
        "x 'the doctors' rights are ours' y       | the doctors' rights are ours",
        "x ‘the doctors’ pay and ours’ y          | the doctors' pay and ours",
        "x ‘pay is for doctors’ and ‘a b c’ y     | pay is for doctors a b c",
        "x ‘pay for doctors’, and nurses’ pay     | pay for doctors",
        "x ‘pay is for doctors’ — and workin’ y   | pay is for doctors",
        "x ‘don’t do it’ y                        | don't do it",
        "x ‘the doctors’ 5 pay bands’, y          | the doctors' 5 pay bands",
        "x ‘the doctors’ £5 is “low” pay’, y      | the doctors' 5 is low pay",
        "x 'the doctors' “low” pay', y            | the doctors' low pay",
        "x ‘the “Roe”’s plan of (all)’s’ y        | the roe s plan of all s",
        "x 'don't do it' y                        | don't do it",
        "x “the doctors’ pay is low” y            | the doctors pay is low",
      })
  void anApostropheInsideSingleMarksDoesNotCloseThem(String text, String expected) {
    assertThat(
        quoted(text).replace("doctors'", "doctors"), is(expected.replace("doctors'", "doctors")));
  }
}
