package org.parley;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Every flag of Parley's own; those of Beam and of its runners are understood beside them. */
public interface ParleyOptions extends PipelineOptions {

  @Description(
      "Folder of the results, in place of the one that the study names: a path, or a name such as"
          + " s3://bucket/talks where Beam's file system for it is on the class path.")
  String getOutput();

  void setOutput(String output);

  @Description(
      "How many ranges of documents are read and counted at once. 0: as many as the runner's own"
          + " flags say (--parallelism, --maxNumWorkers, --sparkMaster=local[N]), else as many as"
          + " there are processors here. The tables do not depend on it.")
  @Default.Integer(0)
  int getWorkerSlots();

  void setWorkerSlots(int slots);

  @Description("Largest file that is read, in MiB; a larger one is rejected as too_large.")
  @Default.Integer(256)
  int getMaxDocumentMebibytes();

  void setMaxDocumentMebibytes(int mebibytes);

  @Description(
      "Longest time that a parser may take over one document, in seconds; then it is rejected as"
          + " timeout.")
  @Default.Integer(120)
  int getDocumentTimeoutSeconds();

  void setDocumentTimeoutSeconds(int seconds);

  @Description("Whether the page of charts, report.html, and the folder charts are made.")
  @Default.Boolean(true)
  boolean getReport();

  void setReport(boolean report);

  @Description("Whether tables.xlsx and the folder spreadsheet are made.")
  @Default.Boolean(true)
  boolean getSpreadsheets();

  void setSpreadsheets(boolean spreadsheets);

  @Description(
      "Whether the largest table, term_frequencies, stays in the shards that workers counted, files"
          + " term_frequencies-00000-of-00008.csv and so on, each with the header: nobody copies all"
          + " of it.")
  @Default.Boolean(false)
  boolean getSharded();

  void setSharded(boolean sharded);

  @Description(
      "A run that goes well says nothing, neither how far it is nor, at its end, what it counted;"
          + " what goes wrong is said.")
  @Default.Boolean(false)
  boolean getQuiet();

  void setQuiet(boolean quiet);

  @Description("A study whose rules 'parley text' follows.")
  String getStudy();

  void setStudy(String study);

  @Description("'parley text' prints the cleaned text alone, which offsets point into.")
  @Default.Boolean(false)
  boolean getRaw();

  void setRaw(boolean raw);
}
