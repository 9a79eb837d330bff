package org.parley.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.parley.storage.FileNames;
import org.parley.storage.Storage;
import org.parley.table.Table;

/**
 * A workbook file, written sheet by sheet. It contains no formulas, no links to the outside and no
 * time of creation: the same tables give the same bytes.
 */
final class WorkbookFile implements Closeable {

  private static final int BUFFER = 1 << 16;

  /** The library's default, 4, makes files 15 % larger. */
  private static final int COMPRESSION = 7;

  /** A fixed time: zip files start in 1980, and the first moment of 1980 means an earlier time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";

  private static final byte[] UNDATED =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
       xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Parley</dc:creator></cp:coreProperties>
      """
          .getBytes(StandardCharsets.UTF_8);

  private final String file;
  private final String dated;
  private final OutputStream out;
  private final Workbook workbook;

  WorkbookFile(String folder, String name) throws IOException {
    file = FileNames.in(folder, name);
    dated = FileNames.in(folder, "." + name);
    out = new BufferedOutputStream(Storage.create(dated), BUFFER);
    workbook = new Workbook(out, "Parley", null);
    workbook.setCompressionLevel(COMPRESSION);
  }

  /** Adds the sheet that explains the others. It must be added first and finished last. */
  FirstSheet firstSheet() {
    return new FirstSheet(workbook.newWorksheet(FirstSheet.NAME));
  }

  /** Adds a sheet; the one before it must be finished. */
  Sheet sheet(Table<?> table) {
    return new Sheet(workbook.newWorksheet(table.name().label()), table);
  }

  /** Finishes the file, which must have at least one sheet. */
  void finish() throws IOException {
    workbook.finish();
    out.close();
    try (SeekableByteChannel channel = Storage.openAnywhere(dated);
        ZipFile parts = ZipFile.builder().setSeekableByteChannel(channel).get();
        ZipArchiveOutputStream undated =
            new ZipArchiveOutputStream(new BufferedOutputStream(Storage.create(file), BUFFER))) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        copy(parts, part, undated);
      }
    }
  }

  /** Copies a part, replacing the properties: the library always writes the time into them. */
  private static void copy(ZipFile from, ZipArchiveEntry part, ZipArchiveOutputStream to)
      throws IOException {
    ZipArchiveEntry undated = new ZipArchiveEntry(part.getName());
    undated.setTimeLocal(NO_TIME);
    if (part.getName().equals(PROPERTIES)) {
      to.putArchiveEntry(undated);
      to.write(UNDATED);
      to.closeArchiveEntry();
    } else {
      undated.setMethod(part.getMethod());
      undated.setCrc(part.getCrc());
      undated.setSize(part.getSize());
      undated.setCompressedSize(part.getCompressedSize());
      to.addRawArchiveEntry(undated, from.getRawInputStream(part));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Storage.delete(dated);
  }
}
