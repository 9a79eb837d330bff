package org.parley.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Flag;
import org.parley.model.Piece;
import org.parley.model.Sha256;
import org.parley.model.TextPieces;
import org.parley.read.StoredTexts;

/**
 * What is told of a plain text that is not held: one too long for that, which is read through piece
 * by piece, or one that {@link PlainScan} looked through.
 *
 * @param sha256 of the bytes
 * @param textHash {@link TextHash} of the text
 * @param characters UTF-16 code units of the cleaned text
 * @param undecoded whether U+FFFD stands in it
 */
public record UnheldText(String sha256, String textHash, int characters, boolean undecoded) {

  /** Whether a file is long, and its name promises nothing else than plain text. */
  public static boolean isLong(String name, long bytes) {
    return bytes > CutText.LONGEST && PlainTextSniffer.promisesNothingElse(name);
  }

  /** Reads a file, which stays open; empty where it turns out to be no plain text. */
  public static Optional<UnheldText> read(ReadableByteChannel channel) throws IOException {
    MessageDigest sha256 = Sha256.digest();
    TextPieces pieces = pieces(Channels.newInputStream(channel), sha256, true);
    TextHash.Builder hash = new TextHash.Builder();
    boolean undecoded = false;
    int end = 0;
    try {
      for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
        Piece piece = next.get();
        hash.add(piece.offset() > end ? " " : ""); // What is left out between is white space.
        hash.add(piece.text());
        undecoded |= piece.text().indexOf('\uFFFD') >= 0;
        end = piece.offset() + piece.text().length();
      }
    } catch (CharacterCodingException | PlainReader.NotPlain e) {
      return Optional.empty();
    }
    return Optional.of(
        new UnheldText(Sha256.hex(sha256.digest()), hash.toString(), end, undecoded));
  }

  /** The same as of a text that is held, but for the text. */
  public ExtractedText described(String name) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (undecoded) {
      flags.add(Flag.UNDECODED_CHARACTERS);
    }
    return new ExtractedText("", "text/plain", true, Claims.NONE, flags).named(name);
  }

  /** The pieces of a text, whose bytes go into a digest on the way. */
  private static TextPieces pieces(InputStream in, MessageDigest sha256, boolean proves) {
    return new CutText(new PlainReader(new DigestInputStream(in, sha256), proves));
  }

  /**
   * The pieces of a text that was read before.
   *
   * @param file its name, for the complaint
   * @param sha256 of its bytes, which it is held to at its end
   */
  public static TextPieces again(String file, InputStream in, String sha256) {
    MessageDigest digest = Sha256.digest();
    TextPieces pieces = pieces(in, digest, false);
    return new TextPieces() {
      @Override
      public Optional<Piece> next() throws IOException {
        Optional<Piece> next = pieces.next();
        if (next.isEmpty() && !Sha256.hex(digest.digest()).equals(sha256)) {
          throw StoredTexts.changed(file);
        }
        return next;
      }

      @Override
      public void close() throws IOException {
        pieces.close();
      }
    };
  }
}
