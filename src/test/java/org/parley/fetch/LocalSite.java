package org.parley.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A site of this machine that answers as a test says. Without a robots.txt, its status is 404. */
final class LocalSite implements AutoCloseable {

  /** An answer to a request. */
  interface Answer {
    void send(HttpExchange exchange) throws IOException;
  }

  /** A request that the site got. */
  record Request(String path, Headers headers) {}

  private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
  private final Map<String, Deque<Answer>> answers = Collections.synchronizedMap(new HashMap<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads); // A request that never ends must not hold up the next one.
    server.createContext("/", this::handle);
    server.start();
  }

  /** Gives a path its answers, in order; the last one stays. */
  LocalSite on(String path, Answer... inOrder) {
    answers.put(path, new ArrayDeque<>(List.of(inOrder)));
    return this;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Returns the paths of all requests, in order. */
  List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  /** Returns the requests for a path, in order. */
  List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Headers headers = new Headers();
    headers.putAll(exchange.getRequestHeaders());
    requests.add(new Request(path, headers));
    Deque<Answer> left = answers.getOrDefault(path, new ArrayDeque<>(List.of(status(404))));
    Answer answer = left.size() > 1 ? left.removeFirst() : left.getFirst();
    try (exchange) {
      answer.send(exchange);
    }
  }

  /** A file with headers, each {@code Name: value}. */
  static Answer file(String type, String text, String... headers) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      set(exchange, headers);
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  static Answer page(String text, String... headers) {
    return file("text/html; charset=utf-8", text, headers);
  }

  static Answer status(int status, String... headers) {
    return exchange -> {
      set(exchange, headers);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  static Answer redirect(String location) {
    return status(302, "Location: " + location);
  }

  /** Promises more bytes than it sends. */
  static Answer cutOff() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("<p>The first half".getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Sends bytes without an end or a length until nobody reads them. */
  static Answer endless() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      while (!Thread.currentThread().isInterrupted()) {
        body.write(new byte[10_000]);
      }
    };
  }

  /** Sends a byte now and then. */
  static Answer slow() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      try {
        while (true) {
          exchange.getResponseBody().write('.');
          exchange.getResponseBody().flush();
          Thread.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void set(HttpExchange exchange, String... headers) {
    Stream.of(headers)
        .map(header -> header.split(": ", 2))
        .forEach(header -> exchange.getResponseHeaders().set(header[0], header[1]));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
