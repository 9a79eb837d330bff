package org.parley.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A JavaScript library that comes as a web jar. */
public final class WebJar {

  private WebJar() {}

  /** The library's script, in the version that the build has. */
  public static String script(String name) {
    Properties built = new Properties();
    try {
      built.load(
          new StringReader(
              Resource.text("/META-INF/maven/org.webjars/" + name + "/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = built.getProperty("version");
    return Resource.text(
        "/META-INF/resources/webjars/" + name + "/" + version + "/" + name + ".min.js");
  }
}
