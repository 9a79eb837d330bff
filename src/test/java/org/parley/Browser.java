package org.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An extension that starts a Chromium before the tests of a class and closes it after them. Without
 * Chromium it skips the class.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback {

  private Path scratch;
  private Chromium chromium;

  /** Returns the browser. */
  Chromium chromium() {
    return chromium;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    scratch = Files.createTempDirectory("parley-chromium");
    chromium = Chromium.start(scratch);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (chromium != null) {
      chromium.close();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(scratch)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
