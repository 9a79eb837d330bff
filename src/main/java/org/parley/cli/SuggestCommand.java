package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.PipelineOptions;
import org.parley.ParleyOptions;
import org.parley.RunSettings;
import org.parley.model.Phrase;
import org.parley.model.TableName;
import org.parley.progress.Progress;
import org.parley.publish.ResultsFolder;
import org.parley.study.Comparison;
import org.parley.study.Study;
import org.parley.studyfile.StopWords;
import org.parley.studyfile.StudyFile;
import org.parley.suggest.Candidates;
import org.parley.suggest.SuggestedPhrases;
import org.parley.text.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley suggest STUDY.yaml}: lists words and n-grams that set the sides apart. */
@Command(
    name = "suggest",
    customSynopsis = "parley suggest STUDY.yaml [--to=FILE] [--flag=value ...]",
    description = {
      "Lists the words and n-grams that set the sides of a study apart, as rows of phrases.csv. Further"
          + " columns, which a study ignores, have the documents and authors of the side and of the"
          + " others, and two passages of each.",
      "Reads the documents twice and changes no results. Words that were chosen because they differ"
          + " in these texts are bound to differ in them. To test them, use other texts."
    })
final class SuggestCommand extends Subcommand {

  private static final String NONE =
      "; no word or n-gram of two documents has p_adjusted below 0.05";

  @Parameters(paramLabel = "STUDY.yaml", description = "The study. It needs two sides or more.")
  Path yaml;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Write the rows to this file, which is new or has only a header. Default: print them.")
  String to;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "List at most N for each side. Default: ${DEFAULT-VALUE}.")
  int most;

  @Option(
      names = "--bare",
      description = "Leave out the further columns, so that the rows fit below phrase,pattern.")
  boolean bare;

  @Mixin ParleyOptions options;

  @Override
  public Integer call() throws IOException {
    requireRanges(options);
    requireRange("--most", most, 1, 1000);
    PipelineOptions beam = beamFlags().options();
    StudyFile file = Cli.open(yaml);
    Study study = file.study();
    if (study.sides().size() < 2) {
      throw new WrongUse(
          "%s: the study has %s, and suggest compares two or more; fill in the column side of the"
              + " list, in one row of each author",
          yaml, Cli.count(study.sides().size(), "side"));
    }
    Path target = to == null ? null : target();
    String output = StudyPipeline.output(file, options);
    // The folder lends its cache of texts; nothing is published.
    Optional<SuggestedPhrases> found =
        run(
            asking(file, List.of(), EnumSet.of(TableName.KEYNESS, TableName.NGRAMS)),
            output,
            beam,
            tables -> new Candidates(study, functionWords(study)).read(tables, most));
    if (found.isEmpty()) {
      return Cli.FAILED;
    }
    SuggestedPhrases suggestions = found.get();
    Optional<byte[]> rows =
        bare || suggestions.phrases().isEmpty()
            ? Optional.of(suggestions.list())
            : run(
                asking(file, suggestions.phrases(), EnumSet.of(TableName.CONCORDANCE)),
                output,
                beam,
                tables -> suggestions.list(tables, study.comparing().words()));
    if (rows.isEmpty()) {
      return Cli.FAILED;
    }
    write(rows.get(), target);
    if (!options.quiet) {
      int size = suggestions.phrases().size();
      err()
          .println(
              Cli.count(size, "suggestion") + (size == 0 ? NONE : to == null ? "" : " in " + to));
    }
    return Cli.DONE;
  }

  /**
   * Reads the tables of a run.
   *
   * @param <T> the type of what is read
   */
  private interface Reading<T> {
    T from(String tables) throws IOException;
  }

  /** Runs a study and reads its tables; empty, with a message, if the run fails. */
  private <T> Optional<T> run(
      StudyFile file, String output, PipelineOptions beam, Reading<T> reading) throws IOException {
    try (ResultsFolder results = ResultsFolder.open(output);
        Progress progress = StudyPipeline.progress(file, options, err())) {
      RunSettings settings = new RunSettings(file, options, results);
      if (!StudyPipeline.run(settings, beam, progress, err())) {
        return Optional.empty();
      }
      T read = reading.from(results.tables());
      progress.end();
      return Optional.of(read);
    }
  }

  private static StudyFile asking(StudyFile file, List<Phrase> phrases, Set<TableName> tables) {
    Study study = file.study();
    return new StudyFile(
        study.asking(phrases, Comparison.ofSides(study.sides()), tables),
        file.documents(),
        file.inputs(),
        file.remarks());
  }

  private static Set<String> functionWords(Study study) {
    return StopWords.of(study.locale()).stream().map(Term::of).collect(Collectors.toSet());
  }

  /** Returns the file to write, which must not contain a row. */
  private Path target() throws IOException {
    Path file = Path.of(InputFiles.target(to));
    if (!Files.isDirectory(file.getParent())) {
      throw new WrongUse("--to=%s: there is no folder '%s'", to, file.getParent());
    }
    if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
      throw new WrongUse(
          "--to=%s: the file has rows already, and suggest overwrites none; name another file, and"
              + " paste the rows that you want",
          to);
    }
    return file;
  }

  private void write(byte[] rows, Path target) throws IOException {
    if (target == null) {
      out().print(new String(rows, StandardCharsets.UTF_8));
    } else {
      Files.write(target, rows);
    }
  }
}
