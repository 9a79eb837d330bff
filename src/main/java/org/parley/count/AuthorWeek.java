package org.parley.count;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.parley.model.CodePointOrder;
import org.parley.model.Reference;
import org.parley.model.Week;

/**
 * The documents of one author in one week: the unit of counting. Its order is by week, then author.
 */
record AuthorWeek(Week week, String author) implements Comparable<AuthorWeek> {

  static AuthorWeek of(Reference reference) {
    return new AuthorWeek(reference.week(), reference.author());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(week.index());
    out.writeString(author);
  }

  static AuthorWeek read(DataInput in) throws IOException {
    return new AuthorWeek(new Week(in.readInt()), in.readString());
  }

  @Override
  public int compareTo(AuthorWeek other) {
    int byWeek = week.compareTo(other.week);
    return byWeek != 0 ? byWeek : CodePointOrder.compare(author, other.author);
  }
}
