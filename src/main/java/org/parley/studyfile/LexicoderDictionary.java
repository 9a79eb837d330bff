package org.parley.studyfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.study.Place;

/**
 * Reads a dictionary of Lexicoder: a line {@code +NAME} begins a category, each other line is an
 * entry. Older ones are XML as Yoshikoder's.
 */
final class LexicoderDictionary {

  private LexicoderDictionary() {}

  static void read(Path file, Dictionary dictionary, Problems problems) {
    Optional<SourceText> source = SourceText.read(file, problems);
    if (source.isEmpty()) {
      return;
    }
    if (source.get().text().stripLeading().startsWith("<")) {
      YoshikoderDictionary.read(file, dictionary, problems);
      return;
    }
    List<String> lines = source.get().text().lines().map(String::strip).toList();
    String category = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Place place = new Place(source.get().file(), i + 1, 0);
      if (line.startsWith("+")) {
        category = line.substring(1).strip();
      }
      if (!line.isEmpty() && category.isEmpty()) {
        problems.add(
            place,
            "missing category before the entry "
                + Suggestions.quoted(line)
                + "; begin one with a line such as '+positive'");
        return;
      }
      if (!line.isEmpty() && !line.startsWith("+")) {
        dictionary.add(List.of(category), line, place);
      }
    }
  }
}
