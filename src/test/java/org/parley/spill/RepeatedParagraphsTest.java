package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Sha256;
import org.parley.model.Span;

class RepeatedParagraphsTest {

  private static final String IMPRINT = "The Quay Gazette is free to read.";

  @TempDir private Path folder;

  private record Read(String outlet, String... paragraphs) {

    private String text() {
      return String.join("\n\n", paragraphs);
    }

    private List<Span> spans() {
      List<Span> spans = new ArrayList<>();
      int from = 0;
      for (String paragraph : paragraphs) {
        spans.add(new Span(from, from + paragraph.length()));
        from += paragraph.length() + 2;
      }
      return spans;
    }
  }

  /** Returns the set of all shards, each text in a file of its own. */
  private RepeatedParagraphs among(int shards, Read... texts) throws IOException {
    List<WorkFile> files = new ArrayList<>();
    for (Read read : texts) {
      SortedRun run = new SortedRun(WorkFile.Kind.PARAGRAPHS, folder.toString());
      String hash = Sha256.of(read.text().getBytes(StandardCharsets.UTF_8));
      ParagraphHashes.of(read.outlet(), hash, read.text(), read.spans()).addTo(run, shards);
      files.addAll(run.finish());
    }
    List<WorkFile> sets = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      int number = shard;
      List<WorkFile> ofShard = files.stream().filter(file -> file.number() == number).toList();
      sets.addAll(RepeatedParagraphs.among(ofShard).write(folder.toString()));
    }
    return RepeatedParagraphs.read(sets);
  }

  private static boolean occurs(RepeatedParagraphs repeated, Read read) {
    return repeated.occurIn(read.outlet(), read.text(), read.spans());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aParagraphOfThreeTextsOfAnOutletIsRepeated(int shards) throws IOException {
    Read other = new Read("Quay Gazette", "Nothing at sea is safe this spring.", "And no more.");
    RepeatedParagraphs repeated =
        among(
            shards,
            new Read("Quay Gazette", "The tugs went out before light.", IMPRINT),
            new Read("Quay Gazette", IMPRINT, "Nobody on the quay had asked them."),
            other,
            new Read("Quay Gazette", "The pilots slept for an hour.", IMPRINT, IMPRINT));
    assertThat(
        occurs(repeated, new Read("Quay Gazette", "The\nQuay Gazette is free to read.")), is(true));
    assertThat(occurs(repeated, new Read("Herald", IMPRINT)), is(false));
    assertThat(occurs(repeated, other), is(false));
  }

  @Test
  void equalTextsCountOnce() throws IOException {
    Read text = new Read("Quay Gazette", "The tugs went out before light.", IMPRINT);
    Read another = new Read("Quay Gazette", IMPRINT);
    assertThat(among(1, text, text, text, another).isEmpty(), is(true));
  }

  @Test
  void twoTextsOfAnOutletAreNotEnough() throws IOException {
    assertThat(
        among(
                2,
                new Read("Quay Gazette", "One day more.", IMPRINT),
                new Read("Quay Gazette", "Two days more.", IMPRINT),
                new Read("Herald", "Three days more.", IMPRINT))
            .isEmpty(),
        is(true));
  }

  @Test
  void aShortParagraphIsNotRepeated() throws IOException {
    String greeting = "Dear ladies and sirs,";
    assertThat(
        among(
                1,
                new Read("Post", greeting, "One day more."),
                new Read("Post", greeting, "Two days more."),
                new Read("Post", greeting, "Three days more."))
            .isEmpty(),
        is(true));
  }
}
