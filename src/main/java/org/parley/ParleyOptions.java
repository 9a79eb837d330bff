package org.parley;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A group of flags that a run accepts. All other flags are those of Beam and its runners. */
public final class ParleyOptions {

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description =
          "Write the results to this folder instead of the study's: a path, or a name such as"
              + " s3://bucket/results if Beam's file system for it is on the class path.")
  public String output;

  @Option(names = "--quiet", description = "Print only errors.")
  public boolean quiet;

  @Option(
      names = "--report",
      arity = "1",
      paramLabel = "BOOLEAN",
      defaultValue = "true",
      description =
          "Make the page of charts, report.html, and the folder charts. Default: ${DEFAULT-VALUE}.")
  public boolean report;

  @Option(
      names = "--spreadsheets",
      arity = "1",
      paramLabel = "BOOLEAN",
      defaultValue = "true",
      description = "Make tables.xlsx and the folder spreadsheet. Default: ${DEFAULT-VALUE}.")
  public boolean spreadsheets;

  @Option(
      names = "--sharded",
      description = "Write term_frequencies as one CSV file per range instead of merging them.")
  public boolean sharded;

  @Option(
      names = "--workerSlots",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Run N tasks in parallel. 0, the default, takes N from the runner's flags"
              + " (--parallelism, --sparkMaster=local[N]), else one per processor. The tables do"
              + " not depend on N.")
  public int workerSlots;

  @Mixin public LimitOptions limits = new LimitOptions();
}
