package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.count.TooManyAuthorWeeks;
import org.parley.draw.DrawingFailed;
import org.parley.fetch.FetchStatements;
import org.parley.publish.ResultsFolder;
import org.parley.publish.RunRecord;
import org.parley.storage.FileNames;
import org.parley.study.StudyException;
import org.parley.studyfile.StudyFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** A command line that runs Parley's commands and ends with their exit codes. */
@Command(
    name = "parley",
    usageHelpWidth = 100,
    description = "Counts the words and phrases of a public dispute per author and week.",
    customSynopsis = {
      "parley STUDY.yaml [--flag=value ...]",
      "parley COMMAND [--flag=value ...]",
      "parley COMMAND --help"
    },
    synopsisHeading = "",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nFlags:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "1:Failed. Earlier results are unchanged.",
      "2:Wrong use or a wrong study. Nothing was read.",
      "3:Done and published, but more documents were rejected than the study allows."
    },
    versionProvider = Cli.Version.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      NewCommand.class,
      ListCommand.class,
      SuggestCommand.class,
      FindCommand.class,
      TextCommand.class,
      FetchCommand.class,
      ChartCommand.class,
      HelpCommand.class
    })
public final class Cli {

  /** The exit code of a command that did its work. */
  public static final int DONE = 0;

  /** The exit code of a failure. Earlier results are unchanged. */
  public static final int FAILED = 1;

  /** The exit code of a wrong command line or a wrong study. Nothing was read. */
  public static final int WRONG_USE = 2;

  /** The exit code of a run that published, but rejected more documents than the study allows. */
  static final int TOO_MANY_REJECTED = 3;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the versions of Parley and of its libraries.")
  boolean version;

  private Cli() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(
            args,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err)));
  }

  /** Runs a command, which prints in UTF-8, and returns its exit code. */
  public static int run(String[] args, OutputStream out, OutputStream err) {
    PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
    CommandLine parley =
        new CommandLine(new Cli())
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(errors)
            .setExpandAtFiles(false)
            .setPosixClusteredShortOptionsAllowed(false)
            .setParameterExceptionHandler((e, rest) -> failed(e, errors))
            .setExecutionExceptionHandler((e, command, result) -> failed(e, errors));
    try {
      return parley.execute(withCommand(List.of(args), parley));
    } catch (WrongUse e) {
      return failed(e, errors);
    } finally {
      parley.getOut().flush();
      errors.flush();
    }
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof WrongUse
        || e instanceof StudyException
        || e instanceof TooManyAuthorWeeks
        || e instanceof ResultsFolder.NotAvailable
        || e instanceof FetchStatements.AlreadyRunning) {
      err.println(e.getMessage());
      return WRONG_USE;
    }
    if (e instanceof CommandLine.ParameterException wrong) {
      err.println(e.getMessage());
      err.printf(
          "'%s --help' lists the flags.%n",
          wrong.getCommandLine().getCommandSpec().qualifiedName());
      return WRONG_USE;
    }
    if (e instanceof DrawingFailed) {
      err.println("Failed: " + e.getMessage());
      return FAILED;
    }
    // Not every runner reports an error of a stage as the run expects it.
    printFailure(e, !(e instanceof IOException), err);
    return FAILED;
  }

  /**
   * Prints why a run failed.
   *
   * @param trace whether to print the stack trace, unless the study itself is the cause
   */
  static void printFailure(Throwable cause, boolean trace, PrintWriter err) {
    Optional<String> expected =
        TooManyAuthorWeeks.messageIn(cause).or(() -> StudyException.messageIn(cause));
    if (trace && expected.isEmpty()) {
      cause.printStackTrace(err);
    }
    err.println("Failed: " + expected.orElseGet(cause::toString));
  }

  /** Puts the command first; it is {@code run} if the first word is a study. */
  private static String[] withCommand(List<String> args, CommandLine parley) {
    Optional<String> first = args.stream().filter(arg -> !arg.startsWith("-")).findFirst();
    List<String> all = new ArrayList<>(args);
    String command = "run";
    if (first.isEmpty()) {
      if (args.stream().anyMatch(parley.getCommandSpec().optionsMap()::containsKey)) {
        return args.toArray(String[]::new);
      }
      throw new WrongUse("expected a study or a command\n\n" + parley.getUsageMessage());
    }
    if (parley.getSubcommands().containsKey(first.get())) {
      command = first.get();
      all.remove(command);
    } else if (!isStudy(first.get())) {
      throw WrongUse.unknown("command", first.get(), parley.getSubcommands().keySet());
    }
    requireValues(args, parley.getSubcommands().get(command));
    all.add(0, command);
    return all.toArray(String[]::new);
  }

  private static boolean isStudy(String word) {
    return word.matches("(?i).*(\\.ya?ml|[/\\\\].*)") || Files.exists(Path.of(word));
  }

  /** Beam accepts no values in a word of their own, so Parley's flags do not either. */
  private static void requireValues(List<String> args, CommandLine command) {
    for (String arg : args) {
      OptionSpec option = command.getCommandSpec().findOption(arg);
      if (option != null && option.arity().min() > 0) {
        throw new WrongUse("flag '%s' has no value; write %1$s=%2$s", arg, option.paramLabel());
      }
    }
  }

  /** Opens a study that has documents. */
  public static StudyFile open(Path yaml) {
    if (Files.isDirectory(yaml)) {
      throw new WrongUse("expected a study, which is a YAML file; found a folder: '%s'", yaml);
    }
    StudyFile file = StudyFile.open(yaml);
    if (file.documents().isEmpty()) {
      throw new WrongUse("%s: the list names no document; add a row to it", yaml);
    }
    return file;
  }

  /** Returns a path relative to the working folder if it is in it, else as it is. */
  static String shown(String path) {
    if (!FileNames.isLocal(path)) {
      return path;
    }
    Path working = Path.of("").toAbsolutePath();
    Path absolute = Path.of(path).toAbsolutePath().normalize();
    String below = absolute.startsWith(working) ? working.relativize(absolute).toString() : path;
    return below.isEmpty() ? "." : below;
  }

  /** Returns {@code 1 document}, {@code 2 documents}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** The first line names Parley's version, the others those of its libraries. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      List<String> lines = new ArrayList<>();
      RunRecord.builtVersions().forEach((name, version) -> lines.add(name + " " + version));
      lines.sort((a, b) -> Boolean.compare(b.startsWith("parley "), a.startsWith("parley ")));
      return lines.toArray(String[]::new);
    }
  }
}
