package org.parley.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.parley.model.Reference;
import org.parley.study.MarkIndex;
import org.parley.study.Study;
import org.parley.text.AnalyzedText;
import org.parley.text.Hit;
import org.parley.text.Trimmed;

/**
 * The texts of all documents with their tokens, compressed (zlib, base64). They are a JSON array
 * with an object for each document, by path and part:
 *
 * <ul>
 *   <li>{@code text}: the cleaned text;
 *   <li>{@code gaps}, {@code lengths}: for each token, the number of UTF-16 code units between it
 *       and the token before, and its own;
 *   <li>{@code terms}: token and term in turn, where the term is not the token in lower case;
 *   <li>{@code apart}: the number of tokens of each run of adjacent tokens;
 *   <li>{@code quoted}: the number of the first quoted token of each quotation and that after the
 *       last one, in turn;
 *   <li>{@code trimmed}: start, end and rule in turn;
 *   <li>{@code hits}: number of the phrase, first token and number of tokens in turn.
 * </ul>
 *
 * @param compressed the array
 * @param possessives whether a pattern also finds the possessive of its last word
 * @param keepHyphens whether a hyphen is part of a word
 * @param phrases names of the phrases, by number
 * @param totals hits of the phrases
 */
record WholeTexts(
    String compressed,
    boolean possessives,
    @JsonProperty("keep_hyphens") boolean keepHyphens,
    List<String> phrases,
    @JsonIgnore Map<String, Passages.Total> totals) {

  /** The most bytes of text, as UTF-8. */
  static final long MOST_BYTES = 6_000_000;

  static WholeTexts of(Scope scope, StudyTexts texts) throws IOException {
    Study study = scope.study();
    MarkIndex marks = new MarkIndex(study.coding());
    long[] hits = new long[study.phrases().size()];
    long[] own = new long[hits.length];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (JsonGenerator json =
        Specification.JSON.createGenerator(new DeflaterOutputStream(bytes, deflater))) {
      json.writeStartArray();
      texts.forEach(
          study,
          (document, whole) -> {
            AnalyzedText text = whole.without(hit -> isLeftOut(study, marks, document, whole, hit));
            for (Hit hit : text.hits()) {
              hits[hit.phrase()]++;
              own[hit.phrase()] += hit.quoted() ? 0 : 1;
            }
            try {
              json.writeObject(encoded(text));
            } catch (IOException e) {
              throw new UncheckedIOException("writing to memory", e);
            }
          });
      json.writeEndArray();
    } finally {
      deflater.end();
    }
    Map<String, Passages.Total> totals = new LinkedHashMap<>();
    for (int i = 0; i < hits.length; i++) {
      totals.put(study.phrases().get(i).name(), new Passages.Total(hits[i], own[i], hits[i]));
    }
    return new WholeTexts(
        Base64.getEncoder().encodeToString(bytes.toByteArray()),
        study.tokens().words().possessives(),
        study.tokens().words().keepHyphens(),
        List.copyOf(totals.keySet()),
        totals);
  }

  /** Returns whether no table counts a hit, because it is marked wrong. */
  private static boolean isLeftOut(
      Study study, MarkIndex marks, Reference document, AnalyzedText text, Hit hit) {
    return marks.excludes(
        study.phrases().get(hit.phrase()).name(),
        document.path(),
        document.part(),
        text.start(hit.firstToken()));
  }

  private static Map<String, Object> encoded(AnalyzedText text) {
    int size = text.tokens();
    List<Integer> gaps = new ArrayList<>(size);
    List<Integer> lengths = new ArrayList<>(size);
    List<Object> terms = new ArrayList<>();
    int end = 0;
    for (int token = 0; token < size; token++) {
      int start = text.start(token);
      gaps.add(start - end);
      end = text.end(token);
      lengths.add(end - start);
      String term = text.term(token);
      if (!term.equals(text.text().substring(start, end).toLowerCase(Locale.ROOT))) {
        terms.add(token);
        terms.add(term);
      }
    }
    Map<String, Object> encoded = new LinkedHashMap<>();
    encoded.put("text", text.text());
    encoded.put("gaps", gaps);
    encoded.put("lengths", lengths);
    encoded.put("terms", terms);
    encoded.put("apart", runs(text.runs()));
    encoded.put("quoted", quoted(text));
    List<Object> trimmed = new ArrayList<>();
    for (Trimmed part : text.trimmed()) {
      trimmed.addAll(List.of(part.start(), part.end(), part.rule()));
    }
    encoded.put("trimmed", trimmed);
    List<Integer> hits = new ArrayList<>();
    for (Hit hit : text.hits()) {
      hits.addAll(List.of(hit.phrase(), hit.firstToken(), hit.tokens()));
    }
    encoded.put("hits", hits);
    return encoded;
  }

  private static List<Integer> runs(int[] runs) {
    List<Integer> lengths = new ArrayList<>();
    int from = 0;
    for (int token = 1; token <= runs.length; token++) {
      if (token == runs.length || runs[token] != runs[from]) {
        lengths.add(token - from);
        from = token;
      }
    }
    return lengths;
  }

  private static List<Integer> quoted(AnalyzedText text) {
    List<Integer> borders = new ArrayList<>();
    for (int from = text.quoted().nextSetBit(0); from >= 0; ) {
      int to = text.quoted().nextClearBit(from);
      borders.add(from);
      borders.add(to);
      from = text.quoted().nextSetBit(to);
    }
    return borders;
  }
}
