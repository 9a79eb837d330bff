package org.parley.near;

import org.parley.model.Reference;
import org.parley.shingle.Shingles;

/** A document with the decision about it. */
final class Judged {
  final Reference document;
  final int shingles;

  /** The document that it is a copy of; null if it is none. */
  Judged kept;

  Shingles.Overlap overlap = Shingles.Overlap.NONE;

  /** Whether its author's documents that are judged later may be copies of it. */
  boolean stays = true;

  boolean counted = true;

  /** Whether it is one unit with other documents that count. */
  boolean shared;

  Judged(Reference document, int shingles) {
    this.document = document;
    this.shingles = shingles;
  }

  /** Returns the first document that stays: this one, or one that is kept instead. */
  Judged staying() {
    return stays ? this : kept.staying();
  }

  /** Returns the document that is no copy: this one, or the last that is kept instead. */
  Judged original() {
    return kept == null ? this : kept.original();
  }

  boolean isBy(Judged other) {
    return document.author().equals(other.document.author());
  }

  boolean hasTextOf(Judged other) {
    return document.textHash().equals(other.document.textHash());
  }
}
