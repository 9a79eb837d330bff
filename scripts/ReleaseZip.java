import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A program that packs the folder of a release into a zip whose bytes depend on the files alone. It
 * adds SHA256SUMS to the zip, makes scripts executable, and writes the SHA-256 of the zip beside
 * it. {@code scripts/release} runs it.
 */
final class ReleaseZip {

  private static final int EXECUTABLE = 0100755;
  private static final int PLAIN = 0100644;

  /**
   * Packs a folder.
   *
   * @param args the folder, the time of all entries (ISO 8601), and the zip
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    long time = Instant.parse(args[1]).toEpochMilli();
    Path zip = Path.of(args[2]);
    SortedMap<String, byte[]> files = read(folder);
    StringBuilder sums = new StringBuilder();
    for (String name : files.keySet()) {
      sums.append(sha256(files.get(name))).append("  ").append(name).append('\n');
    }
    files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (String name : files.keySet()) {
        byte[] bytes = files.get(name);
        ZipArchiveEntry entry = new ZipArchiveEntry(folder.getFileName() + "/" + name);
        entry.setTime(time);
        entry.setSize(bytes.length);
        entry.setUnixMode(isScript(bytes) ? EXECUTABLE : PLAIN);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
      }
    }
    String sum = sha256(Files.readAllBytes(zip));
    Files.writeString(
        zip.resolveSibling(zip.getFileName() + ".sha256"), sum + "  " + zip.getFileName() + "\n");
  }

  /** Returns the bytes of all files by their names, with slashes, in the order of UTF-16. */
  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static boolean isScript(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
