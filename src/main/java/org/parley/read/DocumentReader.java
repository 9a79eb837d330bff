package org.parley.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.extract.TextCache;
import org.parley.extract.TextHash;
import org.parley.model.DocumentPath;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;
import org.parley.model.Reason;
import org.parley.model.Reference;
import org.parley.model.Rejection;
import org.parley.model.Sha256;
import org.parley.model.TextPlace;
import org.parley.spill.TextFile;
import org.parley.storage.DocumentFolder;
import org.parley.storage.Storage;
import org.parley.study.FileNamePattern;
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

  private static final String LIST = "list";

  /** Files of more bytes are read one at a time; several at once might not fit in the heap. */
  private static final int LARGE = 8 << 20;

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  /** A document's row in the list and, after reading, its size and hash. */
  private record File(ListedDocument listed, long bytes, String sha256) {

    Outcome rejected(Reason reason, String detail) {
      return new Rejected(new Rejection(listed.path(), "", reason, detail, bytes, sha256));
    }
  }

  /** An opened document and the result of its extraction. */
  private record Opened(File file, Extraction extraction) {}

  private final ReadSettings settings;
  private final DocumentFolder documents;
  private final Extractor extractor;
  private final TextCache cache;
  private final FileNamePattern fileNames;
  private final TextAnalyzer analyzer;
  private final boolean officeProperties;

  DocumentReader(ReadSettings settings) {
    this.settings = settings;
    this.documents = new DocumentFolder(settings.study().documents().root());
    this.extractor = new Extractor(settings.limits(), settings.study().timeZone());
    this.cache = new TextCache(settings.cacheFolder());
    this.fileNames = FileNamePattern.of(settings.study().reading().fileName());
    Study study = settings.study();
    this.analyzer =
        new TextAnalyzer(
            new CountingRules(
                study.tokens().keepHyphens(),
                study.tokens().keepNumbers(),
                study.trim(),
                study.reading().trimRules(),
                List.of()));
    this.officeProperties = settings.study().reading().officeProperties();
  }

  /**
   * Reads a document.
   *
   * @param texts the file that receives an accepted document's text
   * @throws IOException if the text cannot be written
   */
  Outcome read(ListedDocument listed, TextFile.Writer texts) throws IOException {
    File unread = new File(listed, -1, "");
    if (DocumentPath.leavesRoot(listed.path())) {
      return unread.rejected(
          Reason.OUTSIDE_ROOT,
          "the path leaves the folder of the documents: move the file into it");
    }
    Opened opened;
    try {
      opened = open(listed);
    } catch (DocumentFolder.Unfit e) {
      return unfit(new File(listed, e.bytes(), ""), e.fault());
    } catch (InvalidPathException e) {
      return unread.rejected(
          Reason.UNREADABLE,
          "no file can have this name here; for a name beyond ASCII, run with LC_ALL=C.UTF-8");
    } catch (NoSuchFileException e) {
      return unread.rejected(
          Reason.NOT_FOUND,
          "the list names it, but there is no such file in the documents' folder");
    } catch (IOException e) {
      return unread.rejected(
          Reason.UNREADABLE, "it cannot be read: " + e.getClass().getSimpleName());
    }
    // Outside the try: a text that cannot be written is a fault of the run, not of the document.
    return opened.extraction() instanceof Extraction.Failure failed
        ? opened.file().rejected(failed.reason(), failed.detail())
        : accept(opened.file(), (Extraction.Text) opened.extraction(), texts);
  }

  private Opened open(ListedDocument listed) throws IOException, DocumentFolder.Unfit {
    return documents.read(
        listed.path(),
        settings.limits().maxBytes(),
        (channel, size) -> {
          if (size <= LARGE) {
            return extract(listed, Storage.readAll(channel, size));
          }
          ONE_AT_A_TIME.lock();
          try {
            return extract(listed, Storage.readAll(channel, size));
          } finally {
            ONE_AT_A_TIME.unlock();
          }
        });
  }

  private Opened extract(ListedDocument listed, byte[] bytes) {
    File file = new File(listed, bytes.length, Sha256.of(bytes));
    return new Opened(file, extractor.extract(listed.path(), bytes, file.sha256(), cache));
  }

  private Outcome unfit(File file, DocumentFolder.Fault fault) {
    return switch (fault) {
      case OUTSIDE ->
          file.rejected(
              Reason.OUTSIDE_ROOT,
              "a link out of the folder of the documents: copy the file into it");
      case FOLDER -> file.rejected(Reason.UNREADABLE, "it is a folder");
      case NO_FILE -> file.rejected(Reason.UNREADABLE, "it is not a regular file");
      case TOO_LARGE ->
          file.rejected(
              Reason.TOO_LARGE,
              file.bytes() + " bytes: the run reads at most " + settings.limits().maxBytes());
    };
  }

  /** Accepts a document that the study contains, or rejects it. */
  private Outcome accept(File file, Extraction.Text extracted, TextFile.Writer texts)
      throws IOException {
    ListedDocument listed = file.listed();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(extracted.flags());
    FileNamePattern.Named named = fileNames.read(listed.path());
    Optional<Claim<String>> author =
        claim(listed.author(), author(named, extracted.claims()).map(this::canonical));
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
    Optional<Claim<LocalDate>> date = claim(listed.date(), date(named, extracted.claims()));
    if (date.isEmpty()) {
      return file.rejected(Reason.NO_DATE, "neither the list nor the document gives a date");
    }
    String name = author.get().value();
    LocalDate day = date.get().value();
    Optional<String> outside = outside(name, day);
    if (outside.isPresent()) {
      return file.rejected(Reason.OUTSIDE_STUDY, outside.get());
    }
    String title = firstOf(listed.title(), named.title(), extracted.claims().title());
    if (!analyzer.countsAny(extracted.text(), title, names(name))) {
      return file.rejected(
          Reason.NO_TEXT, "no word is left to count: the rules of trimming take all of them");
    }
    flagConflicts(listed, extracted.claims(), flags);
    if (author.get().isProperty() || date.get().isProperty()) {
      flags.add(Flag.OFFICE_PROPERTIES);
    }
    byte[] utf8 = extracted.text().getBytes(StandardCharsets.UTF_8);
    TextPlace text = texts.add(utf8);
    return new Accepted(
        new Reference(
            listed.path(),
            "",
            name,
            listed.side().isEmpty() ? settings.sides().getOrDefault(name, "") : listed.side(),
            day,
            title,
            firstOf(listed.outlet(), named.outlet()),
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

  private List<String> names(String author) {
    List<String> names = new ArrayList<>(List.of(author));
    settings.study().author(author).map(Study.Author::aliases).ifPresent(names::addAll);
    return names;
  }

  private Optional<Claim<String>> author(FileNamePattern.Named named, Claims claims) {
    return !named.author().isEmpty()
        ? Optional.of(Claim.ofFileName(named.author()))
        : officeProperties ? claims.authorOrProperty() : claims.author();
  }

  private Optional<Claim<LocalDate>> date(FileNamePattern.Named named, Claims claims) {
    return named.date() != null
        ? Optional.of(Claim.ofFileName(named.date()))
        : officeProperties ? claims.dateOrProperty() : claims.date();
  }

  /** Returns the first value that is not empty. */
  private static String firstOf(String... values) {
    return Stream.of(values).filter(value -> !value.isEmpty()).findFirst().orElse("");
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
        && claims.dates().stream()
            .anyMatch(claim -> !claim.isProperty() && !claim.value().equals(listed.date()))) {
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
