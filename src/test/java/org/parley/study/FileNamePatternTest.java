package org.parley.study;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileNamePatternTest {

  private static FileNamePattern.Named read(String pattern, String path) {
    return FileNamePattern.of(pattern).read(path);
  }

  @Test
  void readsTheFieldsOfAName() {
    assertThat(
        read("{date}_{author}_{title}", "talks/2031-03-08_Amy-Bell_The tugs stay-in.docx"),
        is(
            new FileNamePattern.Named(
                "Amy Bell", LocalDate.of(2031, 3, 8), "The tugs stay-in", "")));
    assertThat(
        read("{outlet} - {author} - {date}{any}", "Quay Herald - Amy Bell - 20310308 (2).pdf"),
        is(new FileNamePattern.Named("Amy Bell", LocalDate.of(2031, 3, 8), "", "Quay Herald")));
  }

  @Test
  void anAccentMayBeACharacterOfItsOwn() {
    assertThat(
        FileNamePattern.of("{date}_{author}").read("2031-03-08_Zoe\u0308-Quill.txt").author(),
        is("Zo\u00EB Quill"));
  }

  @Test
  void aNameThatDoesNotMatchSaysNothing() {
    assertThat(read("{date}_{author}", "2031-03-08.txt"), is(FileNamePattern.Named.NOTHING));
    assertThat(read("{date}_{author}", "2031-02-30_Amy.txt").date() == null, is(true));
  }

  @Test
  void theEmptyPatternReadsNothing() {
    assertThat(read("", "2031-03-08.txt"), is(FileNamePattern.Named.NOTHING));
  }

  @Test
  void refusesAPatternThatCannotBeRead() {
    assertThat(FileNamePattern.complaint("{date}_{author}_{title}"), is(Optional.empty()));
    assertThat(
        FileNamePattern.complaint("{day}_{author}"),
        is(
            Optional.of(
                "unknown field '{day}'; allowed: {date}, {author}, {title}, {outlet}, {any}")));
    assertThat(
        FileNamePattern.complaint("{date}{author}"),
        is(Optional.of("nothing separates '{author}' from the field before it")));
    assertThat(
        FileNamePattern.complaint("{date}_{date}"),
        is(Optional.of("field '{date}' occurs twice; write it once")));
    assertThat(
        FileNamePattern.complaint("report"),
        is(Optional.of("no field; allowed: {date}, {author}, {title}, {outlet}, {any}")));
  }
}
