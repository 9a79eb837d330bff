package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.model.Reason;

/** The parts of a container, in order. */
public final class PartList implements Parts {

  /**
   * A part.
   *
   * @param reason empty for a part that counts
   * @param text the text, the content of the file, or the detail of the rejection
   */
  public record Part(String id, Claims claims, String reason, String text) {

    /** Returns id, author, day, title and outlet between bars. */
    @Override
    public String toString() {
      return String.join(
          "|",
          id,
          claims.author().map(Claim::value).orElse("-"),
          claims.date().map(claim -> claim.value().toString()).orElse("-"),
          claims.title().isEmpty() ? "-" : claims.title(),
          claims.outlets().isEmpty() ? "-" : claims.outlets().get(0).value(),
          claims.urls().isEmpty() ? "-" : claims.urls().get(0).value(),
          reason.isEmpty() ? "text" : reason);
    }
  }

  /** Ends the reading of an endless source. */
  static final class Enough extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final List<Part> parts = new ArrayList<>();
  private final int most;
  private String broken = "";

  /** Ends the reading after so many parts. */
  PartList(int most) {
    this.most = most;
  }

  private void add(Part part) throws Enough {
    parts.add(part);
    if (parts.size() == most) {
      throw new Enough();
    }
  }

  /** Reads a container of this kind, which must recognise it. */
  public static PartList of(Container kind, String path, byte[] bytes) throws IOException {
    Source source = source(path, bytes);
    if (!recognises(kind, path, bytes)) {
      throw new AssertionError(kind.getClass().getSimpleName() + " does not recognise " + path);
    }
    PartList list = new PartList(Integer.MAX_VALUE);
    try {
      kind.read(source, list);
    } catch (BrokenContainer e) {
      list.broken = e.getMessage();
    }
    return list;
  }

  /** Reads a container in UTF-8. */
  public static PartList of(Container kind, String path, String text) throws IOException {
    return of(kind, path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns whether this kind recognises a file. */
  public static boolean recognises(Container kind, String path, byte[] bytes) throws IOException {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Head.BYTES));
    return kind.recognises(source(path, bytes), new Head(head, head.length == bytes.length));
  }

  private static Source source(String path, byte[] bytes) {
    return new MemorySource(path, bytes);
  }

  /** Returns the parts. */
  public List<Part> parts() {
    return parts;
  }

  /** Returns the parts as lines. */
  public List<String> lines() {
    return parts.stream().map(Part::toString).toList();
  }

  /** Returns the text of a part, from 0. */
  public String text(int index) {
    return parts.get(index).text();
  }

  /** Returns why the container broke; empty if it did not. */
  public String broken() {
    return broken;
  }

  @Override
  public void text(String part, Claims claims, String text) throws IOException {
    add(new Part(part, claims, "", text));
  }

  @Override
  public void file(String part, String name, Claims claims, InputStream content)
      throws IOException {
    add(
        new Part(
            part,
            claims,
            "file " + name,
            new String(content.readAllBytes(), StandardCharsets.UTF_8)));
  }

  @Override
  public void rejected(String part, Reason reason, String detail) throws IOException {
    add(new Part(part, Claims.NONE, reason.label(), detail));
  }
}
