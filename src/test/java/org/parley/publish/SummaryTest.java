package org.parley.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyArray;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.table.PublishedTable;

class SummaryTest {

  private static final PublishedTable DOCUMENTS = new PublishedTable("documents", 2, 80, "ab");
  private static final PublishedTable TERMS = new PublishedTable("term_frequencies", 7, 90, "cd");
  private static final PublishedTable WEEKS = new PublishedTable("author_weeks", 3, 70, "ef");

  @TempDir private Path folder;

  @Test
  void isPutTogetherOfAllPublishersAndLeavesNoFile() throws IOException {
    new Summary(List.of(DOCUMENTS), Map.of("accepted", 2L))
        .write(folder.toString(), Publisher.DOCUMENT_TABLES);
    new Summary(List.of(TERMS), Map.of()).write(folder.toString(), Publisher.TERM_TABLE);
    new Summary(List.of(WEEKS), Map.of("tokens", 9L))
        .write(folder.toString(), Publisher.PHRASE_TABLES);
    new Summary(List.of(), Map.of(), List.of("little text"))
        .write(folder.toString(), Publisher.COMPARISON_TABLES);
    assertThat(
        Summary.collect(folder.toString()),
        is(
            new Summary(
                List.of(WEEKS, DOCUMENTS, TERMS),
                Map.of("accepted", 2L, "tokens", 9L),
                List.of("little text"))));
    assertThat(folder.toFile().list(), is(emptyArray()));
  }

  @Test
  void aRetriedPublisherCountsOnce() throws IOException {
    for (Publisher publisher : Publisher.values()) {
      new Summary(List.of(), Map.of(publisher.name(), 1L)).write(folder.toString(), publisher);
    }
    new Summary(List.of(TERMS), Map.of()).write(folder.toString(), Publisher.TERM_TABLE);
    assertThat(Summary.collect(folder.toString()).tables(), is(List.of(TERMS)));
  }

  @Test
  void isNoneWhereAPublisherIsNotDone() throws IOException {
    new Summary(List.of(TERMS), Map.of()).write(folder.toString(), Publisher.TERM_TABLE);
    assertThrows(NoSuchFileException.class, () -> Summary.collect(folder.toString()));
  }
}
