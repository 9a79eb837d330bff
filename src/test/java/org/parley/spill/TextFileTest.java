package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.QuotedText;
import org.parley.model.Span;
import org.parley.model.TextPlace;

class TextFileTest {

  @TempDir private Path folder;

  private List<TextPlace> written(String... texts) throws IOException {
    return written(Stream.of(texts).map(QuotedText::plain).toList());
  }

  private List<TextPlace> written(List<QuotedText> texts) throws IOException {
    List<TextPlace> places = new ArrayList<>();
    try (TextFile.Writer writer = new TextFile.Writer(folder.toString())) {
      for (QuotedText text : texts) {
        places.add(writer.add(text.text().getBytes(StandardCharsets.UTF_8), text.quoted()));
      }
    }
    return places;
  }

  @Test
  void textsAreReadInAnyOrder() throws IOException {
    List<QuotedText> texts =
        List.of(
            QuotedText.plain("The last ferry."),
            QuotedText.plain(""),
            new QuotedText("M\u00f6we \uD83D\uDE00", List.of(new Span(0, 4), new Span(5, 7))),
            QuotedText.plain("Safe."));
    List<TextPlace> places = written(texts);
    try (TextFile.Reader reader = new TextFile.Reader(folder.toString())) {
      for (int text : new int[] {3, 0, 2, 1, 2}) {
        assertThat(reader.read(places.get(text)), is(texts.get(text)));
      }
    }
  }

  @Test
  void textsOfMoreFilesThanMayBeOpenAreRead() throws IOException {
    List<TextPlace> places = new ArrayList<>();
    for (int file = 0; file < 100; file++) {
      places.addAll(written("Text " + file));
    }
    try (TextFile.Reader reader = new TextFile.Reader(folder.toString())) {
      for (int round = 0; round < 2; round++) {
        for (int file = 0; file < 100; file++) {
          assertThat(reader.read(places.get(file)), is(QuotedText.plain("Text " + file)));
        }
      }
    }
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws IOException {
    TextPlace place = written("The last ferry.").get(0);
    Path file = folder.resolve(place.file());
    Files.writeString(file, "The last");
    try (TextFile.Reader reader = new TextFile.Reader(folder.toString())) {
      EOFException cutOff = assertThrows(EOFException.class, () -> reader.read(place));
      assertThat(cutOff.getMessage(), is(file + " was cut off. Is the disk full?"));
    }
  }

  @Test
  void aFileWithoutATextIsNotCreated() throws IOException {
    written(List.of());
    try (var files = Files.list(folder)) {
      assertThat(files.count(), is(0L));
    }
  }
}
