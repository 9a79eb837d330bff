package org.parley.container.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.container.Parts;

/** A layout of the lines of an export. */
enum Layout {
  NEXIS_UNI,
  NEXIS,
  PROQUEST,
  FACTIVA;

  /** Cuts the lines of a file into its articles. */
  interface Cutter {

    /** Receives the next line, without white space at its end. */
    void line(String line) throws IOException;

    /**
     * Ends the file.
     *
     * @throws org.parley.container.BrokenContainer if the last article is cut off
     */
    void end() throws IOException;
  }

  /** Words that only exports contain; one of them is in each. */
  private static final List<String> SIGNS =
      List.of("Document", "DOCUMENT", "Dokument", "Classification", "ProQuest", "Full text:");

  private boolean fits(List<String> lines) {
    return switch (this) {
      case NEXIS_UNI -> NexisUni.recognises(lines);
      case NEXIS -> NexisClassic.recognises(lines);
      case PROQUEST -> ProQuest.recognises(lines);
      case FACTIVA -> Factiva.recognises(lines);
    };
  }

  /** Returns the layout of a file that begins with these lines; empty if it is no known export. */
  static Optional<Layout> of(List<String> lines) {
    return Stream.of(values()).filter(layout -> layout.fits(lines)).findFirst();
  }

  /** Returns false for most files, which are then not looked at more closely. */
  static boolean isPossible(String text) {
    return SIGNS.stream().anyMatch(text::contains);
  }

  /** Returns a cutter that hands articles on to {@code parts}. */
  Cutter cutter(Parts parts) {
    return switch (this) {
      case NEXIS_UNI -> new NexisUni(parts);
      case NEXIS -> new NexisClassic(parts);
      case PROQUEST -> new ProQuest(parts);
      case FACTIVA -> new Factiva(parts);
    };
  }
}
