package org.parley.studyfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.study.Place;

/** A file of the study, read whole as UTF-8 without its byte order mark, that knows its lines. */
final class SourceText {

  private final String file;
  private final String text;
  private int[] lineStarts;

  SourceText(String file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Empty, and a problem, where the file cannot be read or is no UTF-8. */
  static Optional<SourceText> read(Path path, Problems problems) {
    String file = path.toString();
    try {
      SourceText read = new SourceText(file, Files.readString(path, StandardCharsets.UTF_8));
      int zero = read.text.indexOf('\0');
      if (zero < 0) {
        return Optional.of(read);
      }
      problems.add(
          read.place(zero),
          "",
          "found U+0000, expected text; if the file is UTF-16, save it as UTF-8");
    } catch (CharacterCodingException e) {
      problems.add(
          firstMalformed(path),
          "",
          "found bytes that are no UTF-8, expected UTF-8; save it as such");
    } catch (IOException e) {
      String why = Files.exists(path) ? "cannot be read (" + e + ")" : "is not there";
      problems.add(Place.whole(file), "", why + "; check its name and its permissions");
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

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The line and column of a UTF-16 offset into the text. */
  Place place(int offset) {
    if (lineStarts == null) {
      lineStarts =
          IntStream.concat(
                  IntStream.of(0),
                  IntStream.range(0, text.length()).filter(this::endsLine).map(i -> i + 1))
              .toArray();
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  private boolean endsLine(int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }
}
