package org.parley.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFolderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "7, pages.csv/7.txt",
    "https://ferry.example/a?b, pages.csv/https%3A/%/ferry.example/a%3Fb.txt",
    "50%, pages.csv/50%25.txt",
    "../out, pages.csv/%2E%2E/out.txt",
  })
  void everyPartHasAFileInTheFolder(String part, String file) throws IOException {
    TextFolder texts = new TextFolder(folder);
    texts.write("pages.csv", part, "The last ferry.");
    assertThat(Files.readString(folder.resolve(file)), is("The last ferry."));
    texts.remove("pages.csv", part);
    assertThat(Files.exists(folder.resolve(file)), is(false));
  }
}
