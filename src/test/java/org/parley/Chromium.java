package org.parley;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium with a profile of its own, as Debian's packages {@code chromium} and {@code
 * chromium-driver} install it. It is told nothing of the network.
 *
 * @param downloads where it puts what it downloads
 */
record Chromium(ChromeDriver driver, Path downloads) implements AutoCloseable {

  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** After this time a click is repeated. */
  private static final Duration AGAIN = Duration.ofSeconds(6);

  private static final JsonMapper JSON = new JsonMapper();

  /** Starts one, which keeps its files in {@code scratch}; skips the test where there is none. */
  static Chromium start(Path scratch) {
    for (Path program : List.of(BROWSER, DRIVER)) {
      assumeTrue(Files.isExecutable(program), "no Chromium here to read the page: " + program);
    }
    Path downloads = scratch.resolve("downloads");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        "--lang=en-GB",
        "--user-data-dir=" + scratch.resolve("profile"));
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads.toString()));
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Chromium(new ChromeDriver(service, options), downloads);
  }

  /** Opens a file at this width of the window, in CSS pixels. */
  void open(Path file, int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    driver.get(file.toUri().toString());
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until it is so; it soon is, or the test fails. */
  void await(String what, BooleanSupplier condition) {
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > last) {
        throw new AssertionError("waited in vain: " + what + "; " + complaints());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20); // Between two looks, not in place of one.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Warnings and errors since they were last asked for: of the page's scripts and its policy. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::toString)
        .toList();
  }

  /**
   * What was asked for since this was last asked, but data that a page itself holds and what the
   * browser asks itself.
   */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      try {
        JsonNode message = JSON.readTree(entry.getMessage()).get("message");
        String url = message.at("/params/request/url").asText();
        if (message.get("method").asText().equals("Network.requestWillBeSent")
            && !url.matches("(data|blob|chrome):.*")) {
          requests.add(url);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return requests;
  }

  /**
   * The file of this name that {@code act} makes it download. A click on a chart that is being
   * drawn again may be lost, so {@code act} is repeated.
   */
  Path download(String fileName, Runnable act) {
    Path file = downloads.resolve(fileName);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long[] next = {System.nanoTime()};
    // Its name is taken, by an empty file, before it is there.
    await(
        "download of " + fileName,
        () -> {
          if (System.nanoTime() >= next[0]) {
            act.run();
            next[0] = System.nanoTime() + AGAIN.toNanos();
          }
          return file.toFile().length() > 0;
        });
    return file;
  }

  /** The page as it is printed: a PDF. */
  byte[] print() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    return Base64.getDecoder().decode((String) printed.get("data"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
