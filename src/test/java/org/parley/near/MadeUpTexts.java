package org.parley.near;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.extract.TextHash;
import org.parley.model.Reference;
import org.parley.model.Sha256;
import org.parley.model.TextPlace;
import org.parley.shingle.Fingerprints;
import org.parley.shingle.WordHashes;
import org.parley.spill.FingerprintFile;
import org.parley.spill.TextFile;
import org.parley.spill.WorkFile;

/** Documents of made-up words, as the reading stage leaves them. */
final class MadeUpTexts {

  static final String SKIPPERS = "Skippers";
  static final String BOARD = "Harbour Board";

  private final Path work;
  private final List<Reference> documents = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  MadeUpTexts(Path work) {
    this.work = work;
  }

  /** Returns words that occur nowhere else, from {@code a0}. */
  static String words(String prefix, int count) {
    return words(prefix, 0, count);
  }

  /** Returns the words from one place to another. */
  static String words(String prefix, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  /** Adds a document; its path may be followed by a colon and its part. */
  MadeUpTexts add(String path, String author, int dayOfMay, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    String[] place = path.split(":", 2);
    try (TextFile.Writer writer = new TextFile.Writer(work.toString())) {
      TextPlace at = writer.add(utf8, List.of());
      documents.add(
          new Reference(
              place[0],
              place.length > 1 ? place[1] : "",
              author,
              "",
              LocalDate.of(2031, 5, dayOfMay),
              "",
              "",
              "",
              "text/plain",
              Sha256.of(place.length > 1 ? place[0].getBytes(StandardCharsets.UTF_8) : utf8),
              utf8.length,
              TextHash.of(utf8),
              text.length(),
              at,
              "list",
              "list",
              Set.of(),
              Map.of(),
              ""));
    }
    texts.add(text);
    return this;
  }

  /** Returns the documents; equal texts are marked. */
  List<Reference> documents() {
    Map<String, Long> counts =
        documents.stream()
            .collect(Collectors.groupingBy(Reference::textHash, Collectors.counting()));
    return documents.stream()
        .map(one -> counts.get(one.textHash()) > 1 ? one.withUnit(one.textHash()) : one)
        .toList();
  }

  /** Writes the fingerprints of all texts. */
  List<WorkFile> fingerprints(int shards) throws IOException {
    FingerprintFile.Writer writer = new FingerprintFile.Writer(work.toString(), shards);
    WordHashes words = new WordHashes();
    Fingerprints sample = new Fingerprints();
    for (int i = 0; i < texts.size(); i++) {
      sample.sample(words.read(texts.get(i).getBytes(StandardCharsets.UTF_8)));
      long number = FingerprintFile.textNumber(documents.get(i).textHash());
      writer.add(number, words.size(), sample.different(), sample.values(), sample.size());
    }
    return writer.finish();
  }
}
