package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A study of a made-up quarrel over a ferry, in a folder of its own, which a test may break.
 *
 * @param folder that holds it
 */
public record SmallStudy(Path folder) {

  /** A study of two documents, one of each side. */
  public static SmallStudy in(Path folder) {
    SmallStudy study = new SmallStudy(folder);
    study.write("study.yaml", yaml("0.05"));
    study.write("phrases.csv", "phrase,pattern\nsafe,safe*\nlast-ferry,last ferry\n");
    study.list("a.txt,Skippers,crew,2031-05-05", "b.txt,Harbour Board,board,2031-05-13");
    study.write("docs/a.txt", "The last ferry is not safe. We said so.\n");
    study.write("docs/b.txt", "The ferry is safe, and safety is what we pay for.\n");
    return study;
  }

  /**
   * Returns a study of 24 documents of four authors, one without a side. It has few words,
   * quotations and two events: every word is near every other, and there are ties.
   */
  static SmallStudy ofManyTexts(Path folder) {
    SmallStudy study = in(folder);
    Random random = new Random(2031);
    List<String> words =
        List.of("the last ferry is safe safety late no boat sails at".split(" ", -1));
    List<String> authors =
        List.of("Skippers,crew", "Deckhands,crew", "Harbour Board,board", "Pier Forum,");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        text.append(word == 30 ? "\u201cthe last ferry is safe\u201d " : "")
            .append(words.get(random.nextInt(words.size() - i % 4)))
            .append(random.nextInt(9) == 0 ? ". The " : " ");
      }
      study.write("docs/d" + i + ".txt", text + "\n");
      rows.add(
          String.format(Locale.ROOT, "d%d.txt,%s,2031-05-%02d", i, authors.get(i % 4), 5 + i % 20));
    }
    study.list(rows.toArray(String[]::new));
    study.write("events.csv", "date,event\n2031-05-12,strike\n2031-05-20,vote\n");
    return study.adding("events: events.csv");
  }

  /**
   * Returns a study of five files with 605 documents: a table that breaks off, a mailbox, an
   * archive and two texts.
   */
  static SmallStudy ofContainers(Path folder) {
    SmallStudy study = in(folder).allowing("0.5");
    StringBuilder table = new StringBuilder("day,writer,body\n");
    for (int i = 1; i <= 600; i++) {
      String text =
          i == 599
              ? ""
              : "The ferry is safe, says note " + (i == 598 ? 1 : i) + ".\n\nNo boat sails.";
      table
          .append(String.format(Locale.ROOT, "2031-05-%02d", 5 + (i - 1) % 20))
          .append(i % 3 == 1 ? ",Skippers,\"" : ",Harbour Board,\"")
          .append(text)
          .append("\"\n");
    }
    String mails =
        """
            From a@quay.invalid Sun May  4 10:00:00 2031
            From: Skippers <a@quay.invalid>
            Date: Tue, 6 May 2031 10:00:00 +0000
            Message-ID: <one@quay.invalid>
            Subject: Wet

            The quay is wet and the last ferry is not safe.

            """;
    study.write("docs/corpus.csv", table + "2031-05-06,Skippers,\"The last");
    study.write("docs/list.mbox", mails);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("docs/statements.zip")))) {
      zip.putNextEntry(new ZipEntry("late.txt"));
      zip.write("The last ferry is late, but it is safe.".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    study.list(
        "a.txt,Skippers,crew,2031-05-05",
        "b.txt,Harbour Board,board,2031-05-13",
        "corpus.csv,,,",
        "list.mbox,,,",
        "statements.zip,Skippers,crew,2031-05-20");
    return study.write("docs/b.txt", "The ferry is safe, and safety is what we pay for.\n");
  }

  /** Adds lines to the study's file. */
  public SmallStudy adding(String... lines) {
    try {
      return write("study.yaml", Files.readString(yaml()) + String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String yaml(String allowedRejections) {
    return String.join(
        "\n",
        "name: ferry",
        "title: \"Made up: the last ferry\"",
        "documents:",
        "  list: docs/documents.csv",
        "sides: [crew, board]",
        "phrases: phrases.csv",
        "allowed_rejections: " + allowedRejections,
        "output: results/ferry",
        "");
  }

  /** The study's file. */
  Path yaml() {
    return folder.resolve("study.yaml");
  }

  /** Returns the folder of the results, unless the command line names another. */
  public Path output() {
    return folder.resolve("results").resolve("ferry");
  }

  /** Lists documents, each as {@code path,author,side,date}. */
  public SmallStudy list(String... rows) {
    return write("docs/documents.csv", "path,author,side,date\n" + String.join("\n", rows) + "\n");
  }

  /** Allows this share of rejections. */
  public SmallStudy allowing(String allowedRejections) {
    return write("study.yaml", yaml(allowedRejections));
  }

  /** Writes a file of the study. */
  public SmallStudy write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the study into its own folder of results. */
  public FinishedRun run(String... flags) {
    return FinishedRun.of(yaml(), output(), flags);
  }

  /** Returns the names in the hidden folder beside the results, published or not, sorted. */
  List<String> hidden() throws IOException {
    try (var entries = Files.list(output().resolveSibling(".ferry"))) {
      return entries
          .map(entry -> entry.getFileName().toString().replaceAll("(?<=run-|work-|link-).*", "ID"))
          .sorted()
          .toList();
    }
  }
}
