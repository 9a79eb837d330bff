package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Phrase;

class DictionaryTest {

  @TempDir Path folder;
  private StudyFixture study;

  @BeforeEach
  void begin() {
    study = new StudyFixture(folder);
  }

  private StudyFixture dictionary(String name, String... lines) {
    return study.file(name, lines).least("phrases: " + name);
  }

  private List<Phrase> phrases() {
    StudyFile read = study.open();
    assertThat(read.remarks(), is(empty()));
    return read.study().phrases();
  }

  private List<String> remarks() {
    return study.open().remarks().stream().map(remark -> remark.replace(folder + "/", "")).toList();
  }

  @Test
  void readsLiwc() {
    dictionary(
        "d.dic",
        "%",
        "01\tAnger",
        "2   Calm words",
        "%",
        "",
        "hate*\t1",
        "a lot\t1 02",
        "sea\t2\t1",
        "at ease  2",
        "hate*\t1");
    assertThat(
        phrases(),
        contains(
            Phrase.of("Anger", "hate*", "a lot", "sea"),
            Phrase.of("Calm words", "a lot", "sea", "at ease")));
  }

  @Test
  void aLiwcCategoryInsideAnotherIsNamedWithIt() {
    dictionary(
        "d.dic",
        "%",
        "1\tfeeling",
        "\t2\tanger",
        "\t\t3\trage",
        "\t4\tcalm",
        "5\tother",
        "%",
        "feel*\t1",
        "hate\t2",
        "fury\t3",
        "sea\t4",
        "so\t5");
    assertThat(
        phrases(),
        contains(
            Phrase.of("feeling", "feel*"),
            Phrase.of("feeling/anger", "hate"),
            Phrase.of("feeling/anger/rage", "fury"),
            Phrase.of("feeling/calm", "sea"),
            Phrase.of("other", "so")));
  }

  @Test
  void namesTheConditionsOfLiwcAndWhatNoTextMatches() {
    dictionary(
        "d.dic",
        "%",
        "1\tpos",
        "2\tneg",
        "%",
        "like\t(02 134)1/2\t2",
        "kind\t<of>2/1",
        "(i) like*\t1",
        ":)\t1",
        "(:\t1",
        "lost\t9",
        "alone");
    assertThat(study.study().phrases(), contains(Phrase.of("neg", "like")));
    assertThat(
        remarks(),
        contains(
            "d.dic:5: left out: 'like' under the condition (02 134)1/2",
            "d.dic:6: left out: 'kind' under the condition <of>2/1",
            "d.dic:7: left out: '(i) like*' depends on other words",
            "d.dic:8: left out: ':)' can never match: it contains no word",
            "d.dic:9: left out: '(:' can never match: it contains no word",
            "d.dic:10: left out: 'lost' in category 9, which has no name",
            "d.dic:11: left out: 'alone' in no category"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hate 1        | d.dic:1: line outside the sections",
        "%;hate;%      | d.dic:2: invalid category 'hate'; allowed: a number and a name",
        "%;1 a         | d.dic: missing line '%'",
        "%;1 a;1 b;%   | d.dic:3: repeated category 1; give each category its own number",
        "%;1 a;%;b\tc  | d.dic:4: invalid category 'c' of 'b'; allowed: numbers",
        "%;1 a;%       | d.dic: no category has an entry that Parley can count",
      })
  void refusesWhatIsNoLiwc(String lines, String problem) {
    dictionary("d.dic", lines.split(";", -1));
    assertThat(study.problems(), contains(containsString(problem)));
  }

  @Test
  void readsYoshikoderWithoutTheNameOfTheDictionary() {
    dictionary(
        "d.ykd",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<dictionary style=\"050805\" patternengine=\"substring\">",
        "<cnode name=\"My dictionary\" desc=\"\">",
        " <cnode name=\"Pay\"><pnode name=\"wage*\" score=\"1\"/>",
        "  <cnode name=\"cuts\"><pnode name=\"pay cut\"></pnode></cnode></cnode>",
        " <cnode name=\"Safety\"><pnode name=\"safe\"/></cnode>",
        " <pnode name=\"other\"/>",
        "</cnode></dictionary>");
    assertThat(
        phrases(),
        contains(
            Phrase.of("Pay", "wage*"),
            Phrase.of("Pay/cuts", "pay cut"),
            Phrase.of("Safety", "safe"),
            Phrase.of("My dictionary", "other")));
  }

  @Test
  void readsTheEncodingThatTheXmlNames() {
    study
        .bytes(
            "d.YKD",
            ("<?xml version='1.0' encoding='ISO-8859-1'?><dictionary><cnode name='d'>"
                    + "<cnode name='caf\u00e9'><pnode name='th\u00e9'/></cnode></cnode></dictionary>")
                .getBytes(StandardCharsets.ISO_8859_1))
        .least("phrases: d.YKD");
    assertThat(phrases(), contains(Phrase.of("caf\u00e9", "th\u00e9")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY e SYSTEM 'SECRET'>]><dictionary><cnode name='a'><pnode"
            + " name='b'/>&e;</cnode></dictionary>",
        "<!DOCTYPE d [<!ENTITY e 'x'>]><dictionary><cnode name='a'><pnode name='b&e;'/></cnode>"
            + "</dictionary>",
        "<!DOCTYPE d [<!ENTITY % e SYSTEM 'SECRET'> %e;]><dictionary><cnode name='a'><pnode"
            + " name='&inner;'/></cnode></dictionary>",
      })
  void opensNoOtherFileAndDeclaresNoEntities(String xml) {
    study.file("secret.txt", "<!ENTITY inner 'secret'>");
    dictionary("d.ykd", xml.replace("SECRET", folder.resolve("secret.txt").toUri().toString()));
    assertThat(
        study.problems(),
        contains(allOf(containsString("d.ykd:1: invalid XML: "), not(containsString("secret")))));
  }

  @Test
  void refusesBrokenXml() {
    dictionary("d.ykd", "<dictionary>", "<cnode name='a'>", "<pnode name='b'/>", "</dictionary>");
    assertThat(study.problems(), contains(containsString("d.ykd:4: invalid XML: ")));
    dictionary("d.ykd", "<dictionary>", "<cnode>", "</cnode></dictionary>");
    assertThat(study.problems(), contains("d.ykd:2: missing name of a cnode"));
    dictionary("d.ykd", "<dictionary patternengine='regexp'/>");
    assertThat(
        study.problems(), contains("d.ykd:1: invalid patternengine 'regexp'; allowed: substring"));
    dictionary("d.ykd", "<cnode name='a'>".repeat(60) + "</cnode>".repeat(60));
    assertThat(
        study.problems(),
        contains("d.ykd:1: categories nested too deeply; allowed: at most 50 levels"));
  }

  @Test
  void readsLexicoder() {
    dictionary("d.lc3", "+positive", " good ", "well done*", "", "+negative", "bad");
    assertThat(
        phrases(),
        contains(Phrase.of("positive", "good", "well done*"), Phrase.of("negative", "bad")));
    dictionary("d.lcd", "+a", "b");
    assertThat(phrases(), contains(Phrase.of("a", "b")));
    dictionary(
        "d.lcd",
        "<dictionary><cnode name='d'><cnode name='a'><pnode name='b'/></cnode></cnode>"
            + "</dictionary>");
    assertThat(phrases(), contains(Phrase.of("a", "b")));
    dictionary("d.lcd", "good");
    assertThat(
        study.problems(),
        contains(
            "d.lcd:1: missing category before the entry 'good'; begin one with a line such as"
                + " '+positive'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.yml", "d.yaml"})
  void readsTheYamlOfQuanteda(String name) {
    dictionary(
        name,
        "Pay: [wage*, \"pay rise\", 24]",
        "Safety:",
        "  risk:",
        "    - harm*",
        "    - harm*",
        "  care: safe",
        "  __: [safety]",
        "  none:");
    assertThat(
        study.study().phrases(),
        contains(
            Phrase.of("Pay", "wage*", "pay rise", "24"),
            Phrase.of("Safety/risk", "harm*"),
            Phrase.of("Safety/care", "safe"),
            Phrase.of("Safety", "safety")));
    assertThat(remarks(), contains(name + ":8:3: left out: 'Safety/none' has no entry"));
  }

  @Test
  void namesTheYamlCategoriesWithoutAnEntry() {
    dictionary("d.yml", "Pay: [wage]", "Empty: []", "Bare: {}", "Own: {__: }");
    assertThat(study.study().phrases(), contains(Phrase.of("Pay", "wage")));
    assertThat(
        remarks(),
        contains(
            "d.yml:2:1: left out: 'Empty' has no entry",
            "d.yml:3:1: left out: 'Bare' has no entry",
            "d.yml:4:7: left out: 'Own' has no entry"));
  }

  @Test
  void refusesWhatIsNoYamlDictionary() {
    dictionary("d.yml", "a: [b", "");
    assertThat(study.problems(), contains(containsString("d.yml:3:1: invalid YAML: ")));
    dictionary("d.yml", "- a", "- b");
    assertThat(
        study.problems(),
        contains(
            "d.yml:1:1: entries without a category; allowed: categories such as 'anger: [hate*,"
                + " kill]'"));
    dictionary("d.yml", "a: &x [b]", "c: *x");
    assertThat(
        study.problems(),
        hasItem(containsString("list or keys that an alias repeats; write the entries again")));
    dictionary("d.yml", "a: &x", "  b: *x");
    assertThat(study.problems(), is(not(empty())));
    dictionary("d.yml", "# nothing");
    assertThat(study.problems(), contains("d.yml:1:1: empty file; a dictionary needs a category"));
  }

  @Test
  void leavesOutWhatThisStudyDoesNotCount() {
    study.file("d.yml", "a: [b, '24/7', '*']").least("phrases: d.yml", "tokens: {numbers: drop}");
    assertThat(study.study().phrases(), contains(Phrase.of("a", "b")));
    assertThat(
        remarks(),
        contains(
            "d.yml:1:8: left out: '24/7' can never match: '24' is a number, and this study counts"
                + " no numbers",
            "d.yml:1:16: left out: '*' matches every word; allowed: at least one letter or digit"));
  }
}
