package org.parley.spill;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.model.Reference;

/**
 * An accepted document as comparisons see it: the fields that decide its groups, and its counts.
 * All counts are of the words that the study compares.
 *
 * @param side empty for an author without one
 * @param outlet empty if unknown
 * @param unit equal for documents that count as one in a permutation test; else empty
 * @param tokens number of tokens
 * @param positions number of positions for n-grams of each length, from 2 tokens
 * @param phrases phrases with at least one hit
 * @param variables the study's own variables by name; only those with a value
 */
public record DocumentCounts(
    String path,
    String part,
    String author,
    String side,
    String outlet,
    LocalDate date,
    String unit,
    int tokens,
    List<Integer> positions,
    List<Phrase> phrases,
    Map<String, String> variables) {

  /**
   * The counts of a phrase in a document.
   *
   * @param number the phrase's index in the study
   * @param count hits
   * @param windowTokens tokens in the windows of the hits, without those of hits
   * @param ownTokens tokens of hits
   */
  public record Phrase(int number, int count, int windowTokens, int ownTokens) {}

  /** Returns the counts of the document of {@code reference}. */
  public static DocumentCounts of(
      Reference reference, int tokens, List<Integer> positions, List<Phrase> phrases) {
    return new DocumentCounts(
        reference.path(),
        reference.part(),
        reference.author(),
        reference.side(),
        reference.outlet(),
        reference.date(),
        reference.unit(),
        tokens,
        positions,
        phrases,
        reference.variables());
  }

  /** Returns the record as the value of a {@link SortedRun}. */
  public byte[] encode() {
    return new RecordBuffer()
        .record(
            out -> {
              out.writeString(path);
              out.writeString(part);
              out.writeString(author);
              out.writeString(side);
              out.writeString(outlet);
              out.writeLong(date.toEpochDay());
              out.writeString(unit);
              out.writeVInt(tokens);
              out.writeVInt(positions.size());
              for (int position : positions) {
                out.writeVInt(position);
              }
              out.writeVInt(phrases.size());
              for (Phrase phrase : phrases) {
                out.writeVInt(phrase.number);
                out.writeVInt(phrase.count);
                out.writeVInt(phrase.windowTokens);
                out.writeVInt(phrase.ownTokens);
              }
              out.writeMapOfStrings(new TreeMap<>(variables));
            });
  }

  /** Reads the bytes of {@link #encode}. */
  public static DocumentCounts decode(byte[] value) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    return new DocumentCounts(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        LocalDate.ofEpochDay(in.readLong()),
        in.readString(),
        in.readVInt(),
        decodePositions(in),
        decodePhrases(in),
        in.readMapOfStrings());
  }

  private static List<Integer> decodePositions(ByteArrayDataInput in) {
    List<Integer> positions = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      positions.add(in.readVInt());
    }
    return positions;
  }

  private static List<Phrase> decodePhrases(ByteArrayDataInput in) {
    List<Phrase> phrases = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      phrases.add(new Phrase(in.readVInt(), in.readVInt(), in.readVInt(), in.readVInt()));
    }
    return phrases;
  }
}
