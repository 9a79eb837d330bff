package org.parley;

import java.time.Duration;
import org.parley.extract.ReadLimits;
import picocli.CommandLine.Option;

/** A group of flags that limit the reading of one document. */
public final class LimitOptions {

  @Option(
      names = "--maxDocumentMebibytes",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "Reject larger files as too_large. Default: ${DEFAULT-VALUE}.")
  public int maxDocumentMebibytes;

  @Option(
      names = "--documentTimeoutSeconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "Reject a document as timeout if its parser takes longer. Default: ${DEFAULT-VALUE}.")
  public int documentTimeoutSeconds;

  /** Returns the limits for the readers of documents. */
  public ReadLimits readLimits() {
    return new ReadLimits(
        (long) maxDocumentMebibytes << 20,
        Duration.ofSeconds(documentTimeoutSeconds),
        ReadLimits.DEFAULTS.maxCharacters(),
        ReadLimits.DEFAULTS.maxExpansion());
  }
}
