package org.parley.count;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.parley.model.CodePointOrder;
import org.parley.model.Reference;
import org.parley.model.Week;

/**
 * The documents of one author for one side in one week: the unit of counting. Its order is by week,
 * author and side.
 *
 * @param side empty for none
 */
record AuthorWeek(Week week, String author, String side) implements Comparable<AuthorWeek> {

  static AuthorWeek of(Reference reference) {
    return new AuthorWeek(reference.week(), reference.author(), reference.side());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(week.index());
    out.writeString(author);
    out.writeString(side);
  }

  static AuthorWeek read(DataInput in) throws IOException {
    return new AuthorWeek(new Week(in.readInt()), in.readString(), in.readString());
  }

  @Override
  public int compareTo(AuthorWeek other) {
    int byWeek = week.compareTo(other.week);
    int byAuthor = byWeek != 0 ? byWeek : CodePointOrder.compare(author, other.author);
    return byAuthor != 0 ? byAuthor : CodePointOrder.compare(side, other.side);
  }
}
