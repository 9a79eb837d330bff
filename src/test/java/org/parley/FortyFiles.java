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

  private static final List<String> CREW =
      List.of(
          "A skipper who is tired is not a safe skipper, and the night crossing is long.",
          "We ask the board to keep the last ferry, because the island has no other way home.",
          "The last ferry carries the nurses home, and nobody has asked them.",
          "Each night crossing needs two deckhands, and the plan pays for one.",
          "Fog does not read a timetable, so the night crossing must have time to spare.",
          "Without the last ferry the school choir cannot sing in town.",
          "A fair rest between shifts costs less than one boat on the rocks.",
          "Deckhands say that fair rest is the first rule of the sea.");

  private static final List<String> BOARD =
      List.of(
          "The fuel bill has doubled in two winters, and the fares have not.",
          "The winter timetable gives every harbour a boat, and an honest hour at which it sails.",
          "With the winter timetable we can keep all five boats and every job.",
          "The fuel bill of a boat with three passengers is the same as of a full one.",
          "A balanced budget today keeps the boats of tomorrow.",
          "Most passengers travel before six, and the winter timetable follows the passengers.",
          "The board has read every letter, and a balanced budget is what all of them want.",
          "We cannot burn money at sea: the fuel bill is public, and everybody may check it.");

  private static final List<String> ANYBODY =
      List.of(
          "The harbour was quiet when this was written.",
          "Many people from both sides came to the meeting on Tuesday.",
          "It rained, and the tide was high against the wall.",
          "The talks go on in the hall above the market.",
          "Children waved from the pier as the boats came in.",
          "There will be another vote before the end of the month.",
          "The newspaper printed the whole plan on one page.",
          "Nobody knows yet what the island council thinks.");

  private final Path folder;
  private int made;

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

  /** Three paragraphs of nine sentences, no two files the same. */
  private List<String> paragraphs(List<String> side) {
    made++;
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int step = made * 3 + i * 5;
      paragraphs.add(
          side.get(step % side.size())
              + " "
              + ANYBODY.get((step / 2 + i) % ANYBODY.size())
              + " "
              + side.get((step * 5 + made + 1) % side.size()));
    }
    return paragraphs;
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
