package org.parley.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.LimitOptions;
import org.parley.storage.FileNames;
import org.parley.studyfile.StudyFile;
import org.parley.studyfile.StudyKey;
import org.parley.studyfile.StudyTemplate;
import org.parley.studyfile.YamlText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley new NAME FOLDER}: makes a study of the documents in a folder. */
@Command(
    name = "new",
    customSynopsis = {"parley new NAME FOLDER [--flag=value ...]", "parley new --example [NAME]"},
    description = {
      "Makes the folder NAME with a study of the documents in FOLDER: study.yaml, which explains"
          + " every key; documents.csv, which 'parley list' writes; and phrases.csv and events.csv,"
          + " which are empty. Says what is missing, and what to do next.",
      "Overwrites nothing. docs/new-study.md shows the way to a report."
    })
final class NewCommand extends Subcommand {

  static final String STUDY = "study.yaml";

  private static final String LIST = "documents.csv";
  private static final String PHRASES = "phrases.csv";
  private static final String EVENTS = "events.csv";
  private static final String EXAMPLE = "example";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The name of the study: lower-case letters, digits and hyphens.")
  String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The folder with the documents, or a name such as s3://bucket/texts.")
  String documents;

  @Option(
      names = "--example",
      description =
          "Make a small complete study of a made-up dispute instead. NAME may be left out.")
  boolean example;

  @Mixin LimitOptions limits;

  @Override
  public Integer call() throws IOException {
    requireLimits(limits);
    beamFlags().options();
    requireArguments();
    Path folder = Path.of(name);
    if (example) {
      create(folder);
      ExampleStudy.write(folder, name);
      out().printf("%s/ contains a study of a made-up dispute.%n", name);
      out().printf("Next: parley %s%n", shown(folder, STUDY));
      return Cli.DONE;
    }
    InputFiles.below(FileNames.absolute(documents), null); // Refuses a folder without documents.
    create(folder);
    boolean listed = false;
    try {
      listed = list(folder) == Cli.DONE;
    } finally {
      if (!listed) {
        Files.deleteIfExists(folder.resolve(LIST));
        Files.delete(folder);
      }
    }
    if (!listed) {
      err().printf("No file in '%s' has a text. Nothing was made.%n", documents);
      return Cli.FAILED;
    }
    Files.writeString(folder.resolve(PHRASES), "phrase,pattern\n");
    Files.writeString(folder.resolve(EVENTS), "date,event,label\n");
    Files.writeString(folder.resolve(STUDY), StudyTemplate.write(purpose(), values()));
    report(folder);
    return Cli.DONE;
  }

  private void requireArguments() {
    if (example) {
      name = name == null ? EXAMPLE : name;
      if (documents != null) {
        throw new WrongUse("--example takes no folder; found '%s'", documents);
      }
    } else if (name == null || documents == null) {
      throw new WrongUse(
          "expected a name and a folder of documents: parley new NAME FOLDER\n"
              + "'parley new --example' makes a small study to try.");
    }
    StudyTemplate.complaint(name)
        .ifPresent(
            complaint -> {
              throw new WrongUse(complaint);
            });
  }

  private static void create(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw new WrongUse(
          "'%s' exists already, and new overwrites nothing; choose another name, or move it away",
          folder);
    }
  }

  /** Writes the list as the command list does; returns its exit code. */
  private int list(Path folder) throws IOException {
    ListCommand list = new ListCommand();
    list.spec = spec;
    list.others = others;
    list.folder = documents;
    list.to = folder.resolve(LIST).toString();
    list.limits = limits;
    return list.call();
  }

  private String purpose() {
    return String.format(
        Locale.ROOT,
        "The study %s: who says what, when, and how often? Fill in %s first; then 'parley check"
            + " %s' shows what is missing.",
        name,
        LIST,
        shown(Path.of(name), STUDY));
  }

  private Map<StudyKey, String> values() {
    Map<StudyKey, String> values = new EnumMap<>(StudyKey.class);
    values.put(StudyKey.NAME, name);
    values.put(StudyKey.TITLE, YamlText.of(name));
    values.put(StudyKey.DOCUMENTS_LIST, LIST);
    values.put(StudyKey.DOCUMENTS_ROOT, YamlText.of(root()));
    values.put(StudyKey.PHRASES, PHRASES);
    values.put(StudyKey.EVENTS, EVENTS);
    return values;
  }

  /** Returns the folder of the documents as the study names it: relative if the user did so. */
  private String root() {
    String root = FileNames.absolute(documents);
    if (!FileNames.isLocal(documents) || Path.of(documents).isAbsolute()) {
      return root;
    }
    Path relative = Path.of(name).toAbsolutePath().relativize(Path.of(root));
    return relative.toString().replace(File.separatorChar, '/');
  }

  private void report(Path folder) throws IOException {
    String list = shown(folder, LIST);
    StudyFile study = Cli.open(folder.resolve(STUDY));
    out()
        .printf(
            "%s/ contains study.yaml, documents.csv (%s), phrases.csv and events.csv.%n",
            name, Cli.count(study.documents().size(), "document"));
    List<String> missing =
        ListGaps.of(folder.resolve(LIST)).lines("the run rejects a document without it");
    if (!missing.isEmpty()) {
      out().printf("Missing in %s:%n", list);
      missing.forEach(line -> out().println("  " + line));
    }
    out().println("Next:");
    List.of(
            "fill in " + list + ", with a spreadsheet or an editor",
            "parley check " + shown(folder, STUDY),
            "parley suggest " + shown(folder, STUDY) + " --to=" + shown(folder, PHRASES),
            "parley " + shown(folder, STUDY))
        .forEach(step -> out().println("  " + step));
  }

  private static String shown(Path folder, String file) {
    return folder + "/" + file;
  }
}
