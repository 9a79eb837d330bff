package org.parley.model;

/** The name of a side that no study may give to one of its own. */
public final class Side {

  /** All authors together, whatever their side. */
  public static final String ALL = "all";

  private Side() {}
}
