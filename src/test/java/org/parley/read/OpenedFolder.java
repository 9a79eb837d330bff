package org.parley.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.parley.container.ContainerRules;
import org.parley.container.Containers;
import org.parley.extract.Extraction;
import org.parley.extract.Extractor;
import org.parley.extract.ReadLimits;

/** A folder whose files a test writes and reads again, part by part. */
record OpenedFolder(Path folder, ReadLimits limits, Locale locale, Map<String, String> columns) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  OpenedFolder(Path folder) {
    this(
        folder, new ReadLimits(1 << 20, Duration.ofSeconds(60), 1 << 20, 100), Locale.UK, Map.of());
  }

  OpenedFolder reading(String... columns) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      named.put(columns[i], columns[i + 1]);
    }
    return new OpenedFolder(folder, limits, locale, named);
  }

  OpenedFolder in(Locale other) {
    return new OpenedFolder(folder, limits, other, columns);
  }

  OpenedFolder withMost(long bytes, int characters) {
    return new OpenedFolder(
        folder,
        new ReadLimits(bytes, limits.timeout(), characters, limits.maxExpansion()),
        locale,
        columns);
  }

  OpenedFolder write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  OpenedFolder write(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<OpenedDocument> open(String name) throws IOException {
    return open(name, PartSelection.ALL);
  }

  List<OpenedDocument> open(String name, PartSelection parts) throws IOException {
    Extractor extractor = new Extractor(limits, LONDON);
    Containers kinds = new Containers(new ContainerRules(LONDON, locale, columns));
    List<OpenedDocument> opened = new ArrayList<>();
    new FolderReader(folder.toString(), extractor, null, kinds)
        .read(name, parts, document -> document, opened::add);
    return opened;
  }

  /** Returns a line for each document: part, author, day and text, or part and reason. */
  List<String> read(String name) throws IOException {
    return open(name).stream().map(OpenedFolder::line).toList();
  }

  static String line(OpenedDocument opened) {
    if (opened.extraction() instanceof Extraction.Failure failure) {
      return opened.part() + " | " + failure.reason().label();
    }
    Extraction.Text text = (Extraction.Text) opened.extraction();
    return opened.part()
        + " | "
        + text.claims().author().map(claim -> claim.value()).orElse("")
        + " | "
        + text.claims().date().map(claim -> claim.value().toString()).orElse("")
        + " | "
        + text.text().replace("\n", "/");
  }

  /** Returns a zip file of members, each a name and a text. */
  static byte[] zip(Object... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) members[i]));
        zip.write(bytes(members[i + 1]));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] tar(Object... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        byte[] content = bytes(members[i + 1]);
        TarArchiveEntry entry = new TarArchiveEntry((String) members[i], true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] sevenZip(Object... members) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile archive = new SevenZOutputFile(channel)) {
      for (int i = 0; i < members.length; i += 2) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName((String) members[i]);
        archive.putArchiveEntry(entry);
        archive.write(bytes(members[i + 1]));
        archive.closeArchiveEntry();
      }
    }
    return Arrays.copyOf(channel.array(), (int) channel.size());
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] all
        ? all
        : ((String) content).getBytes(StandardCharsets.UTF_8);
  }
}
