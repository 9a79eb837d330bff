package org.parley.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
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
import org.parley.spill.ParagraphHashes;
import org.parley.spill.TextFile;
import org.parley.study.Study;
import org.parley.text.TextAnalyzer;

/**
 * A reader of listed documents. It opens each document once, fills the gaps of the list from it,
 * and turns an expected fault into a rejection.
 */
final class DocumentReader {

  /** The outcome of reading a document. */
  sealed interface Outcome permits Accepted, Rejected {}

  /**
   * A document that the study contains.
   *
   * @param paragraphs none without an outlet
   */
  record Accepted(Reference reference, ParagraphHashes paragraphs) implements Outcome {}

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
  private final StudyLanguage language;

  DocumentReader(ReadSettings settings) {
    this.settings = settings;
    Study study = settings.study();
    this.adjusted = new AdjustedClaims(study);
    this.language = StudyLanguage.of(study.locale());
    this.analyzer = new TextAnalyzer(settings.rules().withoutPhrases());
    Extractor extractor =
        new Extractor(settings.limits(), study.timeZone(), study.reading().trimRules());
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
    Optional<Refusal> refusal =
        Refusal.of(settings.study(), listed, known, extracted.text(), analyzer);
    if (refusal.isPresent()) {
      return file.rejected(refusal.get().reason(), refusal.get().detail());
    }
    String name = known.author().orElseThrow().value();
    LocalDate day = known.date().orElseThrow().value();
    flags.addAll(known.flags());
    if (listed.dateRewritten()) {
      flags.add(Flag.DATE_REWRITTEN);
    }
    if (Stream.of(known.author(), known.date()).anyMatch(claim -> claim.get().isProperty())) {
      flags.add(Flag.OFFICE_PROPERTIES);
    }
    if (language.isOther(extracted.text())) {
      flags.add(Flag.OTHER_LANGUAGE);
    }
    byte[] utf8 = extracted.text().getBytes(StandardCharsets.UTF_8);
    String textHash = TextHash.of(utf8);
    String outlet = known.outlet().map(Claim::value).orElse("");
    TextPlace text = texts.add(utf8, extracted.content().quoted());
    return new Accepted(
        new Reference(
            listed.path(),
            "",
            name,
            listed.side().isEmpty() ? settings.sides().on(name, day) : listed.side(),
            day,
            known.title().map(Claim::value).orElse(""),
            outlet,
            listed.url(),
            extracted.mediaType(),
            file.sha256(),
            file.bytes(),
            textHash,
            extracted.text().length(),
            text,
            known.author().get().source(),
            known.date().get().source(),
            flags,
            listed.variables()),
        paragraphs(outlet, textHash, extracted.text()));
  }

  private ParagraphHashes paragraphs(String outlet, String textHash, String text) {
    return outlet.isEmpty() || !settings.wantsRepeatedParagraphs()
        ? ParagraphHashes.NONE
        : ParagraphHashes.of(outlet, textHash, text, analyzer.paragraphs(text));
  }
}
