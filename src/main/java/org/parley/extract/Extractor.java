package org.parley.extract;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.parley.model.Flag;
import org.parley.model.QuotedText;
import org.parley.model.Reason;
import org.parley.model.TrimRule;
import org.parley.trim.MailHistory;
import org.parley.trim.TopLines;

/**
 * A reader that extracts the text and the claims of documents in any format. It returns the text
 * and the claims of a document, or the reason why it has none. It is safe to use from several
 * threads; a plain text loads no parser.
 *
 * @param limits after which a document is given up
 * @param zone the study's time zone, in which an instant becomes a day
 * @param trimRules the rules of {@link TrimRule#OF_PDF} that apply; others are ignored
 */
public record Extractor(ReadLimits limits, ZoneId zone, Set<TrimRule> trimRules) {

  /** Applies all rules. */
  public Extractor(ReadLimits limits, ZoneId zone) {
    this(limits, zone, TrimRule.OF_PDF);
  }

  /** Characters of UTF-8 that were read as windows-1252: quotation marks, dashes, letters. */
  private static final Pattern MOJIBAKE =
      Pattern.compile(
          "\u00E2\u20AC[\u2122\u0153\u009D\u201C\u201D\u02DC\u00A6\u0161\u017E]"
              + "|[\u00C2\u00C3][\u0080-\u00BF\u2018-\u203A\u0152\u0153\u0160\u0161\u0178\u02C6\u02DC\u20AC\u2122]");

  /** What the pattern begins with; most texts contain none of it. */
  private static final String MOJIBAKE_STARTS = "\u00E2\u00C2\u00C3";

  /**
   * Reads a document.
   *
   * @param name of the file, with or without its folders; its extension helps to detect the format
   * @param bytes all of the file
   */
  public Extraction extract(String name, byte[] bytes) {
    return extractQuickly(name, bytes).orElseGet(() -> extractWithParsers(name, bytes));
  }

  /**
   * Reads a document. A text that needs a parser comes from the cache, or goes there.
   *
   * @param sha256 of the bytes, 64 hexadecimal digits
   * @throws java.io.UncheckedIOException if the cache cannot be written
   */
  public Extraction extract(String name, byte[] bytes, String sha256, TextCache cache) {
    Optional<Extraction> quick = extractQuickly(name, bytes);
    if (quick.isPresent()) {
      return quick.get();
    }
    TextCache.Key key = TextCache.Key.of(name, sha256, zone, trimRules);
    Optional<Extraction.Text> cached = cache.find(key);
    if (cached.isPresent()) {
      return cached.get();
    }
    Extraction extraction = extractWithParsers(name, bytes);
    if (extraction instanceof Extraction.Text extracted) {
      cache.put(key, extracted);
    }
    return extraction;
  }

  /**
   * Reads a document whose text its container knows.
   *
   * @param mediaType of the container
   * @param claims of the container about the document
   * @param text not cleaned
   */
  public Extraction text(String mediaType, Claims claims, String text) {
    return text.isBlank()
        ? new Extraction.Failure(Reason.NO_TEXT, mediaType + ": the text of this part is empty")
        : withinLimits(finished("", mediaType, new ParsedText(text, claims, Set.of())));
  }

  /** Decides without a parser: an empty file, a file too large, or a plain text. */
  private Optional<Extraction> extractQuickly(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of(new Extraction.Failure(Reason.EMPTY, "the file contains no bytes"));
    }
    if (bytes.length > limits.maxBytes()) {
      return Optional.of(
          new Extraction.Failure(
              Reason.TOO_LARGE,
              bytes.length + " bytes: the run reads at most " + limits.maxBytes()));
    }
    return PlainTextSniffer.decode(name, bytes)
        .map(text -> plain(name, text))
        .map(this::withinLimits);
  }

  /** Cleans a plain text. Cleaning needs more memory, and at most halves a text with its CRLF. */
  private Extraction plain(String name, String text) {
    return text.length() / 2 > limits.maxCharacters()
        ? tooLong(text)
        : finished(name, "text/plain", new ParsedText(text, Claims.NONE, Set.of()));
  }

  private Extraction extractWithParsers(String name, byte[] bytes) {
    try {
      return withinLimits(
          Deadline.call(
              () -> Formats.read(name, bytes, limits, zone, trimRules), limits.timeout()));
    } catch (TimeoutException e) {
      return new Extraction.Failure(
          Reason.TIMEOUT,
          String.format(Locale.ROOT, "not parsed in %.3f s", limits.timeout().toMillis() / 1000.0));
    } catch (ExecutionException e) {
      return Failures.of(e.getCause());
    }
  }

  private Extraction withinLimits(Extraction extraction) {
    return extraction instanceof Extraction.Text extracted
            && extracted.text().length() > limits.maxCharacters()
        ? tooLong(extracted.text())
        : extraction;
  }

  private Extraction tooLong(String text) {
    return new Extraction.Failure(
        Reason.TOO_LARGE,
        text.length() + " characters of text: the run reads at most " + limits.maxCharacters());
  }

  /** Cleans the text and adds the flags that follow from it. */
  static Extraction finished(String name, String mediaType, ParsedText reading) {
    QuotedText cleaned = PlainText.clean(reading.content());
    String text = cleaned.text();
    if (text.isEmpty()) {
      return new Extraction.Failure(
          Reason.NO_TEXT,
          reading.flags().contains(Flag.ATTACHMENTS_LEFT_OUT)
              ? mediaType + " whose text is in its attachments: save them as files of their own"
              : mediaType + " without text: empty, or pictures of pages");
    }
    if (MailHistory.onlyForwards(text)) {
      return new Extraction.Failure(
          Reason.SEVERAL_DOCUMENTS,
          mediaType + " that only forwards others: save each of them as a file of its own");
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(reading.flags());
    if (text.indexOf('\uFFFD') >= 0) {
      flags.add(Flag.UNDECODED_CHARACTERS);
    }
    if (MOJIBAKE_STARTS.chars().anyMatch(c -> text.indexOf(c) >= 0)
        && MOJIBAKE.matcher(text).find()) {
      flags.add(Flag.MOJIBAKE);
    }
    int parameters = mediaType.indexOf(';');
    String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    Claims claims = reading.claims().withTop(TopLines.of(text, List.of()));
    return new Extraction.Text(cleaned, type, claims, flags).named(name);
  }
}
