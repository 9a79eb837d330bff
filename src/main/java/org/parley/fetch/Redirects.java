package org.parley.fetch;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;

/** The redirects of HTTP. */
final class Redirects {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  /** Returns whether a status sends to another address. */
  static boolean is(int status) {
    return STATUSES.contains(status);
  }

  /**
   * Returns the address to which an answer sends.
   *
   * @throws NotFetched if there is none, if it is not one of the web, or if it gives up encryption
   */
  static URI target(URI from, HttpResponse<?> answer) throws NotFetched {
    String written = answer.headers().firstValue("Location").orElse("");
    URI to;
    try {
      to = from.resolve(written);
    } catch (IllegalArgumentException e) {
      throw new NotFetched(FetchState.FAILED, "redirected to an invalid address '%s'", written);
    }
    boolean web = "https".equals(to.getScheme()) || from.getScheme().equals(to.getScheme());
    if (written.isEmpty() || !web || to.getHost() == null) {
      throw new NotFetched(
          FetchState.FAILED, "redirected to '%s'; expected https://HOST/PATH", written);
    }
    return to;
  }
}
