package org.parley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A JavaScript library that comes as a web jar. */
final class WebJar {

  private WebJar() {}

  /** The library's script, in the version that the build has. */
  static String script(String name) {
    Properties built = new Properties();
    try (InputStream in = resource("/META-INF/maven/org.webjars/" + name + "/pom.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = built.getProperty("version");
    String path = "/META-INF/resources/webjars/" + name + "/" + version + "/" + name + ".min.js";
    try (InputStream in = resource(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return WebJar.class.getResourceAsStream(name);
  }
}
