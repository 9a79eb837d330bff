package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7z file of documents. Its directory is at its end, so nothing counts of a file cut off. */
final class SevenZipArchive implements Container {

  private static final String MAGIC = "7z\u00BC\u00AF'\u001C";

  /** Enough for the largest dictionary that the program offers for 64-bit machines by default. */
  private static final int MOST_KIBIBYTES = 128 << 10;

  @Override
  public boolean recognises(Source source, Head head) {
    return head.hasMagic(MAGIC);
  }

  @Override
  public String mediaType() {
    return "application/x-7z-compressed";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Members members = new Members(parts);
    try (SeekableByteChannel channel = source.channel();
        SevenZFile archive =
            SevenZFile.builder()
                .setSeekableByteChannel(channel)
                .setMaxMemoryLimitKiB(MOST_KIBIBYTES)
                .get()) {
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        if (!entry.isDirectory()) {
          try (InputStream content = archive.getInputStream(entry)) {
            members.deliver(entry.getName(), content);
          }
        }
      }
    }
  }
}
