package org.parley.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.extract.Claim;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.extract.TextCache;
import org.parley.extract.TextHash;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;
import org.parley.model.Reason;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.model.TextPlace;
import org.parley.spill.TextFile;
import org.parley.study.Study;
import org.parley.text.CountingRules;
import org.parley.text.TextAnalyzer;

/**
 * A reader of listed documents. It opens each document once, fills the gaps of the list from it,
 * and turns an expected fault into a rejection.
 */
final class DocumentReader {

  /** The outcome of reading a document. */
  sealed interface Outcome permits Accepted, Rejected {}

  /** A document that the study contains. */
  record Accepted(Reference reference) implements Outcome {}

  /** A document that is not counted. */
  record Rejected(Rejection rejection) implements Outcome {}

  /** A document's row in the list and, after reading, its size and hash. */
  private record File(ListedDocument listed, long bytes, String sha256) {

    Outcome rejected(Reason reason, String detail) {
      return new Rejected(new Rejection(listed.path(), "", reason, detail, bytes, sha256));
    }
  }

  private final ReadSettings settings;
  private final FolderReader documents;
  private final TextAnalyzer analyzer;
  private final AdjustedClaims adjusted;

  DocumentReader(ReadSettings settings) {
    this.settings = settings;
    Study study = settings.study();
    this.adjusted = new AdjustedClaims(study);
    this.analyzer =
        new TextAnalyzer(
            new CountingRules(
                study.tokens().words(),
                study.trim(),
                study.reading().trimRules(),
                study.longQuotations(),
                List.of()));
    Extractor extractor = new Extractor(settings.limits(), settings.study().timeZone());
    TextCache cache = new TextCache(settings.cacheFolder());
    this.documents =
        new FolderReader(
            settings.study().documents().root(),
            settings.limits(),
            (path, bytes, sha256) -> extractor.extract(path, bytes, sha256, cache));
  }

  /**
   * Reads a document.
   *
   * @param texts the file that receives an accepted document's text
   * @throws IOException if the text cannot be written
   */
  Outcome read(ListedDocument listed, TextFile.Writer texts) throws IOException {
    FolderReader.Opened opened = documents.read(listed.path());
    File file = new File(listed, opened.bytes(), opened.sha256());
    return opened.extraction() instanceof Extraction.Failure failed
        ? file.rejected(failed.reason(), failed.detail())
        : accept(file, (Extraction.Text) opened.extraction(), texts);
  }

  /** Accepts a document that the study contains, or rejects it. */
  private Outcome accept(File file, Extraction.Text extracted, TextFile.Writer texts)
      throws IOException {
    ListedDocument listed = file.listed();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(extracted.flags());
    Attribution known = Attribution.of(listed, adjusted.of(listed.path(), extracted.claims()));
    if (known.author().isEmpty()) {
      return file.rejected(Reason.NO_AUTHOR, "neither the list nor the document names an author");
    }
    if (!listed.badDate().isEmpty()) {
      return file.rejected(
          Reason.NO_DATE,
          "'"
              + listed.badDate()
              + "' in the list is not a date; expected a day such as 2016-04-26");
    }
    if (known.date().isEmpty()) {
      return file.rejected(Reason.NO_DATE, "neither the list nor the document gives a date");
    }
    String name = known.author().get().value();
    LocalDate day = known.date().get().value();
    if (!settings.study().includes(name, day)) {
      return file.rejected(Reason.OUTSIDE_STUDY, outside(name, day));
    }
    String title = known.title().map(Claim::value).orElse("");
    if (!analyzer.countsAny(extracted.text(), title, settings.study().namesOf(name))) {
      return file.rejected(
          Reason.NO_TEXT, "no word is left to count: the rules of trimming take all of them");
    }
    flags.addAll(known.flags());
    if (listed.dateRewritten()) {
      flags.add(Flag.DATE_REWRITTEN);
    }
    if (Stream.of(known.author(), known.date()).anyMatch(claim -> claim.get().isProperty())) {
      flags.add(Flag.OFFICE_PROPERTIES);
    }
    byte[] utf8 = extracted.text().getBytes(StandardCharsets.UTF_8);
    TextPlace text = texts.add(utf8, extracted.content().quoted());
    return new Accepted(
        new Reference(
            listed.path(),
            "",
            name,
            listed.side().isEmpty() ? settings.sides().on(name, day) : listed.side(),
            day,
            title,
            known.outlet().map(Claim::value).orElse(""),
            listed.url(),
            extracted.mediaType(),
            file.sha256(),
            file.bytes(),
            TextHash.of(utf8),
            extracted.text().length(),
            text,
            known.author().get().source(),
            known.date().get().source(),
            flags,
            listed.variables()));
  }

  /** Returns why the study does not include this author and day. */
  private String outside(String author, LocalDate day) {
    return settings.study().coverage().contains(day)
        ? day + " is outside the coverage that the study gives " + author
        : day + " is outside the study's coverage";
  }
}
