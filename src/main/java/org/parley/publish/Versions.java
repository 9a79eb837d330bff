package org.parley.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of what decides the numbers, as the build wrote them down. */
public final class Versions {

  private Versions() {}

  /** Versions by name. */
  public static Map<String, String> all() {
    Properties built = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> versions = new TreeMap<>();
    built.forEach((name, version) -> versions.put(name.toString(), version.toString()));
    versions.put("java", Runtime.version().toString());
    return versions;
  }
}
