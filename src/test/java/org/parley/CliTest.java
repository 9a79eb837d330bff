package org.parley;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.TableName;

/** Tests what the command line prints and how it ends: with 0, 1, 2 or 3. */
class CliTest {

  @TempDir private Path folder;
  private SmallStudy study;

  @BeforeEach
  void writeTheStudy() {
    study = SmallStudy.in(folder);
  }

  @Test
  void endsWith0WhenTheTablesAreThere() {
    FinishedRun run = study.run();
    assertThat(run.err(), is(""));
    assertThat(run.exit(), is(0));
    assertThat(
        run.out().lines().toList(),
        contains(
            "ferry: 2 documents: 2 accepted, 0 duplicates, 0 rejected",
            "20 tokens counted; tables in "
                + study.output().resolve("tables")
                + ", charts in "
                + study.output().resolve("report.html"),
            "quoted: 0.0 % of the tokens; in long quotations: 0.0 %",
            "warning: comparison crew-board: a group with 1 document, little text (target: 9"
                + " tokens in 1 document; reference: 11 tokens in 1 document); treat with care"));
  }

  @Test
  void quietSaysNothingOfARunThatGoesWell() {
    FinishedRun run = study.run("--quiet").done();
    assertThat(run.out(), is(""));
    assertThat(run.err(), is(""));
  }

  @Test
  void quietSaysWhatGoesWrongAllTheSame() {
    study.list(
        "a.txt,Skippers,crew,2031-05-05", "b.txt,Harbour Board,board,2031-05-13", "c.txt,,,");
    FinishedRun run = study.run("--quiet");
    assertThat(run.exit(), is(3));
    assertThat(run.out(), is(""));
    assertThat(run.err(), startsWith("1 of 3 documents rejected, more than the study allows"));
  }

  /** Some runners come back only when all is done. */
  @Test
  void aRunnerMayKeepTheProgramWaiting() {
    assertThat(study.run("--blockOnRun=true").done().err(), is(""));
  }

  @Test
  void spreadsheetsAreBesideTheTablesUnlessNotWanted() {
    study.run().done();
    assertThat(Files.exists(study.output().resolve("tables.xlsx")), is(true));
    assertThat(Files.exists(study.output().resolve("spreadsheet/keyness.csv")), is(true));
    study.run("--spreadsheets=false").done();
    assertThat(Files.exists(study.output().resolve("tables.xlsx")), is(false));
    assertThat(Files.exists(study.output().resolve("spreadsheet")), is(false));
  }

  /** A table contains a whole trimmed paragraph, however long it is. */
  @Test
  void saysWhatSpreadsheetsCannotContain() throws IOException {
    study.adding("trim:", "  - 'notice .*'");
    study.write("docs/a.txt", "The last ferry is safe.\n\n" + "notice ".repeat(5_000) + "\n");
    FinishedRun run = study.run().done();
    String remark =
        "tables.xlsx and spreadsheet/ cut 1 text of trimmed: a cell has room for 32,767 characters";
    assertThat(run.out().lines().toList(), hasItem(remark));
    assertThat(Files.readString(study.output().resolve("run.json")), containsString(remark));
  }

  @Test
  void theWordRunMayBeLeftOutAndTheOutputMayBeTheStudys() throws IOException {
    assertThat(FinishedRun.of("run", study.yaml().toString()).exit(), is(0));
    assertThat(Files.isRegularFile(study.output().resolve("run.json")), is(true));
  }

  @Test
  void endsWith3ButPublishesWhenMoreIsRejectedThanTheStudyAllows() {
    study.list(
        "a.txt,Skippers,crew,2031-05-05", "b.txt,Harbour Board,board,2031-05-13", "c.txt,,,");
    FinishedRun run = study.run();
    assertThat(run.exit(), is(3));
    assertThat(
        run.err(),
        allOf(
            startsWith("1 of 3 documents rejected, more than the study allows"),
            containsString("allowed_rejections: 0.05"),
            containsString("rejected.csv")));
    assertThat(
        run.out(),
        containsString("3 documents: 2 accepted, 0 duplicates, 1 rejected (1 not_found)"));
    assertThat(
        PublishedTables.at(study.output()).text(TableName.REJECTED),
        is(
            "path,part,reason,detail,bytes,sha256\n"
                + "c.txt,,not_found,\"the list names it, but there is no such file in the"
                + " documents' folder\",,\n"));
  }

  @Test
  void endsWith0WhenExactlyTheShareThatTheStudyAllowsIsRejected() {
    study
        .allowing("0.5")
        .list("a.txt,Skippers,crew,2031-05-05", "c.txt,Harbour Board,board,2031-05-13");
    assertThat(study.run().exit(), is(0));
  }

  @Test
  void runsAStudyOfWhichNothingIsAccepted() {
    study.allowing("1").list("c.txt,Skippers,crew,2031-05-05");
    FinishedRun run = study.run();
    assertThat(run.err(), run.exit(), is(0));
    assertThat(
        PublishedTables.at(study.output()).text(TableName.TERM_FREQUENCIES),
        is(
            "week,author,side,term,week_start,documents,count,tokens,per_million,own_count,own_tokens,"
                + "own_per_million\n"));
  }

  @Test
  void endsWith2WhereTheStudyIsWrongAndNamesThePlace() {
    study.write(
        "study.yaml", "name: ferry\ndocuments: docs/documents.csv\nphrasses: phrases.csv\n");
    FinishedRun run = study.run();
    assertThat(run.exit(), is(2));
    assertThat(
        run.err(),
        allOf(
            startsWith(study.yaml() + ":3:1: "),
            containsString("phrasses"),
            containsString("did you mean 'phrases'?")));
    assertThat(Files.exists(study.output()), is(false));
  }

  @Test
  void endsWith2WhereAListIsWrongAndNamesThePlace() {
    study.list("a.txt,Skippers,crew,2031-05-05", "b.txt,Harbour Board,bord,2031-05-13");
    FinishedRun run = study.run();
    assertThat(run.exit(), is(2));
    assertThat(run.err(), containsString("documents.csv:3:"));
    assertThat(run.err(), containsString("did you mean 'board'?"));
  }

  @ParameterizedTest
  @CsvSource({
    "check, STUDY.yaml",
    "list, FOLDER",
    "text, DOCUMENT",
    "run, STUDY.yaml",
    "suggest, STUDY.yaml",
    "chart, RESULTS"
  })
  void endsWith2WhereACommandHasNoFile(String command, String file) {
    assertRefused(
        FinishedRun.of(command),
        "Missing required parameter: '"
            + file
            + "'\n'parley "
            + command
            + " --help' lists the flags.\n");
  }

  @Test
  void endsWith2WithoutArgumentsAndPrintsTheHelp() {
    assertRefused(
        FinishedRun.of(),
        "expected a study or a command\n\n" + FinishedRun.of("--help").done().out() + "\n");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheNearestAndAllOfThem() {
    assertRefused(
        FinishedRun.of("chekc", "study.yaml"),
        "unknown command 'chekc'; did you mean 'check'? Known commands: run, check, new, list,"
            + " suggest, find, text, fetch, chart, help\n");
    assertRefused(
        FinishedRun.of("init"),
        "unknown command 'init'. Known commands: run, check, new, list, suggest, find, text, fetch,"
            + " chart, help\n");
  }

  @Test
  void endsWith2AtTooManyWords() {
    assertRefused(
        FinishedRun.of("run", "a.yaml", "b.yaml"),
        "unexpected 'b.yaml'; write a flag and its value as one word: --flag=value\n");
  }

  private static void assertRefused(FinishedRun run, String message) {
    assertThat(run.err(), is(message));
    assertThat(run.exit(), is(2));
    assertThat(run.out(), is(""));
  }

  @Test
  void endsWith2WhereTheStudyIsNotThere() {
    FinishedRun run = FinishedRun.of(folder.resolve("no.yaml").toString());
    assertThat(run.exit(), is(2));
    assertThat(run.err(), startsWith(folder.resolve("no.yaml") + ": file not found"));
  }

  @Test
  void endsWith2WhereTheStudyIsAFolder() {
    assertRefused(
        FinishedRun.of(folder.toString()),
        "expected a study, which is a YAML file; found a folder: '" + folder + "'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nosuch=3                  | unknown flag '--nosuch'",
        "--workerSlot=3              | unknown flag '--workerSlot'; did you mean '--workerSlots'?",
        "--workerSlots=many          | '--workerSlots': 'many' is not an int",
        "--workerSlots=-1            | --workerSlots=-1: expected a whole number from 0 up",
        "--maxDocumentMebibytes=0    | --maxDocumentMebibytes=0: expected a whole number 1 to 2047",
        "--maxDocumentMebibytes=2048 | --maxDocumentMebibytes=2048: expected a whole number 1 to",
        "--documentTimeoutSeconds=-5 | --documentTimeoutSeconds=-5: expected a whole number from 1",
        "--report=maybe              | '--report': 'maybe' is not a boolean",
        "--runner=FlinkRunner        | './scripts/build flink'",
        "--runner=spark              | './scripts/build spark'",
        "--runner=NoRunner           | supported pipeline runners [DirectRunner]",
        "--output                    | flag '--output' has no value; write --output=FOLDER",
        "--report                    | flag '--report' has no value; write --report=BOOLEAN",
        "--quiet --quiet             | '--quiet' should be specified only once"
      })
  void endsWith2AtAFlagThatMeansNothing(String flags, String message) {
    List<String> args = new ArrayList<>(List.of(study.yaml().toString()));
    args.addAll(List.of(flags.split(" ", -1)));
    FinishedRun run = FinishedRun.of(args.toArray(String[]::new));
    assertThat(run.exit(), is(2));
    assertThat(run.err(), containsString(message));
    assertThat(Files.exists(study.output()), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void helpNamesEveryCommandAndEveryExitCode(String flag) {
    FinishedRun run = FinishedRun.of(flag);
    assertThat(run.exit(), is(0));
    assertThat(
        run.out()
            .lines()
            .filter(line -> line.matches("  [a-z0-9]+ .*"))
            .map(CliTest::word)
            .toList(),
        contains(
            "run", "check", "new", "list", "suggest", "find", "text", "fetch", "chart", "help", "0",
            "1", "2", "3"));
  }

  private static String word(String line) {
    return line.strip().split(" ", 2)[0];
  }

  @Test
  void helpOfACommandListsItsFlags() {
    String help = FinishedRun.of("run", "--help").done().out();
    assertThat(
        help.lines().filter(line -> line.matches(" +(-h, )?--.*")).map(CliTest::flag).toList(),
        contains(
            "--help",
            "--output",
            "--quiet",
            "--report",
            "--spreadsheets",
            "--sharded",
            "--workerSlots",
            "--maxDocumentMebibytes",
            "--documentTimeoutSeconds"));
    assertThat(FinishedRun.of("help", "run").done().out(), is(help));
  }

  private static String flag(String line) {
    return line.replaceAll(".*?(--\\w+).*", "$1");
  }

  @Test
  void helpListsTheFlagsOfBeamOnce() {
    List<String> lines = FinishedRun.of("help", "beam").done().out().lines().toList();
    assertThat(
        lines.stream().filter(line -> line.startsWith("  --targetParallelism=")).toList(),
        contains("  --targetParallelism=<int>"));
    assertThat(
        lines.stream().filter(line -> line.startsWith("  --runner=")).toList(),
        contains("  --runner=<Class>"));
  }

  @Test
  void versionNamesParleyFirst() {
    assertThat(
        FinishedRun.of("--version").done().out().lines().map(CliTest::word).toList(),
        is(
            List.of(
                "parley",
                "beam",
                "commonmark",
                "commons-statistics",
                "icu4j",
                "java",
                "lucene",
                "readability4j",
                "tika",
                "vega",
                "vega-lite")));
  }

  @Test
  void checkSaysWhatARunWouldReadAndReadsNothing() {
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "c.txt,Harbour Board,board,2031-05-13",
        "../away.txt,Skippers,,2031-05-14");
    FinishedRun check = FinishedRun.of("check", study.yaml().toString());
    assertThat(check.err(), check.exit(), is(0));
    assertThat(
        check.out().replace(folder.toString(), "FOLDER"),
        allOf(
            startsWith("ferry: Made up: the last ferry\n"),
            containsString("documents   3, 40 bytes, below FOLDER/docs\n"),
            containsString("2 are missing or outside the folder and will be rejected\n"),
            containsString("authors     2 "),
            containsString("sides       crew, board\n"),
            containsString("coverage    open to open, Europe/London\n"),
            containsString("phrases     2 with 2 patterns\n"),
            containsString("comparisons 1: crew-board\n"),
            containsString("words       own\n"),
            containsString(
                "documents, rejected, duplicates, trimmed, author_weeks, term_frequencies,"),
            containsString("output      FOLDER/results/ferry\n")));
    assertThat(Files.exists(study.output().getParent()), is(false));
  }

  @Test
  void checkSaysWhatTheListLacksAndThatADocumentMayGiveIt() {
    study.list("a.txt,Skippers,crew,", "b.txt,,,2031-05-13", "c.txt,Pier Forum,,2031-05-13");
    assertThat(
        FinishedRun.of("check", study.yaml().toString()).done().out(),
        containsString(
            "  missing     author in 1 of 3 documents: b.txt; if the document does not give it, the"
                + " run rejects the document\n"
                + "              date in 1 of 3 documents: a.txt; if the document does not give it,"
                + " the run rejects the document; write it as 2031-04-26\n"
                + "              side of 1 of 2 authors: Pier Forum; without a side, an author"
                + " counts only in the side all\n"));
  }

  /** What check prints can be pasted; then nothing is left to say. */
  @Test
  void checkPrintsAlikeNamesAsYaml() {
    study.list(
        "a.txt,Petra Sandbank,crew,2031-05-05",
        "b.txt,Dr Petra Sandbank,,2031-05-06",
        "c.txt,\"Petra Sandbank, Harbour Correspondent\",,2031-05-07",
        "d.txt,John Marsh,board,2031-05-08",
        "e.txt,Joan Marsh,,2031-05-09");
    String check = FinishedRun.of("check", study.yaml().toString()).done().out();
    String yaml = check.substring(check.indexOf("# Some authors' names"));
    assertThat(
        yaml,
        is(
            """
            # Some authors' names are nearly alike. If two are one person, let the study say so:
            authors:
            #  - name: Joan Marsh
            #    aliases: [John Marsh] # perhaps
              - name: Petra Sandbank
                aliases: ["Petra Sandbank, Harbour Correspondent", Dr Petra Sandbank]
            """));
    study.adding(yaml);
    String again = FinishedRun.of("check", study.yaml().toString()).done().out();
    assertThat(again, containsString("authors     3 in the list or the study\n"));
    assertThat(again, not(containsString("  - name: Petra")));
  }

  /** Only the documents name these authors, one of them in a table of texts. */
  @Test
  void checkThatReadsComparesTheNamesInTheDocuments() {
    study.write(
        "docs/a.html", "<meta name=author content='Petra Sandbank'><p>The quay is wet.</p>");
    study.write("docs/t.csv", "author,date,text\nDr Petra Sandbank,2031-05-06,The quay is dry.\n");
    study.list("a.html,,crew,2031-05-05", "t.csv,,crew,");
    String known = FinishedRun.of("check", study.yaml().toString()).done().out();
    assertThat(known, not(containsString("aliases:")));
    String read = FinishedRun.of("check", study.yaml().toString(), "--read").done().out();
    assertThat(read, containsString("  read        2 documents accepted\n"));
    assertThat(read, endsWith("  - name: Petra Sandbank\n    aliases: [Dr Petra Sandbank]\n"));
  }

  @Test
  void checkNamesThePatternsThatPhrasesShare() {
    study.write(
        "phrases.csv",
        "phrase,pattern\nsafe,Safe *\nferry,safe  *\nferry,ferry\npay,pay\npay,ferry\n");
    FinishedRun check = FinishedRun.of("check", study.yaml().toString());
    assertThat(
        check.out(),
        allOf(
            containsString("'Safe *' is a pattern of safe and of ferry"),
            containsString("'ferry' is a pattern of ferry and of pay")));
    assertThat(check.out(), not(containsString("'pay'")));
  }

  @Test
  void checkNamesThePatternsThatFindTheSame() {
    study.write(
        "phrases.csv",
        "phrase,pattern\na,no 10\nb,No. 10\nb,24/7\nc,24 7\nc,A&E\na,a e\na,and or\nb,and/or\n");
    assertThat(
        FinishedRun.of("check", study.yaml().toString()).out(),
        allOf(
            containsString("'no 10' is a pattern of a and of b"),
            containsString("'24/7' is a pattern of b and of c"),
            containsString("'a e' is a pattern of a and of c"),
            not(containsString("'and"))));
  }

  @Test
  void aRunNamesThePatternsThatNeverMatched() throws IOException {
    study.write("phrases.csv", "phrase,pattern\nsafe,safe*\nsafe,saef\nferry,last ferrry\n");
    FinishedRun run = study.run().done();
    String remark = "2 of 3 patterns never matched: safe: 'saef'; ferry: 'last ferrry'";
    assertThat(run.out().lines().toList(), hasItem(remark));
    assertThat(Files.readString(study.output().resolve("run.json")), containsString(remark));
  }

  @Test
  void aRunNamesWhatItLeavesOutOfADictionary() {
    study.write("d.dic", "%\n1\tsea\n%\nferry\t1\nboat\t(2)1/1\n");
    study.write(
        "study.yaml",
        "name: ferry\ndocuments: docs/documents.csv\nphrases: d.dic\noutput: results/ferry\n");
    String remark = "d.dic:5: left out: 'boat' under the condition (2)1/1";
    assertThat(study.run().done().out(), containsString(remark));
    assertThat(FinishedRun.of("check", study.yaml().toString()).out(), containsString(remark));
  }

  @Test
  void checkRefusesWhatARunWouldRefuse() {
    study.write("phrases.csv", "phrase,pattern\nsafe,☺\n");
    FinishedRun check = FinishedRun.of("check", study.yaml().toString());
    assertThat(check.exit(), is(2));
    assertThat(check.err(), containsString("phrases.csv:2: "));
  }

  @Test
  void textShowsWhatIsTrimmedQuotedAndCounted() {
    study.list("c.txt,Skippers,crew,2031-05-05");
    study.write(
        "docs/c.txt",
        "5 May 2031\n\nThe board says \u201cthe last ferry is safe\u201d. It is not.\n");
    FinishedRun text =
        FinishedRun.of("text", folder.resolve("docs/c.txt").toString(), "--study=" + study.yaml());
    assertThat(text.err(), text.exit(), is(0));
    assertThat(
        text.out(),
        allOf(
            containsString("text/plain, 63 characters, 11 tokens counted, 5 of them quoted\n"),
            containsString("\nauthor: Skippers (list)\n"),
            containsString("[-dateline: 5 May 2031-]\n"),
            containsString(
                "\u201c{the [last-ferry: last ferry] is [safe: safe]}\u201d. It is not.\n")));
  }

  @Test
  void textDescribesEachLongQuotation() {
    study.write("docs/a.txt", "He said “the last ferry is not safe” and “we said so”. He left.\n");
    study.adding("quotations: {limit: 4, long: own}");
    FinishedRun text =
        FinishedRun.of("text", folder.resolve("docs/a.txt").toString(), "--study=" + study.yaml());
    assertThat(text.err(), text.exit(), is(0));
    assertThat(
        text.out(),
        allOf(
            containsString("14 tokens counted, 3 of them quoted\n"),
            containsString(
                "\nlong quotation: 6 tokens at 9 to 35: the last ferry is not safe … the last ferry"
                    + " is not safe\n")));
  }

  @Test
  void aRunStatesTheShareOfQuotedTokens() {
    study.write("docs/a.txt", "“The last ferry is not safe.” We said.\n");
    study.adding("quotations: {limit: 5}");
    assertThat(
        study.run().done().out(),
        containsString("\nquoted: 31.6 % of the tokens; in long quotations: 31.6 %\n"));
  }

  @Test
  void textShowsEveryClaimItsSourceAndWhyItLost() {
    study.write(
        "docs/2031-05-07 p.html",
        "<!DOCTYPE html><html><head><title>Tides</title><meta name=author content='The Desk'>"
            + "<meta property='article:author' content='Una Reed'>"
            + "<meta property='article:published_time' content='2031-05-06'>"
            + "<meta name='dcterms.date' content='2031-05-09'></head><p>The tide is late.</p>");
    String page = folder.resolve("docs/2031-05-07 p.html").toString();
    assertThat(
        FinishedRun.of("text", page).done().out(),
        containsString(
            """

            date: 2031-05-06 (metadata:article:published_time)
              2031-05-09 (metadata:dcterms.date): lost, a source of lower rank
              2031-05-07 (file_name): lost, a source of equal rank comes first
            outlet: none
            url: none
            flags: date_conflict
            """));
    study.list("2031-05-07 p.html,Skippers,crew,2031-05-06");
    assertThat(
        FinishedRun.of("text", page, "--study=" + study.yaml()).done().out(),
        allOf(
            containsString("\nauthor: Skippers (list)\n"),
            containsString("  Una Reed (metadata:article:author): lost, the list always wins\n"),
            containsString("date: 2031-05-06 (list)\n"),
            containsString("  2031-05-06 (metadata:article:published_time): agrees\n"),
            containsString("flags: date_conflict, author_conflict\n")));
  }

  @Test
  void textNeedsNoStudy() {
    FinishedRun text = FinishedRun.of("text", folder.resolve("docs/a.txt").toString());
    assertThat(text.exit(), is(0));
    assertThat(text.out(), containsString("The last ferry is not safe. We said so."));
    assertThat(text.out(), not(containsString("[safe:")));
  }

  @Test
  void rawTextIsTheCleanedTextAlone() {
    assertThat(
        FinishedRun.rawText(folder.resolve("docs/a.txt")),
        is("The last ferry is not safe. We said so."));
  }

  @Test
  void textSaysWhyADocumentHasNone() {
    study.write("docs/empty.txt", "");
    FinishedRun text = FinishedRun.of("text", folder.resolve("docs/empty.txt").toString());
    assertThat(text.exit(), is(1));
    assertThat(text.err(), containsString("empty: the file contains no bytes"));
  }

  @Test
  void textEndsWith2WhereThereIsNoDocument() {
    String nothing = folder.resolve("docs/none.txt").toString();
    assertRefused(FinishedRun.of("text", nothing), "no such document: '" + nothing + "'\n");
  }

  @Test
  void textOfAFolderOrAStudyNeedsAPlaceToWriteTo() {
    String docs = folder.resolve("docs").toString();
    assertRefused(
        FinishedRun.of("text", docs),
        "'" + docs + "' is a folder; add --to=DIR to write the text of each of its documents\n");
    assertRefused(
        FinishedRun.of("text", study.yaml().toString()),
        "'"
            + study.yaml()
            + "' is a study; add --to=DIR to write the text of each of its documents\n");
  }
}
