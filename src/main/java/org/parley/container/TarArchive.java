package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.parley.model.Reason;

/** A tar file (POSIX or GNU) of documents. Links and devices are rejected. */
final class TarArchive implements Container {

  private static final String MAGIC = "ustar";
  private static final int MAGIC_AT = 257;

  @Override
  public boolean recognises(Source source, Head head) {
    return new String(
            head.bytes(), 0, Math.min(head.bytes().length, 512), StandardCharsets.ISO_8859_1)
        .startsWith(MAGIC, MAGIC_AT);
  }

  @Override
  public String mediaType() {
    return "application/x-tar";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Members members = new Members(parts);
    try (InputStream in = source.open();
        TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (isRegular(entry)) {
          members.deliver(entry.getName(), tar);
        } else if (!entry.isDirectory()) {
          members.reject(
              entry.getName(),
              Reason.UNREADABLE,
              "a link or a device, not a file: pack the file itself");
        }
      }
    }
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    return entry.isFile()
        && !entry.isLink()
        && !entry.isSymbolicLink()
        && !entry.isFIFO()
        && !entry.isCharacterDevice()
        && !entry.isBlockDevice();
  }
}
