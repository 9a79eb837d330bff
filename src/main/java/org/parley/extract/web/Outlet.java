package org.parley.extract.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The outlet that published a page, by the names of its site, its publisher and its domain.
 *
 * @param names as the page spells them
 * @param folded the same names and the parts of the domain, as letters and digits in lower case
 */
record Outlet(List<String> names, Set<String> folded) {

  private static final Pattern TOP_LEVEL = Pattern.compile("\\.(?:co\\.)?\\p{L}{2,6}$");
  private static final Pattern KIND_OF_SITE = Pattern.compile("-?(?:blog|news|online)$");
  private static final Pattern START_PAGE = Pattern.compile("/|https?://[^/]+/?");
  private static final List<String> SITE_FIELDS =
      List.of("og:site_name", "application-name", "publisher", "dc.publisher", "copyright");

  private static final int LONGEST = 40;

  /** An own name of so many letters makes any name that contains it the outlet's. */
  private static final int DISTINCT = 8;

  /** Returns the outlet of {@code page}. */
  static Outlet of(Document page, Metas metas, JsonLd linked) {
    List<String> names = new ArrayList<>(linked.outlets());
    for (String field : SITE_FIELDS) {
      names.addAll(metas.get(field));
    }
    names.add(inTitle(page));
    names.removeIf(String::isBlank);
    Set<String> folded = new HashSet<>();
    for (String name : names) {
      folded.add(fold(name));
      folded.add(fold(TOP_LEVEL.matcher(name).replaceFirst("")));
    }
    for (String host : hosts(page, metas)) {
      String bare = host.replaceFirst("^www\\.", "");
      folded.add(fold(bare));
      folded.add(fold(TOP_LEVEL.matcher(bare).replaceFirst("")));
      for (String part : bare.split("\\.", -1)) {
        if (part.length() > 2) {
          folded.add(fold(part));
          folded.add(fold(KIND_OF_SITE.matcher(part).replaceFirst("")));
        }
      }
    }
    folded.remove("");
    return new Outlet(List.copyOf(names), Set.copyOf(folded));
  }

  /**
   * Returns the outlet in the title. It is the part that a heading with a link to the start page
   * repeats, or else the last part if that is short. Empty if there is neither.
   */
  private static String inTitle(Document page) {
    List<String> parts = List.of(Title.PARTS.split(page.title(), -1));
    for (Element link : page.select("h1 a[href], h2 a[href]")) {
      String name = fold(link.text());
      if (!name.isEmpty() && START_PAGE.matcher(link.attr("href")).matches()) {
        for (String part : parts) {
          if (fold(part).equals(name)) {
            return part;
          }
        }
      }
    }
    String last = parts.get(parts.size() - 1);
    return parts.size() > 1 && last.length() <= LONGEST ? last : "";
  }

  private static List<String> hosts(Document page, Metas metas) {
    List<String> hosts = new ArrayList<>();
    for (String address : addresses(page, metas)) {
      try {
        String host = new URI(address).getHost();
        if (host != null) {
          hosts.add(host.toLowerCase(Locale.ROOT));
        }
      } catch (URISyntaxException e) {
        // Browsers ignore a wrong canonical address.
      }
    }
    return hosts;
  }

  /** Returns the addresses that the page gives itself, the canonical one first. */
  static List<String> addresses(Document page, Metas metas) {
    List<String> addresses = new ArrayList<>();
    for (Element link : page.select("link[rel=canonical][href]")) {
      addresses.add(link.attr("href").strip());
    }
    addresses.addAll(metas.get("og:url"));
    return addresses;
  }

  /** Returns whether {@code name} is one of the outlet's names. */
  boolean is(String name) {
    String bare = fold(TOP_LEVEL.matcher(name.strip()).replaceFirst(""));
    return folded.contains(fold(name))
        || folded.stream().anyMatch(own -> own.length() >= DISTINCT && bare.contains(own))
        || folded.contains(bare);
  }

  /** Returns whether {@code title} is short and at least half of it is a name of the outlet. */
  boolean isMostly(String title) {
    String letters = fold(title);
    return title.length() <= LONGEST
        && is(title)
        && folded.stream()
            .anyMatch(own -> 2 * own.length() >= letters.length() && letters.contains(own));
  }

  /** Returns the letters and digits of {@code text} in lower case. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
