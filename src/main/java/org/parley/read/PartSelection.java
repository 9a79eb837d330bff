package org.parley.read;

/** A choice of the documents of a file. */
public interface PartSelection {

  /** Every document. */
  PartSelection ALL =
      new PartSelection() {
        @Override
        public boolean includes(String part) {
          return true;
        }

        @Override
        public boolean includesBelow(String part) {
          return true;
        }
      };

  /**
   * Returns whether a document is chosen.
   *
   * @param part empty for a file that is one document
   */
  boolean includes(String part);

  /** Returns whether a document inside this one, a container, may be chosen. */
  boolean includesBelow(String part);
}
