package org.parley;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;
import org.parley.extract.Samples;

/**
 * A folder of 40 files about a made-up quarrel over a ferry's timetable, as a researcher collects
 * them: pages, mails, notes, Word files and PDFs of six authors. Some files do not say who wrote
 * them, or when. There is no list.
 */
final class FortyFiles {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter OF_MAIL =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.US);
  private static final LocalDate FIRST_DAY = LocalDate.of(2031, 3, 3);

  /** Sentences with places for two of {@link #WHEN}. */
  private static final List<String> CREW =
      List.of(
          "A skipper who is tired %s is not a safe skipper, and %s the night crossing is long.",
          "We asked the board %s to keep the last ferry, because %s the island has no way home.",
          "The last ferry carries the nurses home %s, and nobody who planned %s has asked them.",
          "Each night crossing %s needs two deckhands, and the plan pays %s for one.",
          "Fog does not read %s what the timetable says, so the night crossing %s must have time.",
          "Without the last ferry %s the school choir cannot sing %s in town.",
          "A fair rest between shifts %s costs less than one boat that runs %s on the rocks.",
          "Deckhands say %s that fair rest is the first rule, and the sea agrees %s with them.");

  private static final List<String> BOARD =
      List.of(
          "The fuel bill that we paid %s has doubled, and the fares that we take %s have not.",
          "The winter timetable gives every harbour a boat %s, and an honest hour to sail %s as well.",
          "With the winter timetable we can keep %s all five boats, and pay %s for every job.",
          "The fuel bill of a boat that sails %s with three passengers is %s that of a full one.",
          "A balanced budget %s keeps the boats that the island will need %s tomorrow.",
          "Most passengers who travel %s go before six, and the winter timetable %s follows them.",
          "The board has read %s every letter, and a balanced budget is %s what all of them want.",
          "We cannot burn money %s at sea: the fuel bill is public, and anybody %s may check it.");

  private static final List<String> ANYBODY =
      List.of(
          "The harbour was quiet %s when this was written, and so was the road %s to it.",
          "Many people from both sides came %s to the meeting, and most of them stayed %s until ten.",
          "It rained %s without an end, and the tide that came %s was high against the wall.",
          "The talks go on %s in the hall above the market, which is cold %s and full of chairs.",
          "Children waved %s from the pier as the boats came in, and some %s were allowed to steer.",
          "There will be another vote %s before the month ends, and a count %s by hand.",
          "The newspaper printed %s the whole plan on one page, and a drawing %s beside it.",
          "Nobody knows %s what the island council thinks, and those who ask %s hear nothing.");

  private static final List<String> WHEN =
      List.of(
          "on a Monday",
          "in thick fog",
          "at low tide",
          "before dawn",
          "after the storm",
          "in deep winter",
          "under a new moon",
          "at Easter",
          "for a whole week",
          "since last autumn",
          "in the dark",
          "with the wind behind us",
          "during the regatta");

  private final Path folder;
  private int made;
  private int sentences;

  private FortyFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the files. */
  static void write(Path folder) throws IOException {
    FortyFiles files = new FortyFiles(folder);
    for (int i = 0; i < 10; i++) {
      files.page(i % 2 == 0 ? "Ivo Marsh" : "Nell Quay", i % 2 == 0 ? CREW : BOARD);
    }
    for (int i = 0; i < 8; i++) {
      files.mail(i % 2 == 0 ? "Una Reed" : "Orla Finch", i % 2 == 0 ? CREW : BOARD);
    }
    for (int i = 0; i < 8; i++) {
      files.note("Sam Skiff", i != 3 && i != 6);
    }
    for (int i = 0; i < 8; i++) {
      files.minutes(i % 3 == 2 ? "" : "Orla Finch");
    }
    for (int i = 0; i < 6; i++) {
      files.paper(i % 2 == 0 ? "Bo Tiller" : "Nell Quay", i % 2 == 0 ? CREW : BOARD);
    }
  }

  /** A day of the next file: five in two weeks. */
  private LocalDate day() {
    return FIRST_DAY.plusDays(made * 14L / 5);
  }

  /** Three paragraphs of nine sentences, no two files alike. */
  private List<String> paragraphs(List<String> side) {
    made++;
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int step = made * 3 + i * 5;
      paragraphs.add(
          sentence(side, step)
              + " "
              + sentence(ANYBODY, step / 2 + i)
              + " "
              + sentence(side, step * 5 + made + 1));
    }
    return paragraphs;
  }

  /** Each sentence of all files has other days than the one before. */
  private String sentence(List<String> of, int number) {
    sentences++;
    return of.get(number % of.size())
        .formatted(
            WHEN.get(sentences * 5 % WHEN.size()),
            WHEN.get((sentences * 7 + sentences / WHEN.size() + 1) % WHEN.size()));
  }

  private void page(String author, List<String> side) throws IOException {
    LocalDate day = day();
    String body = "<p>" + String.join("</p>\n<p>", paragraphs(side)) + "</p>";
    write(
        "echo/page-%02d.html",
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>The ferry, part %1$d</title>
        <meta name="author" content="%2$s">
        <meta property="article:published_time" content="%3$s">
        <meta property="og:site_name" content="Harbour Echo"></head>
        <body><article><h1>The ferry, part %1$d</h1>
        %4$s
        </article></body></html>
        """
            .formatted(made, author, day, body)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void mail(String author, List<String> side) throws IOException {
    String address = author.toLowerCase(Locale.ROOT).replace(' ', '.');
    String head =
        """
        From: %s <%s@island.invalid>
        To: Harbour Echo <letters@echo.invalid>
        Date: %s 09:00:00 +0000
        Subject: A letter about the ferry
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8

        """
            .formatted(author, address, OF_MAIL.format(day()));
    String text = head + String.join("\n\n", paragraphs(side)) + "\n";
    write("letters/letter-%02d.eml", text.getBytes(StandardCharsets.UTF_8));
  }

  private void note(String author, boolean dated) throws IOException {
    String head = "By " + author + "\n" + (dated ? LONG.format(day()) + "\n" : "");
    String text = head + "\n" + String.join("\n\n", paragraphs(CREW)) + "\n";
    write("notes/note-%02d.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private void minutes(String author) throws IOException {
    String name = "minutes/" + day() + " Minutes %02d.docx";
    List<String> lines = new ArrayList<>(List.of("Minutes of the harbour board"));
    if (!author.isEmpty()) {
      lines.add("By " + author);
    }
    lines.addAll(paragraphs(BOARD));
    write(name, Samples.docx(lines.toArray(String[]::new)));
  }

  private void paper(String author, List<String> side) throws IOException {
    String name = "papers/" + day() + "-paper-%02d.pdf";
    List<String> lines = new ArrayList<>(List.of("A paper on the ferry", "By " + author));
    for (String paragraph : paragraphs(side)) {
      lines.add("");
      lines.addAll(List.of(WordUtils.wrap(paragraph, 80, "\n", false).split("\n", -1)));
    }
    write(name, Samples.pdf("", List.of(lines)));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(String.format(Locale.ROOT, name, made));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
