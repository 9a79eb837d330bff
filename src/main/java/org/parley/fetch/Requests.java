package org.parley.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A client that sends one request at a time, with pauses. If a server fails or is busy, it tries
 * again. It waits longer each time, or as long as {@code Retry-After} says (RFC 9110, section
 * 10.2.3).
 */
final class Requests {

  private static final int TOO_MANY_REQUESTS = 429;

  /** Statuses of failures that may pass. */
  private static final Set<Integer> PASSING = Set.of(TOO_MANY_REQUESTS, 500, 502, 503, 504);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER) // Each target has its own robots.txt.
          .build();

  private final String userAgent;
  private final FetchLimits limits;
  private final Pace pace;

  /** Sites that asked for a longer wait than the limit, with the reason. */
  private final Map<String, String> resting = new HashMap<>();

  Requests(String userAgent, FetchLimits limits, Pace pace) {
    this.userAgent = userAgent;
    this.limits = limits;
    this.pace = pace;
  }

  /**
   * Returns the answer of a server, also one that is a redirect or an error.
   *
   * @param headers the headers of the request besides {@code User-Agent}
   * @param delay the pause that the site's robots.txt asks for
   * @throws NotFetched if no attempt got an answer, other than a failure that may pass
   */
  HttpResponse<byte[]> get(URI url, Map<String, String> headers, Duration delay)
      throws NotFetched, InterruptedException {
    String rest = resting.get(Pace.site(url));
    if (rest != null) {
      throw new NotFetched(FetchState.FAILED, "%s", rest);
    }
    String problem = "";
    for (int attempt = 1; attempt <= limits.attempts(); attempt++) {
      pace.await(url);
      Duration wait = limits.backOff(attempt);
      try {
        HttpResponse<byte[]> answer = send(url, headers);
        if (!PASSING.contains(answer.statusCode())) {
          return answer;
        }
        problem = "status " + answer.statusCode();
        wait = retryAfter(answer).orElse(wait);
      } catch (LimitedBody.TooLarge e) {
        throw new NotFetched(FetchState.FAILED, "%s", e.getMessage());
      } catch (IOException e) {
        problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      } finally {
        pace.done(url, delay);
      }
      if (wait.compareTo(limits.longestWait()) > 0) {
        String reason = problem + "; the site asks for a wait of " + wait.toSeconds() + " s";
        resting.put(Pace.site(url), reason);
        throw new NotFetched(FetchState.FAILED, "%s", reason);
      }
      pace.postpone(url, wait);
    }
    throw new NotFetched(FetchState.FAILED, "%s, %d times", problem, limits.attempts());
  }

  private HttpResponse<byte[]> send(URI url, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).setHeader("User-Agent", userAgent);
    headers.forEach(request::setHeader);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new LimitedBody(limits.bytes()));
    try {
      return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException(
          "no whole answer within " + limits.time().toMillis() / 1000.0 + " s");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("request for " + url, e);
    }
  }

  /** Returns the wait that a server asks for, in seconds or until a date. */
  private Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Retry-After").flatMap(this::wait);
  }

  private Optional<Duration> wait(String written) {
    if (written.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written));
      Duration wait = Duration.between(pace.now(), until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty(); // An unreadable header counts as none.
    }
  }
}
