package org.parley.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A download that follows redirects, obeys robots.txt and checks what the server sends. */
final class Download {

  private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 451);
  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  /**
   * A file that a server sent.
   *
   * @param url its address after redirects
   * @param contentType as the server wrote it
   * @param etag empty if the server sent none
   * @param lastModified empty if the server sent none
   */
  record File(byte[] bytes, URI url, String contentType, String etag, String lastModified) {}

  private final Requests requests;
  private final Robots robots;
  private final int redirects;

  Download(Requests requests, FetchLimits limits) {
    this.requests = requests;
    this.redirects = limits.redirects();
    this.robots = new Robots(requests, redirects);
  }

  /**
   * Returns the file at an address; empty if the server says that it has not changed.
   *
   * @param known the origin of the copy that is here; null if there is none
   * @throws NotFetched with the reason if the server does not send such a file
   */
  Optional<File> get(URI start, FileType type, ProvenanceRow known)
      throws NotFetched, InterruptedException {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", type.accept());
    if (known != null && !known.etag().isEmpty()) {
      headers.put("If-None-Match", known.etag());
    }
    if (known != null && !known.lastModified().isEmpty()) {
      headers.put("If-Modified-Since", known.lastModified());
    }
    URI url = start;
    for (int step = 0; step <= redirects; step++) {
      Duration delay = robots.require(url);
      HttpResponse<byte[]> answer = requests.get(url, headers, delay);
      int status = answer.statusCode();
      if (status == OK) {
        return Optional.of(file(url, answer, type));
      } else if (status == NOT_MODIFIED && known != null) {
        return Optional.empty();
      } else if (!Redirects.is(status)) {
        throw new NotFetched(
            REFUSALS.contains(status) ? FetchState.REFUSED : FetchState.FAILED,
            "status %d",
            status);
      }
      url = Redirects.target(url, answer);
    }
    throw new NotFetched(FetchState.FAILED, "more than %d redirects", redirects);
  }

  private static File file(URI url, HttpResponse<byte[]> answer, FileType type) throws NotFetched {
    HttpHeaders headers = answer.headers();
    String contentType = headers.firstValue("Content-Type").orElse("");
    if (!type.accepts(contentType)) {
      throw new NotFetched(FetchState.FAILED, "sent '%s'; expected %s", contentType, type.accept());
    }
    String encoding = headers.firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new NotFetched(FetchState.FAILED, "sent in the encoding '%s'; expected none", encoding);
    }
    if (answer.body().length == 0) {
      throw new NotFetched(FetchState.FAILED, "sent an empty file");
    }
    return new File(
        answer.body(),
        url,
        contentType,
        headers.firstValue("ETag").orElse(""),
        headers.firstValue("Last-Modified").orElse(""));
  }
}
