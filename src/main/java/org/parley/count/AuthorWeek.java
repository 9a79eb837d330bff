package org.parley.count;

import org.parley.model.CodePointOrder;
import org.parley.model.Reference;
import org.parley.model.Week;

/**
 * The unit that is counted: all documents of one author in one week. Ordered by week, then author.
 */
record AuthorWeek(Week week, String author) implements Comparable<AuthorWeek> {

  static AuthorWeek of(Reference reference) {
    return new AuthorWeek(reference.week(), reference.author());
  }

  /** The least one that comes behind this. */
  AuthorWeek successor() {
    return new AuthorWeek(week, author + '\0');
  }

  @Override
  public int compareTo(AuthorWeek other) {
    int byWeek = week.compareTo(other.week);
    return byWeek != 0 ? byWeek : CodePointOrder.compare(author, other.author);
  }
}
