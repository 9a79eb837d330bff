package org.parley.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.dbf.DBFParser;
import org.apache.tika.parser.dif.DIFParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.feed.FeedParser;
import org.apache.tika.parser.hwp.HwpV5Parser;
import org.apache.tika.parser.indesign.IDMLParser;
import org.apache.tika.parser.iptc.IptcAnpaParser;
import org.apache.tika.parser.iwork.IWorkPackageParser;
import org.apache.tika.parser.microsoft.JackcessParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.chm.ChmParser;
import org.apache.tika.parser.microsoft.onenote.OneNoteParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.mif.MIFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.parser.wordperfect.QuattroProParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.apache.tika.parser.xml.FictionBookParser;

/**
 * Tika's parsers by media type. The list is closed: Tika finds no statements in other types
 * (pictures, sound, programs, iWork since 2013). No parser on the class path can start a program or
 * use the network.
 */
final class TikaParsers {

  private static final Set<String> OTHER_CONTAINERS =
      Set.of(
          MediaTypes.MAILBOX,
          "application/applefile",
          "application/vnd.ms-outlook-pst",
          "application/vnd.ms-tnef",
          "application/warc",
          "application/x-webarchive",
          "application/vnd.ms-cab-compressed",
          "application/x-apple-diskimage",
          "application/x-tika-java-enterprise-archive");

  private TikaParsers() {}

  /** Returns the parser of exactly {@code type}; empty if there is none. */
  static Optional<Parser> of(String type) {
    return switch (type) {
      case MediaTypes.RTF -> Optional.of(new RTFParser());
      case MediaTypes.EPUB -> Optional.of(new EpubParser());
      case MediaTypes.TEXT -> Optional.empty();
      case MediaTypes.DOC,
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.ms-outlook" ->
          Optional.of(new OfficeParser());
      default -> {
        if (type.startsWith("application/vnd.openxmlformats-officedocument.")) {
          yield Optional.of(new OOXMLParser());
        } else if (type.startsWith("application/vnd.oasis.opendocument.")
            && !type.contains(".flat.")) {
          yield Optional.of(new OpenDocumentParser());
        }
        yield Optional.ofNullable(All.BY_TYPE.get(type));
      }
    };
  }

  /** Returns whether files of {@code type} contain other files and no text of their own. */
  static boolean isContainer(String type) {
    return OTHER_CONTAINERS.contains(type) || containerParser(type).isPresent();
  }

  /** Returns the parser that finds out whether a container is locked or damaged. */
  static Optional<Parser> containerParser(String type) {
    return Optional.ofNullable(Containers.BY_TYPE.get(type));
  }

  private static Map<String, Parser> byType(List<Parser> parsers) {
    Map<String, Parser> byType = new HashMap<>();
    for (Parser parser : parsers) {
      for (MediaType type : parser.getSupportedTypes(new ParseContext())) {
        byType.putIfAbsent(type.toString(), parser);
      }
    }
    return byType;
  }

  // Each parser has a library of its own, which is loaded when the parser is created.
  private static final class Containers {
    private static final Map<String, Parser> BY_TYPE =
        byType(List.of(new PackageParser(), new CompressorParser(), new RarParser()));
  }

  private static final class All {
    private static final Map<String, Parser> BY_TYPE =
        byType(
            List.of(
                new OOXMLParser(),
                new OpenDocumentParser(),
                new EpubParser(),
                new FlatOpenDocumentParser(),
                new OfficeParser(),
                new OldExcelParser(),
                new Word2006MLParser(),
                new WordMLParser(),
                new SpreadsheetMLParser(),
                new OneNoteParser(),
                new ChmParser(),
                new JackcessParser(),
                new IWorkPackageParser(),
                new WordPerfectParser(),
                new QuattroProParser(),
                new HwpV5Parser(),
                new MIFParser(),
                new IDMLParser(),
                new DIFParser(),
                new DBFParser(),
                new FeedParser(),
                new IptcAnpaParser(),
                new FictionBookParser(),
                new DcXMLParser()));
  }
}
