package org.parley.concordance;

/** A search of a text that was stopped, because it needs too much work. */
final class StoppedSearch extends Exception {

  private static final long serialVersionUID = 1L;
}
