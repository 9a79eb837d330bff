package org.parley.model;

/** The reserved name of a side; no study may define it. */
public final class Side {

  /** All authors together, of any side or none. */
  public static final String ALL = "all";

  private Side() {}
}
