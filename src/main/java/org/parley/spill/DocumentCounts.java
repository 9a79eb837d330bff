package org.parley.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.parley.model.Reference;

/**
 * What comparisons need to know of an accepted document: which groups it may belong to, and how
 * much there is of it. All counts are of the words that the study compares.
 *
 * @param side empty for an author without one
 * @param outlet or empty
 * @param tokens compared
 * @param positions for each length of n-grams, from 2, at how many places one could stand
 * @param phrases those of which there is a hit
 */
public record DocumentCounts(
    String path,
    String part,
    String author,
    String side,
    String outlet,
    LocalDate date,
    int tokens,
    List<Integer> positions,
    List<Phrase> phrases) {

  /**
   * A phrase in a document.
   *
   * @param number of the phrase, in the order of the study
   * @param count hits
   * @param windowTokens tokens within reach of a hit, those of hits left out
   * @param ownTokens tokens of hits
   */
  public record Phrase(int number, int count, int windowTokens, int ownTokens) {}

  /** Counts of the document that {@code reference} leads to. */
  public static DocumentCounts of(
      Reference reference, int tokens, List<Integer> positions, List<Phrase> phrases) {
    return new DocumentCounts(
        reference.path(),
        reference.part(),
        reference.author(),
        reference.side(),
        reference.outlet(),
        reference.date(),
        tokens,
        positions,
        phrases);
  }

  /** The same without the positions, for which there may be no room. */
  public DocumentCounts withoutPositions() {
    return new DocumentCounts(path, part, author, side, outlet, date, tokens, List.of(), phrases);
  }

  /** The record as the value of a {@link SortedRun}. */
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
            });
  }

  /** What {@link #encode} wrote. */
  public static DocumentCounts decode(byte[] value) {
    ByteArrayDataInput in = new ByteArrayDataInput(value);
    try {
      return new DocumentCounts(
          in.readString(),
          in.readString(),
          in.readString(),
          in.readString(),
          in.readString(),
          LocalDate.ofEpochDay(in.readLong()),
          in.readVInt(),
          readPositions(in),
          readPhrases(in));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static List<Integer> readPositions(ByteArrayDataInput in) {
    List<Integer> positions = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      positions.add(in.readVInt());
    }
    return positions;
  }

  private static List<Phrase> readPhrases(ByteArrayDataInput in) {
    List<Phrase> phrases = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      phrases.add(new Phrase(in.readVInt(), in.readVInt(), in.readVInt(), in.readVInt()));
    }
    return phrases;
  }
}
