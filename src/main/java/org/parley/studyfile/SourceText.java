package org.parley.studyfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.study.Place;

/**
 * A text that one of the study's files contains.
 *
 * @param file as the user names it
 * @param text decoded from UTF-8, without a byte order mark
 */
record SourceText(String file, String text) {

  SourceText {
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Reads a file; empty, with a problem, if it cannot be read or is not UTF-8. */
  static Optional<SourceText> read(Path path, Problems problems) {
    String file = path.toString();
    try {
      SourceText read = new SourceText(file, Files.readString(path, StandardCharsets.UTF_8));
      int zero = read.text.indexOf('\0');
      if (zero < 0) {
        return Optional.of(read);
      }
      problems.add(read.place(zero), "invalid character U+0000; save the file as UTF-8");
    } catch (CharacterCodingException e) {
      problems.add(firstMalformed(path), "invalid bytes; save the file as UTF-8");
    } catch (IOException e) {
      problems.add(
          Place.whole(file),
          Files.exists(path)
              ? "cannot be read (" + e + "); check its permissions"
              : "file not found; check its name");
    }
    return Optional.empty();
  }

  private static Place firstMalformed(Path path) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      CharBuffer before = CharBuffer.allocate(bytes.remaining());
      StandardCharsets.UTF_8.newDecoder().decode(bytes, before, true);
      SourceText read = new SourceText(path.toString(), before.flip().toString());
      return read.place(read.text.length());
    } catch (IOException e) {
      return Place.whole(path.toString());
    }
  }

  /** Returns the line and column of a UTF-16 offset into the text. */
  Place place(int offset) {
    String[] lines = text.substring(0, offset).split("\r\n?|\n", -1);
    String last = lines[lines.length - 1];
    return new Place(file, lines.length, last.codePointCount(0, last.length()) + 1);
  }
}
