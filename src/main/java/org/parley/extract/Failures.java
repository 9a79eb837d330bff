package org.parley.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Reason;

/**
 * Maps exceptions of parsers to reasons. Types are compared by name, so that their libraries need
 * not be loaded.
 */
final class Failures {

  private static final Set<String> LOCKED =
      Set.of("EncryptedDocumentException", "InvalidPasswordException", "PasswordRequiredException");
  private static final Set<String> MEMORY =
      Set.of("OutOfMemoryError", "TikaMemoryLimitException", "MemoryLimitException");
  private static final Set<String> UNKNOWN_FORMAT =
      Set.of(
          "UnsupportedFormatException",
          "UnsupportedFileFormatException",
          "UnsupportedZipFeatureException",
          "OldFileFormatException",
          "OldWordFileFormatException",
          "OldPowerPointFormatException",
          "NotOfficeXmlFileException");
  private static final Pattern EXPANSION =
      Pattern.compile(
          "(?is).*(zip bomb|JAXP0001000|characters of text|entity expansion|max inflate).*");
  private static final Pattern VOLATILE =
      Pattern.compile(
          "@[0-9a-f]{4,16}\\b|(?:[A-Za-z]:)?(?:[/\\\\][^\\s/\\\\:]+){2,}|\\b\\d{12,}\\b");
  private static final String REMEDY = "; the file is damaged or cut off: get it again";
  private static final int MAX_CAUSES = 20;
  private static final int MAX_DETAIL = 200;

  private Failures() {}

  /** Returns the failure that {@code thrown} or one of its causes represents. */
  static Extraction.Failure of(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < MAX_CAUSES; i++) {
      Reason reason = known(root);
      if (reason != null) {
        return new Extraction.Failure(reason, detail(root));
      } else if (root.getCause() == null) {
        break;
      }
      root = root.getCause();
    }
    return new Extraction.Failure(
        Reason.CORRUPT, detail(root) + (root instanceof Error ? "" : REMEDY));
  }

  private static Reason known(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = String.valueOf(thrown.getMessage());
    if (LOCKED.contains(name)
        || (name.equals("UnsupportedZipFeatureException") && message.contains("encryption"))) {
      return Reason.ENCRYPTED;
    } else if (MEMORY.contains(name)) {
      return Reason.OUT_OF_MEMORY;
    } else if (name.equals("SecureSAXException") || EXPANSION.matcher(message).matches()) {
      return Reason.EXPANSION_LIMIT;
    } else if (UNKNOWN_FORMAT.contains(name) || thrown instanceof LinkageError) {
      return Reason.UNSUPPORTED_TYPE;
    }
    return null;
  }

  /** Returns type and first line of the message, without parts that differ between runs. */
  private static String detail(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    if (thrown instanceof StackOverflowError) {
      return type + ": nested too deeply";
    } else if (thrown instanceof OutOfMemoryError) {
      return type + ": more memory than the run has; give it a larger heap or leave the file out";
    }
    String line =
        thrown.getMessage() == null
            ? ""
            : PlainText.clean(thrown.getMessage()).lines().findFirst().orElse("");
    String stable = VOLATILE.matcher(line).replaceAll("…").strip();
    String whole = stable.isEmpty() ? type : type + ": " + stable;
    return whole.length() <= MAX_DETAIL ? whole : whole.substring(0, MAX_DETAIL - 1) + "…";
  }
}
