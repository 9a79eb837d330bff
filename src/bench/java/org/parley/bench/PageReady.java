package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Prints how many milliseconds a report page takes until all of it is drawn, as the page itself
 * measures it in a headless Chromium. A page dumped by the browser would not wait for texts.
 */
final class PageReady {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String READY =
      "{\"id\": 1, \"method\": \"Runtime.evaluate\","
          + " \"params\": {\"expression\": \"document.body?.dataset.ready ?? ''\"}}";

  private PageReady() {}

  /** Arguments: the browser, a folder for its profile, the page. */
  public static void main(String[] args) throws Exception {
    Path profile = Files.createDirectories(Path.of(args[1]));
    Path port = profile.resolve("DevToolsActivePort");
    Files.deleteIfExists(port);
    Process browser =
        new ProcessBuilder(
                args[0],
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile.toAbsolutePath(),
                Path.of(args[2]).toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      System.out.println(milliseconds(port));
    } finally {
      browser.destroy();
      browser.waitFor();
    }
  }

  private static String milliseconds(Path port) throws Exception {
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    WebSocket page = null;
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < last) {
      Thread.sleep(50); // Between two looks.
      if (page == null) {
        page = connected(port, answers);
      }
      if (page != null) {
        page.sendText(READY, true).join();
        String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String ready =
            answer == null ? "" : JSON.readTree(answer).at("/result/result/value").asText();
        if (!ready.isEmpty()) {
          return ready;
        }
      }
    }
    throw new IOException("the page is not ready after " + PATIENCE.toSeconds() + " s");
  }

  /** Connects to the browser's page; null if it has none yet. */
  private static WebSocket connected(Path port, BlockingQueue<String> answers) throws Exception {
    if (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
      return null;
    }
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
    for (JsonNode target :
        JSON.readTree(
            HTTP.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body())) {
      if (target.get("type").asText().equals("page")) {
        URI address = URI.create(target.get("webSocketDebuggerUrl").asText());
        return HTTP.newWebSocketBuilder().buildAsync(address, new Listener(answers)).join();
      }
    }
    return null;
  }

  /** Puts each whole message into a queue. */
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> answers;
    private final StringBuilder message = new StringBuilder();

    Listener(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        answers.add(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
