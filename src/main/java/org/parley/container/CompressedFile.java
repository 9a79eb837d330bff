package org.parley.container;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.parley.extract.Claims;

/**
 * A file that gzip, bzip2 or xz compressed, such as {@code texts.csv.gz} or {@code texts.tar.gz}.
 * It contains one file, which adds nothing to the ids of the documents.
 */
final class CompressedFile implements Container {

  /** A way to expand a stream. */
  private interface Expanding {
    InputStream of(InputStream compressed) throws IOException;
  }

  private static final int MOST_KIBIBYTES = 128 << 10;

  private static final Map<String, Expanding> KINDS =
      Map.of(
          "\u001F\u008B\u0008", in -> gzip(in),
          "BZh", in -> new BZip2CompressorInputStream(in, true),
          "\u00FD7zXZ\u0000", in -> xz(in));

  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:gz|bz2|xz)$");
  private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(?:tgz|tbz2?|txz)$");
  private static final Pattern BLOCK_OF_BZIP2 = Pattern.compile("BZh[1-9]1AY&SY.*", Pattern.DOTALL);

  private static InputStream gzip(InputStream in) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .get();
  }

  private static InputStream xz(InputStream in) throws IOException {
    return XZCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .setMemoryLimitKiB(MOST_KIBIBYTES)
        .get();
  }

  @Override
  public boolean recognises(Source source, Head head) {
    return KINDS.keySet().stream().anyMatch(head::hasMagic)
        && (!head.hasMagic("BZh") || BLOCK_OF_BZIP2.matcher(head.text()).matches());
  }

  @Override
  public String mediaType() {
    return "application/gzip";
  }

  @Override
  public String described() {
    return "a compressed file";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    String last = source.path().substring(source.path().lastIndexOf('/') + 1);
    String name = ARCHIVE.matcher(EXTENSION.matcher(last).replaceFirst("")).replaceFirst(".tar");
    try (InputStream in = new BufferedInputStream(source.open())) {
      in.mark(16);
      String magic = new String(in.readNBytes(6), StandardCharsets.ISO_8859_1);
      in.reset();
      for (Map.Entry<String, Expanding> kind : KINDS.entrySet()) {
        if (magic.startsWith(kind.getKey())) {
          parts.file("", name, Claims.NONE, new Sliced(kind.getValue().of(in)));
        }
      }
    }
  }

  /**
   * A stream that is read in short slices. A read that meets the damage of a file fails as a whole,
   * so only the last slice before the damage is lost.
   */
  private static final class Sliced extends FilterInputStream {

    private static final int BYTES = 256;

    Sliced(InputStream expanded) {
      super(expanded);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return super.read(to, offset, Math.min(length, BYTES));
    }
  }
}
