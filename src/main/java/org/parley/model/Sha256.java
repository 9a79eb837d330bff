package org.parley.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 hash of bytes. */
public final class Sha256 {

  private Sha256() {}

  /** Returns the hash of bytes as 64 hexadecimal digits. */
  public static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /** Returns an empty digest. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns a finished hash as hexadecimal digits. */
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
