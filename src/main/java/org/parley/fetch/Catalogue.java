package org.parley.fetch;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.parley.study.Place;
import org.parley.study.Problem;
import org.parley.study.StudyException;

/**
 * A list of statements that exist in public, with their addresses and licences. A study names the
 * same file with its key {@code documents.catalogue}.
 *
 * @param folder the catalogue's folder
 * @param entries in the order of the rows
 */
public record Catalogue(Path folder, List<CatalogueEntry> entries) {

  /** The folder for downloads, in the catalogue's folder. */
  public static final String DOWNLOADS = "fetched";

  private static final String PATH = "path";
  private static final String URL = "url";
  private static final String LICENCE = "licence";
  private static final String NOTE = "note";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /** Paths that every file system can store. None has a hidden part or leads upwards. */
  private static final Pattern NAMES =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  /**
   * Reads the columns {@code path}, {@code url}, {@code licence} and {@code note}; the last may be
   * missing.
   *
   * @throws StudyException with every row that is wrong
   */
  public static Catalogue read(Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<CatalogueEntry> entries = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    try (Reader reader = Files.newBufferedReader(file);
        var rows = FORMAT.parse(reader)) {
      for (String column : List.of(PATH, URL, LICENCE)) {
        if (!rows.getHeaderMap().containsKey(column)) {
          new Row(null, file, 1, problems).refuse(column, "missing column; add it to the header");
        }
      }
      if (problems.isEmpty()) {
        for (CSVRecord cells : rows) {
          Row row = new Row(cells, file, rows.getCurrentLineNumber(), problems);
          CatalogueEntry entry = entry(row);
          Long first = lines.putIfAbsent(entry.path(), row.line());
          if (first != null) {
            row.refuse(PATH, "repeated path '%s'; first in line %d", entry.path(), first);
          }
          entries.add(entry);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
    return new Catalogue(file.toAbsolutePath().normalize().getParent(), List.copyOf(entries));
  }

  /** A row of the file that collects its problems. */
  private record Row(CSVRecord cells, Path file, long line, List<Problem> problems) {

    String cell(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }

    void refuse(String column, String message, Object... values) {
      problems.add(
          new Problem(
              new Place(file.toString(), Math.toIntExact(line), 0),
              column,
              String.format(Locale.ROOT, message, values)));
    }
  }

  private static CatalogueEntry entry(Row row) {
    String path = row.cell(PATH);
    String written = row.cell(URL);
    CatalogueEntry entry =
        new CatalogueEntry(path, address(written), new Licence(row.cell(LICENCE)), row.cell(NOTE));
    if (!NAMES.matcher(path).matches()) {
      row.refuse(
          PATH,
          "invalid path '%s'; allowed: letters, digits, '.', '_' and '-', with '/' between names",
          path);
    } else if (entry.mayBeDownloaded() && !isPlaceForDownloads(path)) {
      row.refuse(
          PATH,
          "'%s' cannot be downloaded; allowed: a path that begins with %s/ and ends in %s",
          path,
          DOWNLOADS,
          String.join(", ", FileType.endings()));
    }
    if (entry.url() == null && !written.isEmpty()) {
      row.refuse(URL, "invalid address '%s'; allowed: https://HOST/PATH", written);
    }
    if (entry.licence().name().isEmpty()) {
      row.refuse(
          LICENCE, "missing licence; write 'all rights reserved' if none is known to allow copies");
    }
    return entry;
  }

  private static boolean isPlaceForDownloads(String path) {
    return path.startsWith(DOWNLOADS + "/") && FileType.of(path).isPresent();
  }

  /** Returns the address in a text; null if it is none of the web. */
  private static URI address(String written) {
    try {
      URI url = new URI(written);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      boolean web = Set.of("http", "https").contains(scheme);
      return web && url.getHost() != null && url.getUserInfo() == null ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
