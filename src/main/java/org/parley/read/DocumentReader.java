package org.parley.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.parley.model.Span;
import org.parley.model.TextPlace;
import org.parley.spill.ParagraphHashes;
import org.parley.study.Study;
import org.parley.text.TextAnalyzer;

/**
 * A reader of listed documents. It opens each document once, fills the gaps of the list from it,
 * and turns an expected fault into a rejection.
 */
final class DocumentReader {

  /** A receiver of the outcomes of documents. */
  interface Outcomes {

    /** Receives a document that the study contains. */
    void accepted(Accepted document) throws IOException;

    /** Receives a document that is not counted. */
    void rejected(Rejection document) throws IOException;
  }

  private sealed interface Outcome permits Accepted, Rejected, NotListed {}

  /**
   * A document that the study contains.
   *
   * @param utf8 the cleaned text
   * @param quoted the passages that its structure quotes
   * @param paragraphs hashes of its paragraphs; none without an outlet
   * @param reference the document, once its text has a place
   */
  record Accepted(
      byte[] utf8,
      List<Span> quoted,
      ParagraphHashes paragraphs,
      Function<TextPlace, Reference> reference)
      implements Outcome {}

  private record Rejected(Rejection rejection) implements Outcome {}

  /** A file of which the list names only parts that it does not have. */
  private record NotListed() implements Outcome {}

  /**
   * The outcome for what was opened.
   *
   * @param part its part
   * @param failure why it has no text; null if it has one
   */
  private record Read(
      String part, boolean inContainer, Extraction.Failure failure, Outcome outcome) {}

  /** A document's row in the list and, after reading, its size and hash. */
  private record File(ListedDocument listed, OpenedDocument opened) {

    Outcome rejected(Reason reason, String detail) {
      return new Rejected(
          new Rejection(
              listed.path(), opened.part(), reason, detail, opened.bytes(), opened.sha256()));
    }
  }

  private static final Extraction.Failure NO_SUCH_PART =
      new Extraction.Failure(
          Reason.NOT_FOUND, "the list names this part, but the file has no such part");

  private static final Extraction.Failure ONE_DOCUMENT =
      new Extraction.Failure(
          Reason.NOT_FOUND, "the file is one document without parts: leave the column part empty");

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
        new FolderReader(study.documents().root(), extractor, cache, FolderReader.kinds(study));
  }

  /**
   * Reads the documents of a file.
   *
   * @throws IOException if the receiver fails
   */
  void read(ListedParts listed, Outcomes outcomes) throws IOException {
    List<Extraction.Failure> ofFile = new ArrayList<>();
    documents.read(
        listed.path(),
        listed,
        opened -> read(listed, opened),
        read -> {
          listed.mark(read.part());
          if (read.outcome() instanceof Accepted accepted) {
            outcomes.accepted(accepted);
          } else if (read.outcome() instanceof Rejected rejected) {
            outcomes.rejected(rejected.rejection());
          }
          if (!read.inContainer()) {
            ofFile.add(Objects.requireNonNullElse(read.failure(), ONE_DOCUMENT));
          }
        });
    Extraction.Failure why = ofFile.isEmpty() ? NO_SUCH_PART : ofFile.get(0);
    for (String part : listed.missing()) {
      outcomes.rejected(new Rejection(listed.path(), part, why.reason(), why.detail(), -1, ""));
    }
  }

  private Read read(ListedParts listed, OpenedDocument opened) {
    File file = new File(listed.row(opened.part()), opened);
    boolean inContainer = opened.inContainer();
    if (!inContainer && !listed.namesFile()) {
      Extraction.Failure failure =
          opened.extraction() instanceof Extraction.Failure failed ? failed : null;
      return new Read("", false, failure, new NotListed());
    } else if (opened.extraction() instanceof Extraction.Failure failed) {
      return new Read(
          opened.part(), inContainer, failed, file.rejected(failed.reason(), failed.detail()));
    }
    Outcome outcome = accept(file, (Extraction.Text) opened.extraction());
    return new Read(opened.part(), inContainer, null, outcome);
  }

  /** Accepts a document that the study contains, or rejects it. */
  private Outcome accept(File file, Extraction.Text extracted) {
    ListedDocument listed = file.listed();
    OpenedDocument opened = file.opened();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(extracted.flags());
    Attribution known = Attribution.of(listed, adjusted.of(opened.name(), extracted.claims()));
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
    String hash = TextHash.of(utf8);
    String title = known.title().map(Claim::value).orElse("");
    String outlet = known.outlet().map(Claim::value).orElse("");
    int characters = extracted.text().length();
    String mediaType = extracted.mediaType();
    return new Accepted(
        utf8,
        extracted.content().quoted(),
        paragraphs(outlet, hash, extracted.text()),
        text ->
            new Reference(
                listed.path(),
                opened.part(),
                name,
                listed.side().isEmpty() ? settings.sides().on(name, day) : listed.side(),
                day,
                title,
                outlet,
                opened.inContainer() ? known.url().map(Claim::value).orElse("") : listed.url(),
                mediaType,
                opened.sha256(),
                opened.bytes(),
                hash,
                characters,
                text,
                known.author().get().source(),
                known.date().get().source(),
                flags,
                listed.variables(),
                ""));
  }

  private ParagraphHashes paragraphs(String outlet, String textHash, String text) {
    return outlet.isEmpty() || !settings.wantsRepeatedParagraphs()
        ? ParagraphHashes.NONE
        : ParagraphHashes.of(outlet, textHash, text, TextAnalyzer.paragraphs(text));
  }
}
