package org.parley.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

  private static final String PHRASES = "author,week,phrase,count\nA,w,pay,2\nA,w,café,1\n";
  private static final String TERMS =
      "author,week,term,count\nA,w,pay,2\nA,w,café,1\nA,w,Été,1\nA,w,x-ray,1\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTablesThatAgree() throws IOException {
    write("corpus/expected_phrases.csv", PHRASES);
    write("bound/phrases.csv", PHRASES);
    write("bound/terms.csv", TERMS);
    write("parley/tables/phrase_counts.csv", PHRASES);
    write("parley/tables/term_frequencies.csv", TERMS);
    write("peer/phrases.csv", PHRASES);
    write("peer/terms.csv", TERMS);
  }

  @Test
  void acceptsTablesOfTheSameCounts() throws IOException {
    assertThat(agree(), is(true));
  }

  @Test
  void findsAChangedCountOfATerm() throws IOException {
    write("parley/tables/term_frequencies.csv", TERMS.replace("pay,2", "pay,3"));
    assertThat(agree(), is(false));
  }

  @Test
  void findsAPhraseThatWasNotPlanted() throws IOException {
    write("parley/tables/phrase_counts.csv", PHRASES + "B,w,pay,1\n");
    assertThat(agree(), is(false));
  }

  @Test
  void findsAMissedTermOfAnotherProgram() throws IOException {
    write("peer/terms.csv", TERMS.replace("A,w,café,1\n", ""));
    assertThat(agree("letters=" + folder.resolve("peer")), is(false));
  }

  @Test
  void skipsOtherLettersIfTheProgramLowersOnlyAscii() throws IOException {
    write("peer/terms.csv", TERMS.replace("Été,1", "Été,2"));
    assertThat(agree("ascii=" + folder.resolve("peer")), is(true));
    assertThat(agree("letters=" + folder.resolve("peer")), is(false));
  }

  @Test
  void skipsWordsThatTheRulesCutDifferently() throws IOException {
    write("peer/terms.csv", TERMS.replace("x-ray,1", "x-ray,7"));
    assertThat(agree("letters=" + folder.resolve("peer")), is(true));
  }

  @Test
  void comparesPhrasesWithThosePlantedIfThereIsNoBound() throws IOException {
    String[] args = {folder.resolve("corpus").toString(), folder.resolve("parley").toString()};
    assertThat(Agreement.agree(args), is(true));
    write("parley/tables/phrase_counts.csv", PHRASES.replace("pay,2", "pay,1"));
    assertThat(Agreement.agree(args), is(false));
  }

  private boolean agree(String... peers) throws IOException {
    String[] args = new String[3 + peers.length];
    args[0] = folder.resolve("corpus").toString();
    args[1] = folder.resolve("parley").toString();
    args[2] = folder.resolve("bound").toString();
    System.arraycopy(peers, 0, args, 3, peers.length);
    return Agreement.agree(args);
  }

  private void write(String name, String csv) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, csv);
  }
}
