package org.parley.fetch;

import java.util.List;

/**
 * The origin of a downloaded file: a row of {@code provenance.csv}.
 *
 * @param path the file, relative to the catalogue's folder
 * @param url the address in the catalogue
 * @param fetchedFrom the address after redirects
 * @param fetchedAt the time of the last answer in UTC, such as {@code 2031-03-04T05:06:07Z}
 * @param sha256 the hash of the bytes, hexadecimal
 * @param contentType as the server wrote it
 * @param etag empty if the server sent none
 * @param lastModified empty if the server sent none
 * @param licence as the catalogue writes it
 */
record ProvenanceRow(
    String path,
    String url,
    String fetchedFrom,
    String fetchedAt,
    String sha256,
    String contentType,
    String etag,
    String lastModified,
    String licence) {

  static final List<String> COLUMNS =
      List.of(
          "path",
          "url",
          "fetched_from",
          "fetched_at",
          "sha256",
          "content_type",
          "etag",
          "last_modified",
          "licence");

  static ProvenanceRow of(List<String> cells) {
    return new ProvenanceRow(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8));
  }

  List<String> cells() {
    return List.of(
        path, url, fetchedFrom, fetchedAt, sha256, contentType, etag, lastModified, licence);
  }
}
