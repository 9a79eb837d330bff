package org.parley.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.storage.FileNames;
import org.parley.storage.JsonFile;
import org.parley.table.PublishedTable;
import org.parley.table.Table;
import org.parley.table.Tables;

/**
 * The content of {@code datapackage.json}: a Tabular Data Package by the Frictionless standard,
 * which describes the tables to other programs. It follows version 1, which most programs read, and
 * is valid by version 2 too. The same tables give the same bytes.
 *
 * @param profile the kind of package
 * @param name of the study
 * @param title of the study
 * @param tablesVersion the version of the table contract
 * @param resources the tables that the run wrote
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">the standard</a>
 * @see <a href="https://datapackage.org/overview/changelog/">its version 2</a>
 */
public record DataPackage(
    String profile,
    String name,
    String title,
    @JsonProperty("tables_version") int tablesVersion,
    List<Resource> resources) {

  /**
   * A table.
   *
   * @param path relative to the package's own file
   * @param description says what each row is about
   * @param bytes of the file
   * @param hash SHA-256 of the file
   */
  @JsonPropertyOrder({"profile", "name", "path", "description"})
  public record Resource(
      String profile,
      String name,
      String path,
      String description,
      String format,
      String mediatype,
      String encoding,
      long bytes,
      String hash,
      Dialect dialect,
      TableSchema schema) {}

  /** The CSV dialect of the tables: RFC 4180, but lines end with a line feed. */
  public record Dialect(
      double csvddfVersion,
      String delimiter,
      String lineTerminator,
      String quoteChar,
      boolean doubleQuote,
      boolean skipInitialSpace,
      boolean header,
      boolean caseSensitiveHeader) {

    static final Dialect CSV = new Dialect(1.2, ",", "\n", "\"", true, false, true, true);
  }

  /**
   * Returns the package of a run's tables.
   *
   * @param name of the study
   * @param title of the study
   * @param written the tables that the run wrote, shards in order
   */
  public static DataPackage of(String name, String title, Collection<PublishedTable> written) {
    Set<String> names = written.stream().map(PublishedTable::name).collect(Collectors.toSet());
    return new DataPackage(
        "tabular-data-package",
        name,
        title,
        Tables.VERSION,
        Tables.ALL.stream()
            .flatMap(
                table ->
                    written.stream()
                        .filter(file -> file.isOf(table.name()))
                        .map(file -> resource(table, file, names)))
            .toList());
  }

  private static Resource resource(
      Table<?> table, PublishedTable file, Collection<String> resources) {
    return new Resource(
        "tabular-data-resource",
        file.name(),
        "tables/" + file.name() + ".csv",
        "One row per " + table.rowPer() + ".",
        "csv",
        "text/csv",
        "utf-8",
        file.bytes(),
        "sha256:" + file.sha256(),
        Dialect.CSV,
        TableSchema.of(table, resources));
  }

  /** Writes {@code datapackage.json}. */
  public void write(String folder) throws IOException {
    JsonFile.write(FileNames.in(folder, "datapackage.json"), this);
  }
}
