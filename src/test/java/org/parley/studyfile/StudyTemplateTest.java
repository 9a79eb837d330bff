package org.parley.studyfile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.study.Study;

class StudyTemplateTest {

  private static final Map<StudyKey, String> LEAST =
      Map.of(StudyKey.NAME, "ferry", StudyKey.DOCUMENTS_LIST, "documents.csv");

  @TempDir Path folder;

  private StudyFixture study(String yaml) {
    return new StudyFixture(folder)
        .file(
            "documents.csv",
            "path,author,side,outlet,region,genre",
            "a.txt,Ivo Marsh,crew,Harbour Echo,,")
        .file("phrases.csv", "phrase,pattern")
        .file("coding.csv", "phrase,path,start,words,mark,shown,of")
        .file("events.csv", "date,event", "2031-04-15,strike")
        .file("letters/b.txt", "text")
        .file("catalogue.csv", "path,licence")
        .yaml(yaml);
  }

  @Test
  void asItIsTheStudyHasTheGivenKeysAndTheDefaults() {
    Study template = study(StudyTemplate.write("A study.", LEAST)).study();
    Study least = study("name: ferry\ndocuments: {list: documents.csv}").study();
    assertThat(template, is(least));
  }

  /** Every comment that shows a key becomes the key when the sign before it is deleted. */
  @Test
  void withEverySignDeletedTheStudyIsValidAndHasEveryKey() {
    String template = StudyTemplate.write("A study.", LEAST);
    String whole = template.replaceAll("(?m)^#(?=\\S|  )", "");
    for (StudyKey key : StudyKey.values()) {
      if (!isShownWithItsParent(key)) {
        assertThat(key.path(), whole, containsString("\n" + indent(key) + key.word() + ":"));
      }
    }
    Study study = study(whole).study();
    assertThat(study.sides(), is(List.of("crew", "board")));
    assertThat(study.authors().get(0).aliases(), is(List.of("Dr Ivo Marsh", "I. Marsh")));
    assertThat(study.comparisons().get(0).target().sides(), is(Set.of("crew")));
  }

  @Test
  void everyKeyHasItsMeaning() {
    String words = StudyTemplate.write("A study.", LEAST).replaceAll("\\n#? *# ", " ");
    for (StudyKey key : StudyKey.values()) {
      assertThat(words, containsString(StudySchema.meaning(key)));
    }
  }

  /** A key without a default, a closed set or keys of its own needs an example in the schema. */
  @Test
  void everyKeyShowsAValue() {
    List<String> without =
        Arrays.stream(StudyKey.values())
            .filter(key -> key.defaultValue() == null && key.choices().isEmpty())
            .filter(key -> StudyKey.below(key).isEmpty() && key != StudyKey.NAME)
            .filter(key -> !isShownWithItsParent(key))
            .filter(key -> StudySchema.example(key).isEmpty())
            .map(StudyKey::path)
            .collect(Collectors.toList());
    assertThat(without, is(List.of()));
  }

  @Test
  void linesAreShort() {
    StudyTemplate.write("A study. ".repeat(30), LEAST)
        .lines()
        .filter(line -> line.contains("# "))
        .forEach(line -> assertThat(line, line.length(), lessThanOrEqualTo(96)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry",
        "no",
        "2031",
        "2031-04-05",
        "Ned's \"nets\": mended, [dry] # {all}",
        "- C:\\new",
        "über uns",
        " spaced ",
        "trailing -",
        "~",
        "*",
        "two\nlines"
      })
  void aTextIsReadAsItWasWritten(String text) throws Exception {
    String title = YamlText.of(text);
    Files.writeString(folder.resolve("a.txt"), "text");
    Study study =
        study(
                "name: ferry\ndocuments: documents.csv\nauthors: [{name: A, aliases: "
                    + YamlText.of(List.of(text, "B"))
                    + "}]")
            .study();
    assertThat(title, study.authors().get(0).aliases().get(0), is(text.strip()));
  }

  /** Returns whether the value of a key above it is on one line. */
  private static boolean isShownWithItsParent(StudyKey key) {
    return Arrays.stream(StudyKey.values())
        .filter(StudyTemplate::hasValue)
        .anyMatch(above -> key.path().startsWith(above.path() + "."));
  }

  private static String indent(StudyKey key) {
    String path = key.path();
    int depth = (int) path.chars().filter(c -> c == '.').count();
    String first = List.of("authors.name", "comparisons.name").contains(path) ? "  - " : null;
    boolean ofItem = path.startsWith("authors.") || path.startsWith("comparisons.");
    return first != null ? first : " ".repeat(2 * depth + (ofItem ? 2 : 0));
  }
}
