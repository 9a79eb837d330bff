package org.parley;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up a quarrel over a harbour with eight sides and 40 authors, by a fixed seed. One side uses
 * a phrase often in many documents; one author uses another one in a single document only; one side
 * has little text; and no side has text in every week.
 */
final class EightSides {

  static final List<String> SIDES =
      List.of("pilots", "board", "crews", "dockers", "council", "shippers", "press", "anglers");

  private static final int AUTHORS_OF_A_SIDE = 5;
  private static final int WORDS = 110;

  private static final List<String> COMMON =
      List.of(
          "the", "harbour", "of", "boat", "a", "quay", "to", "tide", "and", "crane", "in", "rope",
          "is", "north", "for", "mast", "that", "salt", "we", "gull");

  private EightSides() {}

  /** Writes the study into a folder. */
  static SmallStudy in(Path folder) {
    SmallStudy study = SmallStudy.in(folder);
    Random random = new Random(2032);
    List<String> rows = new ArrayList<>();
    for (int side = 0; side < SIDES.size(); side++) {
      for (int author = 0; author < AUTHORS_OF_A_SIDE; author++) {
        int documents = side == SIDES.size() - 1 ? author == 0 ? 2 : 1 : 3 + random.nextInt(3);
        for (int i = 0; i < documents; i++) {
          String name = String.format(Locale.ROOT, "d%d-%d-%d.txt", side, author, i);
          study.write("docs/" + name, text(random, side, author, i));
          int day = side * 3 + random.nextInt(77);
          rows.add(
              String.format(
                  Locale.ROOT,
                  "%s,%s author %d,%s,%s",
                  name,
                  Character.toUpperCase(SIDES.get(side).charAt(0)) + SIDES.get(side).substring(1),
                  author + 1,
                  SIDES.get(side),
                  LocalDate.of(2031, 5, 5).plusDays(day)));
        }
      }
    }
    study.list(rows.toArray(String[]::new));
    study.write(
        "phrases.csv",
        "phrase,pattern\nlast-ferry,last ferry\nsafe,safe*\nfair-dues,fair dues\nnight-shift,night"
            + " shift\nopen-water,open water\nnobody,nobody says this\n");
    study.write("events.csv", "date,event\n2031-05-28,strike\n2031-06-18,vote\n2031-06-25,storm\n");
    return study.write(
        "study.yaml",
        String.join(
            "\n",
            "name: harbour",
            "title: \"Made up: eight sides of a harbour\"",
            "documents:",
            "  list: docs/documents.csv",
            "sides: [" + String.join(", ", SIDES) + "]",
            "phrases: phrases.csv",
            "events: events.csv",
            "output: results/ferry",
            ""));
  }

  private static String text(Random random, int side, int author, int document) {
    StringBuilder text = new StringBuilder("The quay");
    for (int word = 2; word < WORDS; word++) {
      int chance = random.nextInt(100);
      String next = COMMON.get(random.nextInt(COMMON.size()));
      if (chance < (side == 0 ? 5 : 1)) {
        next = "last ferry";
      } else if (chance < 4) {
        next = "safe";
      } else if (chance < 6 && side % 3 == 1) {
        next = "open water";
      } else if (chance < 40 && side == 2 && author == 1 && document == 0) {
        next = "fair dues";
      } else if (chance < 42 && side == 7 && author == 0) {
        next = "night shift";
      }
      text.append(' ').append(next).append(word % 12 == 11 ? ".\n\nThe" : "");
    }
    return text + ".\n";
  }
}
