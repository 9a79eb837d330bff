package org.parley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text with visible marks around trimmed paragraphs, quotations and hits. */
public final class MarkedText {

  /** The meaning of the marks. */
  public static final String LEGEND =
      "[-RULE: trimmed, not counted-]  {quoted words}  [PHRASE: a hit]  everything else counts";

  private record Mark(int offset, int rank, String text) {}

  private MarkedText() {}

  /** Returns the cleaned text with its marks. */
  public static String of(AnalyzedText text, CountingRules rules) {
    List<Mark> marks = new ArrayList<>();
    for (Trimmed trimmed : text.trimmed()) {
      marks.add(new Mark(trimmed.start(), 2, "[-" + trimmed.rule() + ": "));
      marks.add(new Mark(trimmed.end(), 0, "-]"));
    }
    for (int from = text.quoted().nextSetBit(0); from >= 0; ) {
      int to = text.quoted().nextClearBit(from);
      marks.add(new Mark(text.start(from), 2, "{"));
      marks.add(new Mark(text.end(to - 1), 1, "}"));
      from = text.quoted().nextSetBit(to);
    }
    for (Hit hit : text.hits()) {
      String name = rules.phrases().get(hit.phrase()).name();
      marks.add(new Mark(text.start(hit.firstToken()), 3, "[" + name + ": "));
      marks.add(new Mark(text.end(hit.firstToken() + hit.tokens() - 1), 0, "]"));
    }
    marks.sort(Comparator.comparingInt(Mark::offset).thenComparingInt(Mark::rank));
    StringBuilder marked = new StringBuilder();
    int offset = 0;
    for (Mark mark : marks) {
      marked.append(text.text(), offset, mark.offset()).append(mark.text());
      offset = mark.offset();
    }
    return marked.append(text.text(), offset, text.text().length()).toString();
  }
}
