package org.parley.extract;

import java.io.Serializable;
import java.time.Duration;

/**
 * A set of limits that reject a document.
 *
 * @param maxBytes largest file that is read, in bytes
 * @param timeout longest time for parsing one document
 * @param maxCharacters longest text, in UTF-16 code units
 * @param maxExpansion most characters of text per byte of the file, for a text of more than a
 *     million characters; more is a decompression bomb
 */
public record ReadLimits(long maxBytes, Duration timeout, int maxCharacters, int maxExpansion)
    implements Serializable {

  /** 256 MiB, two minutes, 16 Mi characters, 100 characters a byte. */
  public static final ReadLimits DEFAULTS =
      new ReadLimits(256L << 20, Duration.ofMinutes(2), 16 << 20, 100);

  /** Refuses a limit that is not positive, with its name and value. */
  public ReadLimits {
    positive("maxBytes", maxBytes);
    positive("timeout in milliseconds", timeout.toMillis());
    positive("maxCharacters", maxCharacters);
    positive("maxExpansion", maxExpansion);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is " + value + ": expected a positive number");
    }
  }
}
