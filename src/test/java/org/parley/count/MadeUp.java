package org.parley.count;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Phrase;
import org.parley.model.Piece;
import org.parley.model.Reference;
import org.parley.model.TableName;
import org.parley.model.TextPieces;
import org.parley.model.TextSource;
import org.parley.model.Words;
import org.parley.text.CountingRules;

/** References and settings for the tests of counting. */
final class MadeUp {

  /** Texts by path, as if they stood on a disk. */
  record Texts(Map<String, String> byPath) implements TextSource {
    @Override
    public TextPieces pieces(Reference reference) {
      return TextPieces.of(byPath.get(reference.path()));
    }
  }

  /** The same, cut behind each empty line as very long ones are. */
  record InPieces(Map<String, String> byPath) implements TextSource {
    @Override
    public TextPieces pieces(Reference reference) {
      Deque<Piece> pieces = new ArrayDeque<>();
      String text = byPath.get(reference.path());
      for (int from = 0; from < text.length(); ) {
        int line = text.indexOf("\n\n", from);
        int to = line < 0 ? text.length() : line + 2;
        pieces.add(new Piece(text.substring(from, to), from, to == text.length()));
        from = to;
      }
      return new TextPieces() {
        @Override
        public Optional<Piece> next() {
          return Optional.ofNullable(pieces.poll());
        }

        @Override
        public void close() {}
      };
    }
  }

  private MadeUp() {}

  /** A plain document of {@code bytes}. */
  static Reference reference(String path, String author, String day, long bytes) {
    return reference(
        path, author, author.equals("Skippers") ? "crew" : "board", day, "The last ferry", bytes);
  }

  static Reference reference(
      String path, String author, String side, String day, String title, long bytes) {
    return new Reference(
        path,
        "",
        author,
        side,
        LocalDate.parse(day),
        title,
        "",
        "",
        "text/plain",
        "0".repeat(64),
        bytes,
        "0".repeat(32),
        (int) bytes,
        true,
        "list",
        "list",
        Set.of());
  }

  /** All tables, two phrases, no stop words. */
  static CountSettings settings(TextSource texts, Path work) {
    return settings(texts, work, Set.of(), EnumSet.allOf(TableName.class));
  }

  static CountSettings settings(
      TextSource texts, Path work, Set<String> stopWords, Set<TableName> tables) {
    CountingRules rules =
        new CountingRules(
            false,
            true,
            List.of(),
            List.of(
                new Phrase("last-ferry", List.of("last ferry")),
                new Phrase("safe", List.of("safe", "safety"))));
    return new CountSettings(
        rules, texts, Map.of(), stopWords, tables, Words.OWN, work.toString(), 2, false);
  }
}
