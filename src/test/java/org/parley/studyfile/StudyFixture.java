package org.parley.studyfile;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.parley.model.ListedDocument;
import org.parley.study.Study;
import org.parley.study.StudyException;

/** A folder with a study in it, {@code study.yaml}. */
record StudyFixture(Path folder) {

  /** The least that a study needs; its list is {@code list.csv}. */
  static final String LEAST = "name: talks\ndocuments: list.csv\n";

  StudyFixture file(String name, String... lines) {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  StudyFixture bytes(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  StudyFixture yaml(String... lines) {
    return file("study.yaml", lines);
  }

  /** The least that a study needs, with these lines from line 3 on. */
  StudyFixture least(String... lines) {
    if (!Files.exists(folder.resolve("list.csv"))) {
      file("list.csv", "path", "a.txt");
    }
    return yaml(LEAST + String.join("\n", lines));
  }

  Path path() {
    return folder.resolve("study.yaml");
  }

  Study study() {
    return open().study();
  }

  List<ListedDocument> documents() {
    return open().documents();
  }

  List<String> paths() {
    return documents().stream().map(ListedDocument::path).toList();
  }

  StudyFile open() {
    return StudyFile.open(path());
  }

  /** The lines of the refusal, without the folder. */
  List<String> problems() {
    StudyException refusal = assertThrows(StudyException.class, this::open);
    return Arrays.stream(refusal.getMessage().split("\n"))
        .map(line -> line.replace(folder + "/", ""))
        .toList();
  }
}
