package org.parley.near;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.model.Reference;
import org.parley.shingle.Shingles;
import org.parley.shingle.WordHashes;
import org.parley.spill.RepeatedParagraphs;
import org.parley.spill.TextFile;
import org.parley.text.TextAnalyzer;

/**
 * A reader of texts that compares them. It keeps the shingles of the texts that were used last, up
 * to a limit, which a group of copies rarely exceeds.
 */
final class TextOverlaps implements CopyRules.Overlaps, Closeable {

  /** Most shingles that are kept, of 16 bytes each. */
  private static final int MOST_KEPT = 1 << 20;

  private final TextFile.Reader texts;
  private final WordHashes words = new WordHashes();

  /** The shingles by the hash of the text, those used longest ago first. */
  private final Map<String, Shingles> kept = new LinkedHashMap<>(16, 0.75f, true);

  private int size;

  private final RepeatedParagraphs repeated;

  TextOverlaps(String workFolder, RepeatedParagraphs repeated) {
    this.repeated = repeated;
    texts = new TextFile.Reader(workFolder);
  }

  @Override
  public int countShingles(Reference document) throws IOException {
    return shingles(document).size();
  }

  private Shingles shingles(Reference document) throws IOException {
    Shingles known = kept.get(document.textHash());
    if (known != null) {
      return known;
    }
    byte[] utf8 = texts.read(document.text()).text().getBytes(StandardCharsets.UTF_8);
    Shingles shingles = Shingles.of(words.read(utf8));
    Iterator<Shingles> eldest = kept.values().iterator();
    while (eldest.hasNext() && size + shingles.words() > MOST_KEPT) {
      size -= eldest.next().words();
      eldest.remove();
    }
    kept.put(document.textHash(), shingles);
    size += shingles.words();
    return shingles;
  }

  @Override
  public Shingles.Overlap overlap(Reference document, Reference other) throws IOException {
    Shingles shingles = shingles(document);
    return document.textHash().equals(other.textHash())
        ? new Shingles.Overlap(1, shingles.size(), shingles.words())
        : shingles.in(shingles(other));
  }

  @Override
  public double ownContainment(Reference document, Reference other) throws IOException {
    String text = texts.read(document.text()).text();
    String own = repeated.without(document.outlet(), text, TextAnalyzer.paragraphs(text));
    Shingles left = Shingles.of(words.read(own.getBytes(StandardCharsets.UTF_8)));
    return left.size() == 0 ? 1 : left.in(shingles(other)).containment();
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
