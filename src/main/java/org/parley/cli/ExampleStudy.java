package org.parley.cli;

import static org.parley.studyfile.StudyKey.COVERAGE_FIRST;
import static org.parley.studyfile.StudyKey.COVERAGE_LAST;
import static org.parley.studyfile.StudyKey.DOCUMENTS_LIST;
import static org.parley.studyfile.StudyKey.EVENTS;
import static org.parley.studyfile.StudyKey.NAME;
import static org.parley.studyfile.StudyKey.PHRASES;
import static org.parley.studyfile.StudyKey.SIDES;
import static org.parley.studyfile.StudyKey.TITLE;
import static org.parley.studyfile.StudyKey.TRIM;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.studyfile.StudyKey;
import org.parley.studyfile.StudyTemplate;
import org.parley.studyfile.YamlText;

/** A small study of a made-up dispute over a library, with documents in five formats. */
final class ExampleStudy {

  private static final List<String> FILES =
      List.of(
          "documents.csv",
          "phrases.csv",
          "events.csv",
          "documents/2031-05-06-open-the-doors.txt",
          "documents/2031-05-08-what-a-sunday-costs.eml",
          "documents/2031-05-13-a-quiet-room.md",
          "documents/2031-05-15-machines-that-lend.html",
          "documents/2031-05-20-a-letter-from-the-desk.rtf",
          "documents/2031-05-22-the-book-budget.txt",
          "documents/2031-05-27-three-hundred-names.md",
          "documents/2031-05-29-a-fair-price.eml",
          "documents/2031-06-03-sunday-after-all.txt",
          "documents/2031-06-05-one-year-of-trial.html");

  private static final String PURPOSE =
      "MADE UP: the dispute, its people and every word of the documents. This study shows how a"
          + " study is made: two sides, ten documents in five formats, phrases to count and an"
          + " event.";

  private ExampleStudy() {}

  /** Writes the study and its documents into a folder. */
  static void write(Path folder, String name) throws IOException {
    for (String file : FILES) {
      Path target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      try (InputStream content = ExampleStudy.class.getResourceAsStream("example/" + file)) {
        Files.copy(content, target);
      }
    }
    Files.writeString(folder.resolve(NewCommand.STUDY), StudyTemplate.write(PURPOSE, values(name)));
  }

  private static Map<StudyKey, String> values(String name) {
    Map<StudyKey, String> values = new EnumMap<>(StudyKey.class);
    values.put(NAME, name);
    values.put(TITLE, YamlText.of("Made up: should the library in Quill Street open on Sundays?"));
    values.put(DOCUMENTS_LIST, "documents.csv");
    values.put(COVERAGE_FIRST, "2031-05-05");
    values.put(COVERAGE_LAST, "2031-06-08");
    values.put(SIDES, YamlText.of(List.of("readers", "council")));
    values.put(PHRASES, "phrases.csv");
    values.put(EVENTS, "events.csv");
    values.put(TRIM, YamlText.of(List.of("This text is made up, and so is its author\\.")));
    return values;
  }
}
