package org.parley.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
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

  private static final String LIST = "list";

  /** A document's row in the list and, after reading, its size and hash. */
  private record File(ListedDocument listed, long bytes, String sha256) {

    Outcome rejected(Reason reason, String detail) {
      return new Rejected(new Rejection(listed.path(), "", reason, detail, bytes, sha256));
    }
  }

  private final ReadSettings settings;
  private final FolderReader documents;

  DocumentReader(ReadSettings settings) {
    this.settings = settings;
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
    Optional<Claim<String>> author =
        claim(listed.author(), extracted.claims().author().map(this::canonical));
    if (author.isEmpty()) {
      return file.rejected(Reason.NO_AUTHOR, "neither the list nor the document names an author");
    }
    if (!listed.badDate().isEmpty()) {
      return file.rejected(
          Reason.NO_DATE,
          "'"
              + listed.badDate()
              + "' in the list is not a date; expected a day such as 2016-04-26");
    }
    Optional<Claim<LocalDate>> date = claim(listed.date(), extracted.claims().date());
    if (date.isEmpty()) {
      return file.rejected(Reason.NO_DATE, "neither the list nor the document gives a date");
    }
    String name = author.get().value();
    LocalDate day = date.get().value();
    Optional<String> outside = outside(name, day);
    if (outside.isPresent()) {
      return file.rejected(Reason.OUTSIDE_STUDY, outside.get());
    }
    flagConflicts(listed, extracted.claims(), flags);
    byte[] utf8 = extracted.text().getBytes(StandardCharsets.UTF_8);
    TextPlace text = texts.add(utf8);
    return new Accepted(
        new Reference(
            listed.path(),
            "",
            name,
            listed.side().isEmpty() ? settings.sides().getOrDefault(name, "") : listed.side(),
            day,
            listed.title().isEmpty() ? extracted.claims().title() : listed.title(),
            listed.outlet(),
            listed.url(),
            extracted.mediaType(),
            file.sha256(),
            file.bytes(),
            TextHash.of(utf8),
            extracted.text().length(),
            text,
            author.get().source(),
            date.get().source(),
            flags));
  }

  /** Returns the list's value, or else the document's claim. */
  private static <T> Optional<Claim<T>> claim(T listed, Optional<Claim<T>> claimed) {
    return listed == null || listed.equals("") ? claimed : Optional.of(new Claim<>(listed, LIST));
  }

  /** Returns the claim with the study's spelling of the author's name. */
  private Claim<String> canonical(Claim<String> claim) {
    return new Claim<>(settings.study().canonicalName(claim.value()), claim.source());
  }

  /** Returns the reason why the study excludes this author and day, if it does. */
  private Optional<String> outside(String author, LocalDate day) {
    if (!settings.study().coverage().contains(day)) {
      return Optional.of(day + " is outside the study's coverage");
    }
    Study.Coverage own = settings.study().author(author).map(Study.Author::coverage).orElse(null);
    return own == null || own.contains(day)
        ? Optional.empty()
        : Optional.of(day + " is outside the coverage that the study gives " + author);
  }

  private void flagConflicts(ListedDocument listed, Claims claims, Set<Flag> flags) {
    if (listed.dateRewritten()) {
      flags.add(Flag.DATE_REWRITTEN);
    }
    if (listed.date() != null
        && claims.dates().stream().anyMatch(claim -> !claim.value().equals(listed.date()))) {
      flags.add(Flag.DATE_CONFLICT);
    }
    String author = claims.author().map(this::canonical).map(Claim::value).orElse("");
    if (!listed.author().isEmpty()
        && !author.isEmpty()
        && !Objects.equals(listed.author(), author)) {
      flags.add(Flag.AUTHOR_CONFLICT);
    }
  }
}
