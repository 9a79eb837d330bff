package org.parley.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.parley.model.Sha256;
import org.parley.storage.FileNames;
import org.parley.storage.JsonFile;
import org.parley.study.Study;
import org.parley.studyfile.StudyFile;
import org.parley.table.PublishedTable;
import org.parley.table.Tables;

/**
 * A record that becomes {@code run.json}: what a run read, with which versions and options, and
 * what it wrote.
 *
 * @param tablesVersion the version of the table contract
 * @param versions of Parley, of Java and of the libraries that affect counts
 * @param options the flags of the command line
 * @param inputs the study and its lists; the hashes of documents are in {@code documents.csv}
 * @param remarks warnings about phrases, comparisons and spreadsheets
 * @param started an instant, ISO 8601
 * @param seconds until tables and spreadsheets were complete
 */
public record RunRecord(
    @JsonProperty("tables_version") int tablesVersion,
    StudyName study,
    Map<String, String> versions,
    List<String> options,
    List<Input> inputs,
    Accounts documents,
    List<PublishedTable> tables,
    List<String> remarks,
    String started,
    double seconds) {

  /** The study of the run. */
  public record StudyName(String name, String title) {}

  /**
   * A file that the run read, other than a document.
   *
   * @param path relative to the study's file
   */
  public record Input(String path, String sha256) {}

  /** Reads and hashes the study and its lists; called before any document is read. */
  public static List<Input> inputs(StudyFile file) throws IOException {
    List<Input> inputs = new ArrayList<>();
    Path folder = Path.of(file.study().source()).getParent();
    for (String input : file.inputs()) {
      Path path = Path.of(input);
      inputs.add(
          new Input(
              folder.relativize(path).toString().replace('\\', '/'),
              Sha256.of(Files.readAllBytes(path))));
    }
    return inputs;
  }

  /** Returns the record of a run. */
  public static RunRecord of(
      StudyFile file,
      List<Input> inputs,
      Accounts accounts,
      Summary summary,
      List<String> options,
      Instant started,
      Duration duration)
      throws IOException {
    Study study = file.study();
    return new RunRecord(
        Tables.VERSION,
        new StudyName(study.name(), study.title()),
        builtVersions(),
        options,
        inputs,
        accounts,
        summary.tables(),
        summary.remarks(),
        started.toString(),
        duration.toMillis() / 1000.0);
  }

  /** Returns the versions that the build recorded, and that of Java, by name. */
  public static Map<String, String> builtVersions() throws IOException {
    Properties built = new Properties();
    try (InputStream in = RunRecord.class.getResourceAsStream("/versions.properties")) {
      built.load(in);
    }
    Map<String, String> versions = new TreeMap<>();
    built.stringPropertyNames().forEach(name -> versions.put(name, built.getProperty(name)));
    versions.put("java", Runtime.version().toString());
    return versions;
  }

  /** Writes {@code run.json}. */
  public void write(String folder) throws IOException {
    JsonFile.write(FileNames.in(folder, "run.json"), this);
  }
}
