package org.parley.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive in memory without time stamps. */
final class ZipBytes {

  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** Adds an entry. */
  void add(String name, byte[] content) throws IOException {
    write(new ZipEntry(name), content);
  }

  /** Adds an uncompressed entry; the entry that gives a file's type must be one. */
  void addStored(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    write(entry, content);
  }

  private void write(ZipEntry entry, byte[] content) throws IOException {
    entry.setTimeLocal(NEVER);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Returns the finished archive. */
  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
