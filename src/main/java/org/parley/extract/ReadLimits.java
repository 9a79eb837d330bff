package org.parley.extract;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much one document may ask for before it is given up.
 *
 * @param maxBytes largest file that is read, in bytes
 * @param timeout longest time that one document may take to parse
 * @param maxCharacters longest text that a parser may give, in UTF-16 code units; a long plain text
 *     is read without one
 * @param maxExpansion how many characters of text a byte of the file may give once a text is longer
 *     than a million characters; more is a decompression bomb
 */
public record ReadLimits(long maxBytes, Duration timeout, int maxCharacters, int maxExpansion)
    implements Serializable {

  /** 256 MiB, two minutes, 16 Mi characters, 100 characters a byte. */
  public static final ReadLimits DEFAULTS =
      new ReadLimits(256L << 20, Duration.ofMinutes(2), 16 << 20, 100);

  /** Refuses what is not positive, with the limit's name and value. */
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
