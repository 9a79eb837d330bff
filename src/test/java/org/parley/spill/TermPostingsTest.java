package org.parley.spill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TermPostingsTest {

  private static List<String> documents(TermPostings postings) {
    List<String> documents = new ArrayList<>();
    postings.visitDocuments((document, count) -> documents.add(document + ": " + count));
    return documents;
  }

  private static List<String> phrases(TermPostings postings) {
    List<String> phrases = new ArrayList<>();
    postings.visitPhrases(
        (document, phrase, near, own) ->
            phrases.add(document + ", " + phrase + ": " + near + " near, " + own + " own"));
    return phrases;
  }

  /** Both lists begin to count documents anew; a document may have several phrases. */
  @Example
  void documentsAndPhrasesComeBackInTheirOrder() throws IOException {
    TermPostings.Writer writer = new TermPostings.Writer(7);
    writer.documents(3);
    writer.document(0, 5);
    writer.document(4, 1);
    writer.document(300, 70_000);
    writer.phrases(3);
    writer.phrase(4, 0, 1, 0);
    writer.phrase(4, 2, 0, 1);
    writer.phrase(300, 1, 9, 8);
    TermPostings postings = TermPostings.decode(writer.encode());
    assertThat(postings.range(), is(7));
    assertThat(documents(postings), contains("0: 5", "4: 1", "300: 70000"));
    assertThat(
        phrases(postings),
        contains("4, 0: 1 near, 0 own", "4, 2: 0 near, 1 own", "300, 1: 9 near, 8 own"));
  }

  @Example
  void aTermMayStandNearNoPhrase() throws IOException {
    TermPostings.Writer writer = new TermPostings.Writer(0);
    writer.documents(1);
    writer.document(2, 1);
    writer.phrases(0);
    TermPostings postings = TermPostings.decode(writer.encode());
    assertThat(documents(postings), contains("2: 1"));
    assertThat(phrases(postings), empty());
  }

  @Property(tries = 300)
  void anyPostingsAreReadAsTheyWereWritten(
      @ForAll @IntRange(max = Integer.MAX_VALUE) int range,
      @ForAll("ascending") List<Integer> documents,
      @ForAll("ascending") List<Integer> documentsOfPhrases)
      throws IOException {
    TermPostings.Writer writer = new TermPostings.Writer(range);
    writer.documents(documents.size());
    List<String> expectedDocuments = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      writer.document(documents.get(i), i + 1);
      expectedDocuments.add(documents.get(i) + ": " + (i + 1));
    }
    writer.phrases(documentsOfPhrases.size());
    List<String> expectedPhrases = new ArrayList<>();
    for (int i = 0; i < documentsOfPhrases.size(); i++) {
      writer.phrase(documentsOfPhrases.get(i), i, i + 1, 2 * i);
      expectedPhrases.add(
          documentsOfPhrases.get(i) + ", " + i + ": " + (i + 1) + " near, " + 2 * i + " own");
    }
    TermPostings postings = TermPostings.decode(writer.encode());
    assertThat(postings.range(), is(range));
    assertThat(documents(postings), is(expectedDocuments));
    assertThat(phrases(postings), is(expectedPhrases));
  }

  @Provide
  Arbitrary<List<Integer>> ascending() {
    return Arbitraries.integers()
        .between(0, Integer.MAX_VALUE)
        .list()
        .uniqueElements()
        .ofMaxSize(20)
        .map(numbers -> numbers.stream().sorted().toList());
  }
}
