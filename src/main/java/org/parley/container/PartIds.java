package org.parley.container;

import java.util.HashSet;
import java.util.Set;

/**
 * A set of the ids of a container's documents that makes each of them unique. Of three documents
 * with the id {@code m1}, the second becomes {@code m1#2} and the third {@code m1#3}.
 */
public final class PartIds {

  private final Set<String> taken = new HashSet<>();

  /** Returns {@code id}, or {@code id#N} with the lowest number from 2 that is free. */
  public String unique(String id) {
    String free = id;
    for (int number = 2; !taken.add(free); number++) {
      free = id + "#" + number;
    }
    return free;
  }
}
