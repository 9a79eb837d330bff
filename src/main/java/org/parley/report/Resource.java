package org.parley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads the texts and scripts that the program contains. */
public final class Resource {

  private Resource() {}

  /** Reads a resource; its name is relative to this package unless it begins with a slash. */
  public static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the script of a JavaScript library, in the version of the build. */
  public static String webJar(String name) {
    Properties built = new Properties();
    try {
      built.load(new StringReader(text("/META-INF/maven/org.webjars/" + name + "/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = built.getProperty("version");
    return text("/META-INF/resources/webjars/" + name + "/" + version + "/" + name + ".min.js");
  }
}
