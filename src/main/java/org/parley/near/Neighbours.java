package org.parley.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents so far that stay and have a pair with some text. Of many alike texts, most have a
 * pair only with the longest of them; this text leads from one to the other.
 */
final class Neighbours {
  static final Neighbours NONE = new Neighbours();

  /** Most that are compared, so that a collected volume does not compare all its texts. */
  private static final int MOST = 10;

  private final List<Judged> originals = new ArrayList<>();
  private final Map<String, List<Judged>> byAuthor = new HashMap<>();

  void add(Judged judged) {
    if (judged.kept == null) {
      add(judged, originals);
    }
    add(judged, byAuthor.computeIfAbsent(judged.document.author(), author -> new ArrayList<>()));
  }

  private static void add(Judged judged, List<Judged> to) {
    if (to.size() < MOST) {
      to.add(judged);
    }
  }

  /** Adds those that a document may be a copy of. */
  void addTo(Map<Judged, Double> others, Judged judged, double least) {
    originals.forEach(other -> others.putIfAbsent(other, least));
    byAuthor
        .getOrDefault(judged.document.author(), List.of())
        .forEach(other -> others.putIfAbsent(other, least));
  }
}
