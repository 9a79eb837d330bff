package org.parley.container;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.model.Reason;

/**
 * A table with a row per document: comma-, tab- or semicolon-separated values with a header. A
 * column contains the texts; others may name author, date, title, outlet, address and part.
 */
final class TableOfTexts implements Container {

  private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab");

  /** Characters of a row; a quotation mark that is never closed would take the rest of the file. */
  private static final long LONGEST_ROW = 48 << 20;

  private static final int LONGEST_HEADER = 4_000;
  private static final int LONGEST_NAME = 64;
  private static final Pattern SEPARATOR = Pattern.compile("[,\t;|]");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final ContainerRules rules;

  TableOfTexts(ContainerRules rules) {
    this.rules = rules;
  }

  @Override
  public boolean recognises(Source source, Head head) {
    return shape(source, head).isPresent();
  }

  private Optional<CsvShape> shape(Source source, Head head) {
    boolean isNamed = isNamed(source.path());
    if (!isNamed && !mayBeTable(head)) {
      return Optional.empty();
    }
    String start = start(head);
    if (start.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return CsvShape.of(withoutSeparatorLine(start), head.whole())
        .filter(shape -> isTable(shape, isNamed));
  }

  /**
   * Returns whether this is a table and not prose. If the name does not say so, several columns
   * must have usual names, and all rows must be alike.
   */
  private boolean isTable(CsvShape shape, boolean isNamed) {
    TextColumns columns = new TextColumns(shape.header(), rules.columns());
    return isNamed
        ? shape.header().size() != 1 || columns.haveText()
        : columns.haveText() && columns.size() > 1 && shape.rows() > 0 && shape.regular();
  }

  private static boolean isNamed(String path) {
    return EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Returns false for nearly every other file: its first line is long, or names no column. */
  private boolean mayBeTable(Head head) {
    if (head.isUtf16()) {
      return true;
    }
    String text = withoutSeparatorLine(head.text());
    int end = text.indexOf('\n');
    if (end <= 0 || end >= LONGEST_HEADER || text.charAt(0) == '<' || text.charAt(0) == '{') {
      return false;
    }
    List<String> cells = List.of(SEPARATOR.split(text.substring(0, end).replace("\"", ""), -1));
    return cells.size() > 1
        && cells.stream().allMatch(cell -> cell.length() <= LONGEST_NAME)
        && new TextColumns(cells, rules.columns()).haveText();
  }

  private static String start(Head head) {
    return head.isUtf16() ? new String(head.bytes(), StandardCharsets.UTF_16) : head.text();
  }

  private static String withoutSeparatorLine(String start) {
    return CsvShape.SEPARATOR_LINE.matcher(start).lookingAt()
        ? start.substring(start.indexOf('\n') + 1)
        : start;
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(source.open(), 2 * Head.BYTES)) {
      Head head = Head.of(in);
      CsvShape shape = shape(source, head).orElseThrow();
      List<String> header = shape.header().stream().map(TableOfTexts::decoded).toList();
      TextColumns columns = new TextColumns(header, rules.columns());
      if (header.isEmpty()) {
        parts.rejected(
            "",
            Reason.NO_TEXT,
            "the table has no header; begin it with a row such as text,author,date");
      } else if (!columns.haveText()) {
        parts.rejected("", Reason.NO_TEXT, columns.refusal(header));
      } else {
        parts.remark(columns.described());
        Charset charset = head.isUtf16() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        RowReader reader = new RowReader(new InputStreamReader(in, charset));
        reader.skipSeparatorLine();
        try (CSVParser parser = CSVParser.parse(reader, shape.format())) {
          read(parser.iterator(), reader, shape, new TableRows(columns, rules, parts), parts);
        }
      }
    }
  }

  private static void read(
      Iterator<CSVRecord> records, RowReader reader, CsvShape shape, TableRows rows, Parts parts)
      throws IOException {
    int width = shape.header().size();
    int shift = shape.unnamedFirst() ? 1 : 0;
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < width; i++) {
      indices.putIfAbsent(decoded(shape.header().get(i)), i + shift);
    }
    next(records, 0); // The header.
    CSVRecord row = next(records, 1);
    BrokenContainer broken = null;
    for (long number = 1; row != null; number++) {
      reader.beginRow();
      CSVRecord current = row;
      try {
        row = next(records, number + 1);
      } catch (BrokenContainer e) {
        row = null; // This row is whole.
        broken = e;
      }
      UnaryOperator<String> cell = column -> cell(current, indices.get(column));
      boolean cut =
          row == null && broken == null && current.size() < width + shift && !reader.endsWithLine();
      if (cut) {
        throw new BrokenContainer("the table breaks off within row " + number);
      } else if (current.size() > width + shift) {
        parts.rejected(
            rows.part(number, cell),
            Reason.CORRUPT,
            "the row has "
                + current.size()
                + " cells, but the header has "
                + width
                + ": put a cell that contains the separator in quotation marks");
      } else if (!isBlank(current)) {
        rows.deliver(number, cell);
      }
    }
    if (broken != null) {
      throw broken;
    }
  }

  /** Returns the next row; null at the end. */
  private static CSVRecord next(Iterator<CSVRecord> records, long number) throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BrokenContainer broken) {
        throw broken;
      }
      throw new BrokenContainer(
          "row "
              + number
              + ": a quotation mark is never closed, or followed by text; write cells as in"
              + " \"so \"\"called\"\"\"",
          e);
    }
  }

  private static boolean isBlank(CSVRecord row) {
    return row.stream().allMatch(String::isBlank);
  }

  private static String cell(CSVRecord row, Integer index) {
    return index == null || index >= row.size() ? "" : decoded(row.get(index));
  }

  /**
   * Returns a cell that was read as ISO 8859-1 as what it is: UTF-8, or else windows-1252. A cell
   * of UTF-16 has other characters, or only ASCII.
   */
  private static String decoded(String cell) {
    boolean ascii = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c > 0xFF) {
        return cell;
      }
      ascii &= c < 0x80;
    }
    if (ascii) {
      return cell;
    }
    byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** A reader that bounds the length of a row and knows whether the file ends with a line end. */
  private static final class RowReader extends FilterReader {
    private long ofRow;
    private int last = '\n';

    RowReader(Reader in) {
      super(new BufferedReader(in, 1 << 16));
    }

    void skipSeparatorLine() throws IOException {
      in.mark(16);
      char[] start = new char[12];
      int length = Math.max(0, in.read(start));
      String text = new String(start, 0, length);
      in.reset();
      boolean marked = text.startsWith("\u00EF\u00BB\u00BF");
      String unmarked = marked ? text.substring(3) : text;
      Matcher line = CsvShape.SEPARATOR_LINE.matcher(unmarked);
      int skipped = (marked ? 3 : 0) + (line.lookingAt() ? line.end() : 0);
      for (int i = 0; i < skipped; i++) {
        in.read();
      }
    }

    void beginRow() {
      ofRow = 0;
    }

    boolean endsWithLine() {
      return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count(c, c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
      int got = super.read(to, offset, length);
      count(got > 0 ? to[offset + got - 1] : -1, got);
      return got;
    }

    private void count(int c, int got) throws IOException {
      if (c >= 0) {
        last = c;
        ofRow += got;
      }
      if (ofRow > LONGEST_ROW) {
        throw new BrokenContainer(
            "a row has more than " + LONGEST_ROW + " characters: a quotation mark may be missing");
      }
    }
  }
}
