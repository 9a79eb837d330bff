package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.parley.model.Reason;

/**
 * A zip file of documents. Word-processing files, spreadsheets, electronic books and programs are
 * zip files, too, but no containers. The members are read in the order of the file, so that those
 * before a damage count.
 */
final class ZipArchive implements Container {

  private static final String MEMBER = "PK\u0003\u0004";
  private static final String NO_MEMBERS = "PK\u0005\u0006";

  /** The longest end of a zip file: its last record and a comment. */
  private static final int LONGEST_END = 22 + 0xFFFF;

  /** Members of files that are one document, or none. */
  private static final Set<String> OF_DOCUMENT =
      Set.of(
          "[Content_Types].xml",
          "mimetype",
          "META-INF/container.xml",
          "META-INF/manifest.xml",
          "META-INF/MANIFEST.MF",
          "AndroidManifest.xml",
          "Index/Document.iwa",
          "Index.zip",
          "index.apxl");

  /** The first member of most of them, for a file whose directory is damaged. */
  private static final Pattern FIRST_OF_DOCUMENT =
      Pattern.compile(
          "mimetype.{0,40}application/|\\[Content_Types\\]\\.xml|META-INF/"
              + "|_rels/|docProps/|word/|xl/|ppt/|OEBPS/|EPUB/|Index/",
          Pattern.DOTALL);

  private static final int NAME = 30;

  @Override
  public boolean recognises(Source source, Head head) throws IOException {
    if (head.hasMagic(NO_MEMBERS)) {
      return true;
    } else if (!head.hasMagic(MEMBER)) {
      return false;
    }
    String text = head.text();
    boolean first =
        text.length() > NAME
            && FIRST_OF_DOCUMENT.matcher(text).region(NAME, text.length()).lookingAt();
    return source.bytes() < 0 ? !first : !hasDocument(source).orElse(first);
  }

  /** Returns whether the directory names a member of a document; empty if it is damaged. */
  private static Optional<Boolean> hasDocument(Source source) throws IOException {
    try (SeekableByteChannel channel = source.channel();
        ZipFile zip =
            ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get()) {
      return Optional.of(
          Collections.list(zip.getEntries()).stream()
              .anyMatch(entry -> OF_DOCUMENT.contains(entry.getName())));
    } catch (Source.TooLargeToReopen e) {
      throw e;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public void read(Source source, Parts parts) throws IOException {
    Members members = new Members(parts);
    boolean ends = source.bytes() < 0 || hasEnd(source);
    try (InputStream in = source.open();
        ZipArchiveInputStream zip =
            new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          members.reject(entry.getName(), Reason.ENCRYPTED, "unpack it with its password");
        } else if (!zip.canReadEntryData(entry)) {
          members.reject(
              entry.getName(),
              Reason.UNSUPPORTED_TYPE,
              "compressed by method "
                  + entry.getMethod()
                  + ", which nothing here reads: unpack it");
        } else if (!entry.isDirectory()) {
          members.deliver(entry.getName(), zip);
        }
      }
    }
    if (!ends) {
      throw new BrokenContainer(
          "the archive breaks off before its directory, which ends a zip file: copy or download it again");
    }
  }

  private static boolean hasEnd(Source source) throws IOException {
    try (SeekableByteChannel channel = source.channel()) {
      long from = Math.max(0, channel.size() - LONGEST_END);
      byte[] end = Channels.newInputStream(channel.position(from)).readAllBytes();
      return new String(end, StandardCharsets.ISO_8859_1).contains(NO_MEMBERS);
    }
  }
}
