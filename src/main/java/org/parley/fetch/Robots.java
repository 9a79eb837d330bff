package org.parley.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader of robots.txt that reads the file of each site once in a run. As RFC 9309 says, a site
 * without the file allows everything, and a site whose file cannot be read allows nothing.
 */
final class Robots {

  /** The name of this program, for which a site may have rules. */
  private static final List<String> NAME = List.of("parley");

  /**
   * The rules of a site.
   *
   * @param unreadable why its file cannot be read; empty if it can
   */
  private record Site(BaseRobotRules rules, String unreadable) {}

  private final Map<String, Site> sites = new HashMap<>();
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Requests requests;
  private final int redirects;

  Robots(Requests requests, int redirects) {
    this.requests = requests;
    this.redirects = redirects;
  }

  /**
   * Returns the pause that a site asks for.
   *
   * @throws NotFetched if the site does not allow the address, or its rules cannot be read
   */
  Duration require(URI url) throws NotFetched, InterruptedException {
    String name = Pace.site(url);
    Site site = sites.get(name);
    if (site == null) {
      site = read(URI.create(name + "/robots.txt"));
      sites.put(name, site);
    }
    if (!site.unreadable.isEmpty()) {
      throw new NotFetched(FetchState.FAILED, "%s/robots.txt: %s", name, site.unreadable);
    }
    if (!site.rules.isAllowed(url.toString())) {
      throw new NotFetched(FetchState.REFUSED, "%s/robots.txt does not allow it", name);
    }
    long delay = site.rules.getCrawlDelay();
    return delay == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(delay);
  }

  private Site read(URI file) throws InterruptedException {
    try {
      URI url = file;
      for (int step = 0; step <= redirects; step++) {
        HttpResponse<byte[]> answer = requests.get(url, Map.of(), Duration.ZERO);
        int status = answer.statusCode();
        if (status == 200) {
          String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
          return new Site(parser.parseContent(file.toString(), answer.body(), type, NAME), "");
        } else if (status >= 400 && status < 500) {
          return new Site(parser.failedFetch(status), ""); // There is no file.
        } else if (!Redirects.is(status)) {
          return unreadable("status " + status);
        }
        url = Redirects.target(url, answer);
      }
      return unreadable("more than " + redirects + " redirects");
    } catch (NotFetched e) {
      return unreadable(e.getMessage());
    }
  }

  private Site unreadable(String reason) {
    return new Site(parser.failedFetch(500), reason);
  }
}
