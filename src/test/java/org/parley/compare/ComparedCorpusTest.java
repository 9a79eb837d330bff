package org.parley.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spill.WorkFile;

class ComparedCorpusTest {

  @TempDir private Path folder;

  @Test
  void theFilesOfAnAttemptAreReadOnceInAnyOrder() throws IOException {
    Trial trial = Trial.in(folder).text("one", "crew", "rota").text("two", "crew", "rota pay");
    List<WorkFile> files = new ArrayList<>(trial.documents());
    ComparedCorpus first = ComparedCorpus.of(trial.settings(), files);
    Collections.reverse(files);
    assertThat(ComparedCorpus.of(trial.settings(), files), is(sameInstance(first)));
  }

  @Test
  void theFilesOfASecondAttemptAreNotAnsweredFromTheCache() throws IOException {
    Trial trial = Trial.in(folder).text("one", "crew", "rota");
    ComparedCorpus first = ComparedCorpus.of(trial.settings(), trial.documents());
    trial.text("two", "crew", "rota pay");
    ComparedCorpus second = ComparedCorpus.of(trial.settings(), trial.documents());
    assertThat(second, is(not(sameInstance(first))));
    assertThat(first.corpus().size(), is(1));
    assertThat(second.corpus().size(), is(2));
  }
}
