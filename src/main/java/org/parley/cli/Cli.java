package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.parley.ParleyOptions;
import org.parley.draw.DrawingFailed;
import org.parley.publish.ResultsFolder;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;
import org.parley.study.StudyException;
import org.parley.studyfile.StudyFile;
import org.parley.text.PhrasePattern;

/** The command line: its words, its flags, its exit codes. */
public final class Cli {

  /** Done. */
  public static final int DONE = 0;

  /** Something went wrong that the study is not to blame for; earlier results are as they were. */
  public static final int FAILED = 1;

  /** Wrong use, or a wrong study; nothing was read. */
  public static final int WRONG_USE = 2;

  /** Done and published, but more documents were rejected than the study allows. */
  static final int TOO_MANY_REJECTED = 3;

  private static final String USAGE =
      """
      Counts the words and phrases of a public dispute per author and week.

        parley [run] STUDY.yaml [--flag=value ...]   reads the documents and writes the tables
        parley check STUDY.yaml                      says what a run would read, reads nothing
        parley text DOCUMENT [--study=STUDY.yaml]    prints a document's text as it is counted
        parley chart RESULTS [CHART] [--flag=value ...]
                                                     draws a chart of a run's results for a paper;
                                                     without CHART, lists them and their flags;
                                                     --out=FILE.svg, --out=FILE.png, --width=PIXELS,
                                                     --scale=DOTS (of a PNG per pixel)
        parley --help                                explains every flag

      Exit codes: 0 done; 1 failed, earlier results stay; 2 wrong use or a wrong study; 3 done and
      published, but more documents were rejected than the study allows.
      """;

  private static final List<String> COMMANDS = List.of("run", "check", "text", "chart");

  /** Flags that are on where nothing is said of their value. */
  private static final Set<String> SWITCHES = Set.of("--quiet", "--raw", "--sharded");

  /** A file is read into one array, and an array holds less than 2 GiB. */
  private static final int MOST_MEBIBYTES = 2047;

  static final String MORE = "'parley --help' explains every flag.";

  private Cli() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  /** Commands print texts of documents; no locale may cost them a letter. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs a command and returns its exit code. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      List<String> words = new ArrayList<>();
      List<String> flags = new ArrayList<>();
      for (String arg : args) {
        (arg.startsWith("-") ? flags : words).add(arg);
      }
      if (flags.contains("--help") || flags.contains("-h")) {
        return help(out);
      }
      return dispatch(words, flags, out, err);
    } catch (StudyException | WrongUse | ResultsFolder.NotAvailable e) {
      err.println(e.getMessage());
      return WRONG_USE;
    } catch (DrawingFailed e) {
      err.println("Failed: " + e.getMessage());
      return FAILED;
    } catch (IOException e) {
      err.println("Failed: " + e);
      return FAILED;
    } catch (RuntimeException e) {
      e.printStackTrace(err); // It is not foreseen, so whoever mends it needs all of it.
      err.println("Failed: " + e);
      return FAILED;
    }
  }

  private static int dispatch(
      List<String> words, List<String> flags, PrintStream out, PrintStream err) throws IOException {
    if (!words.isEmpty() && words.get(0).equals("chart")) {
      return ChartCommand.run(words.subList(1, words.size()), flags, out, err);
    }
    boolean onlyFile = words.size() == 1 && !COMMANDS.contains(words.get(0));
    String command = words.size() == 2 ? words.get(0) : onlyFile ? "run" : "";
    ParleyOptions options = options(flags, command);
    return switch (command) {
      case "run" -> RunCommand.run(path(words), options, flags, out, err);
      case "check" -> CheckCommand.run(path(words), options, out);
      case "text" -> TextCommand.run(words.get(1), options, out, err);
      default ->
          throw new WrongUse(
              "expected one study, or a command (run, check, text, chart) and a file; found: "
                  + (words.isEmpty() ? "nothing" : String.join(" ", words))
                  + "\n\n"
                  + USAGE);
    };
  }

  private static Path path(List<String> words) {
    return Path.of(words.get(words.size() - 1));
  }

  private static ParleyOptions options(List<String> flags, String command) {
    List<String> all = new ArrayList<>(flags);
    if (command.equals("run")) {
      RunnerFlags.addTo(all);
    }
    flags.forEach(Cli::requireValue);
    try {
      ParleyOptions options =
          PipelineOptionsFactory.fromArgs(all.toArray(new String[0])).as(ParleyOptions.class);
      requireRange("--workerSlots", options.getWorkerSlots(), 0, Integer.MAX_VALUE);
      requireRange("--maxDocumentMebibytes", options.getMaxDocumentMebibytes(), 1, MOST_MEBIBYTES);
      requireRange(
          "--documentTimeoutSeconds", options.getDocumentTimeoutSeconds(), 1, Integer.MAX_VALUE);
      FileSystems.setDefaultPipelineOptions(options);
      return options;
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage() + "\n" + MORE);
    }
  }

  /** Beam would take a flag without a value for one whose value is {@code true}. */
  private static void requireValue(String flag) {
    boolean ofParley =
        Stream.of(ParleyOptions.class.getDeclaredMethods())
            .anyMatch(method -> flag.equalsIgnoreCase("--" + method.getName().substring(3)));
    if (ofParley && !SWITCHES.contains(flag)) {
      throw new WrongUse(flag + ": expected " + flag + "=VALUE, in one word\n" + MORE);
    }
  }

  private static void requireRange(String flag, int value, int least, int most) {
    if (value < least || value > most) {
      throw new WrongUse(
          flag
              + "="
              + value
              + ": expected a whole number "
              + (most == Integer.MAX_VALUE ? "from " + least + " up" : least + " to " + most)
              + "\n"
              + MORE);
    }
  }

  /** Opens a study; the rules of counting say which of its patterns can match. */
  public static StudyFile open(Path yaml) {
    StudyFile file =
        StudyFile.open(
            yaml,
            (pattern, tokens) ->
                PhrasePattern.complaint(pattern, tokens.keepHyphens(), tokens.keepNumbers()));
    if (file.documents().isEmpty()) {
      throw new WrongUse(yaml + ": the list names no document; add a row to it");
    }
    return file;
  }

  /** Requires that this build reaches a place. */
  static void requireReach(String name) {
    if (!FileNames.isLocal(name)) {
      Listing.complaint(name)
          .ifPresent(
              complaint -> {
                throw new WrongUse(complaint);
              });
    }
  }

  /** A path as it is shown: from the working folder on where it lies below it. */
  static String shown(String path) {
    if (!FileNames.isLocal(path)) {
      return path;
    }
    Path working = Path.of("").toAbsolutePath();
    Path absolute = Path.of(path).toAbsolutePath().normalize();
    String below = absolute.startsWith(working) ? working.relativize(absolute).toString() : path;
    return below.isEmpty() ? "." : below;
  }

  private static int help(PrintStream out) {
    out.println(USAGE);
    PipelineOptionsFactory.printHelp(out, ParleyOptions.class);
    out.println(
        "The options of Beam and of its runners are understood as well, such as"
            + " --runner=DirectRunner --targetParallelism=4.");
    return DONE;
  }

  /** The command line asks for something that there is not. */
  public static final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUse(String message) {
      super(message);
    }
  }
}
