package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.TableName;

/** A fault in any stage ends the run with exit code 1 and leaves the results that there were. */
class FailedRunTest {

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void publishResultsOnce() {
    study = SmallStudy.in(folder);
    study.run().done();
  }

  @Test
  void readingThatCannotKeepATextLeavesTheOldResults() throws IOException {
    study.write("results/.ferry/texts", "a file where a folder should be");
    study.list("a.html,Skippers,crew,2031-05-05");
    study.write("docs/a.html", "<html><body><p>The last ferry is safe.</p></body></html>");
    assertFailsAndLeavesTheOldResults("cannot keep an extracted text in");
    assertThat(study.hidden(), contains("lock", "run-ID", "texts"));
  }

  @Test
  void theNextRunPublishesAsIfNothingHadBeen() throws IOException {
    study.write("results/.ferry/texts", "a file where a folder should be");
    study.list("a.html,Skippers,crew,2031-05-05");
    study.write("docs/a.html", "<html><body><p>The last ferry is safe.</p></body></html>");
    assertThat(study.run().exit(), is(1));
    Files.delete(folder.resolve("results/.ferry/texts"));
    study.run().done();
    assertThat(
        PublishedTables.at(study.output()).rows(TableName.DOCUMENTS).get(0).get("path"),
        is("a.html"));
    assertThat(study.hidden(), contains("lock", "run-ID", "texts"));
  }

  private void assertFailsAndLeavesTheOldResults(String message) throws IOException {
    Path published = study.output().toRealPath();
    String before = everything();
    FinishedRun run = study.run();
    assertThat(run.exit(), is(1));
    assertThat(
        run.err(),
        allOf(
            containsString("\nFailed: "),
            containsString(message),
            containsString("\nNothing was published; earlier results are unchanged.\n")));
    assertThat(study.output().toRealPath(), is(published));
    assertThat(everything(), is(before));
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    for (TableName table : TableName.values()) {
      all.append(PublishedTables.at(study.output()).text(table));
    }
    return all.append(Files.readString(study.output().resolve("run.json"))).toString();
  }
}
