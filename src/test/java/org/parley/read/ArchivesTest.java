package org.parley.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.extract.Extraction;
import org.parley.extract.Samples;

/** Tests files with other files in them: zip, tar, 7z, compressed files and mailboxes. */
class ArchivesTest {

  private static final String MAILS =
      """
            From wren@quay.invalid Sun May  4 10:00:00 2031
            From: Wren Hale <wren@quay.invalid>
            Date: Sun, 4 May 2031 10:00:00 +0000
            Message-ID: <one@quay.invalid>
            Subject: Wet

            The quay is wet.

            >From the quay one sees rain.

            From here it looks dry.

            From ivo@quay.invalid Tue May  6 10:00:00 2031
            From: Ivo Marsh <ivo@quay.invalid>
            Date: Tue, 6 May 2031 10:00:00 +0000
            Subject: Dry

            The quay is dry.

            """;

  private static final List<String> READ =
      List.of(
          "one@quay.invalid | Wren Hale | 2031-05-04 | The quay is wet.//From the quay one sees"
              + " rain.//From here it looks dry.",
          "message-2 | Ivo Marsh | 2031-05-06 | The quay is dry.");

  private static final Object[] MEMBERS = {
    "2031-05-04 wet.txt", "The quay is wet.", "b/page.html", "<p>The quay is dry.</p>"
  };

  private static final List<String> TEXTS =
      List.of(
          "2031-05-04 wet.txt |  | 2031-05-04 | The quay is wet.",
          "b/page.html |  |  | The quay is dry.");

  @TempDir Path folder;

  private OpenedFolder files() {
    return new OpenedFolder(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.mbox", "inbox", "inbox.txt"})
  void eachMessageOfAMailboxIsADocument(String name) throws IOException {
    assertThat(files().write(name, MAILS).read(name), is(READ));
    assertThat(files().write(name, MAILS.replace("\n", "\r\n")).read(name), is(READ));
  }

  @Test
  void messagesWithTheSameIdAreTwoDocuments() throws IOException {
    String twice = MAILS.substring(0, MAILS.indexOf("From ivo@"));
    assertThat(
        files().write("a.mbox", twice + twice).open("a.mbox").stream()
            .map(OpenedDocument::part)
            .toList(),
        is(List.of("one@quay.invalid", "one@quay.invalid#2")));
  }

  @Test
  void aMailboxThatBreaksOffKeepsTheMessagesBefore() throws IOException {
    String cut = MAILS.substring(0, MAILS.length() - 8);
    assertThat(files().write("a.mbox", cut).read("a.mbox"), is(List.of(READ.get(0), " | corrupt")));
  }

  @Test
  void aLetterThatBeginsWithFromIsNoMailbox() throws IOException {
    assertThat(
        files().write("a.txt", "From here it looks dry.\nIt is wet.\n").read("a.txt"),
        is(List.of(" |  |  | From here it looks dry./It is wet.")));
  }

  @Test
  void eachMemberOfAnArchiveIsADocument() throws IOException {
    OpenedFolder files =
        files()
            .write("a.zip", OpenedFolder.zip(MEMBERS))
            .write("a.tar", OpenedFolder.tar(MEMBERS))
            .write("a.tgz", OpenedFolder.gzip(OpenedFolder.tar(MEMBERS)))
            .write("a.7z", OpenedFolder.sevenZip(MEMBERS))
            .write("named-otherwise.docx", OpenedFolder.zip(MEMBERS));
    for (String name : List.of("a.zip", "a.tar", "a.tgz", "a.7z", "named-otherwise.docx")) {
      assertThat(name, files.read(name), is(TEXTS));
    }
  }

  @Test
  void aCompressedTableAddsNothingToTheNumbersOfItsRows() throws IOException {
    byte[] table = "author,text\nWren,Wet.\n".getBytes(StandardCharsets.UTF_8);
    assertThat(
        files().write("a.csv.gz", OpenedFolder.gzip(table)).read("a.csv.gz"),
        is(List.of("1 | Wren |  | Wet.")));
    byte[] text = "The quay is wet.".getBytes(StandardCharsets.UTF_8);
    assertThat(
        files().write("2031-05-04.txt.gz", OpenedFolder.gzip(text)).read("2031-05-04.txt.gz"),
        is(List.of(" |  | 2031-05-04 | The quay is wet.")));
  }

  @Test
  void officeFilesAreNoArchivesAndMayBeInOne() throws IOException {
    byte[] word = Samples.docx("5 May 2031", "The quay is wet.");
    assertThat(files().write("a.docx", word).open("a.docx").get(0).inContainer(), is(false));
    List<OpenedDocument> read =
        files().write("a.zip", OpenedFolder.zip("a.docx", word)).open("a.zip");
    assertThat(read.size(), is(1));
    assertThat(read.get(0).part(), is("a.docx"));
  }

  @Test
  void containersInsideContainersAreReadToADepth() throws IOException {
    byte[] zip = OpenedFolder.zip("wet.txt", "The quay is wet.", "list.mbox", MAILS);
    byte[] tar = OpenedFolder.tar("inner.zip", zip, "dry.txt", "It is dry.");
    assertThat(
        files().write("a.zip", OpenedFolder.zip("x.tar", tar)).read("a.zip"),
        is(
            List.of(
                "x.tar/inner.zip/wet.txt |  |  | The quay is wet.",
                "x.tar/inner.zip/list.mbox/" + READ.get(0),
                "x.tar/inner.zip/list.mbox/" + READ.get(1),
                "x.tar/dry.txt |  |  | It is dry.")));
    byte[] deep = zip;
    for (int i = 0; i < 6; i++) {
      deep = OpenedFolder.zip("z.zip", deep);
    }
    assertThat(
        files().write("deep.zip", deep).read("deep.zip"),
        is(List.of("z.zip/z.zip/z.zip/z.zip | unsupported_type")));
  }

  /** A table that is too deep must not be one document. */
  @Test
  void aContainerThatIsTooDeepIsRefusedWhateverItsKind() throws IOException {
    byte[] zip =
        OpenedFolder.zip(
            "a.csv",
            "author,date,text\nAda Quill,2031-03-08,The quay is wet.\n",
            "b.jsonl",
            "{\"text\": \"It is dry.\"}\n{\"text\": \"It is wet.\"}\n",
            "c.txt",
            "It is dry.");
    for (int i = 0; i < 3; i++) {
      zip = OpenedFolder.zip("z.zip", zip);
    }
    assertThat(
        files().write("deep.zip", zip).read("deep.zip"),
        is(
            List.of(
                "z.zip/z.zip/z.zip/a.csv | unsupported_type",
                "z.zip/z.zip/z.zip/b.jsonl | unsupported_type",
                "z.zip/z.zip/z.zip/c.txt |  |  | It is dry.")));
  }

  @Test
  void jsonWithoutARecordIsNoDocument() throws IOException {
    for (String empty : List.of("[]", " {} ", "{\"items\": [], \"next\": null}", "[{}]")) {
      assertThat(empty, files().write("a.json", empty).read("a.json"), is(List.of(" | no_text")));
    }
  }

  @Test
  void aMailboxWithoutAFinalLineEndIsWholeIfItsLastSentenceIs() throws IOException {
    String whole = MAILS.stripTrailing();
    assertThat(files().write("a.mbox", whole).read("a.mbox"), is(READ));
    String cut = whole.substring(0, whole.length() - 3);
    assertThat(files().write("b.mbox", cut).read("b.mbox"), is(List.of(READ.get(0), " | corrupt")));
    String inHeader = MAILS.substring(0, MAILS.lastIndexOf("Date:") + 12);
    assertThat(
        files().write("c.mbox", inHeader).read("c.mbox"), is(List.of(READ.get(0), " | corrupt")));
  }

  /** What a row of rejected.csv says must lead to a remedy. */
  @Test
  void faultsOfArchivesSayWhatToDo() throws IOException {
    byte[] zip = OpenedFolder.zip("wet.txt", "The quay is wet.", "../up.txt", "No.");
    byte[] cut = Arrays.copyOf(zip, zip.length - 30);
    assertThat(
        files().write("a.zip", cut).open("a.zip").stream()
            .map(OpenedDocument::extraction)
            .filter(Extraction.Failure.class::isInstance)
            .map(failure -> ((Extraction.Failure) failure).detail())
            .toList(),
        contains(containsString("pack it under a name"), containsString("again")));
  }

  @Test
  void namesThatLeaveTheArchiveAreRejectedAndHiddenOnesAreNoDocuments() throws IOException {
    byte[] zip =
        OpenedFolder.zip(
            "../up.txt",
            "No.",
            "/root.txt",
            "No.",
            "a/../../b.txt",
            "No.",
            "C:\\c.txt",
            "No.",
            "__MACOSX/._a.txt",
            "No.",
            ".DS_Store",
            "No.",
            "d/.git/x.txt",
            "No.",
            "a\\b.txt",
            "Wet.");
    assertThat(
        files().write("a.zip", zip).read("a.zip"),
        is(
            List.of(
                "../up.txt | outside_root",
                "/root.txt | outside_root",
                "a/../../b.txt | outside_root",
                "C:/c.txt | outside_root",
                "a/b.txt |  |  | Wet.")));
  }

  @Test
  void anArchiveThatBreaksOffKeepsTheMembersBefore() throws IOException {
    String noise =
        new Random(7)
            .ints(4_000, 'a', 'z')
            .mapToObj(Character::toString)
            .reduce("", String::concat);
    Object[] members = {"a.txt", "The quay is wet.", "b.txt", noise, "c.txt", "It is dry."};
    byte[] zip = OpenedFolder.zip(members);
    byte[] tar = OpenedFolder.tar(members);
    OpenedFolder files =
        files()
            .write("a.zip", Arrays.copyOf(zip, zip.length / 2))
            .write("a.tar", Arrays.copyOf(tar, 3_000))
            .write("a.7z", Arrays.copyOf(OpenedFolder.sevenZip(members), 2_000))
            .write("between.zip", Arrays.copyOf(zip, indexOfSecond(zip)));
    List<String> first = List.of("a.txt |  |  | The quay is wet.", " | corrupt");
    assertThat(files.read("a.zip"), is(first));
    assertThat(files.read("a.tar"), is(first));
    assertThat(files.read("between.zip"), is(first));
    assertThat(files.read("a.7z"), is(List.of(" | corrupt")));
  }

  private static int indexOfSecond(byte[] zip) {
    String all = new String(zip, StandardCharsets.ISO_8859_1);
    return all.indexOf("PK\u0003\u0004", 4);
  }

  @Test
  void aDamagedContainerInsideAnotherOneIsOneRow() throws IOException {
    byte[] inner = OpenedFolder.zip(MEMBERS);
    byte[] zip =
        OpenedFolder.zip("in.zip", Arrays.copyOf(inner, inner.length - 30), "b.txt", "Dry.");
    assertThat(
        files().write("a.zip", zip).read("a.zip"),
        is(
            List.of(
                "in.zip/" + TEXTS.get(0),
                "in.zip/" + TEXTS.get(1),
                "in.zip | corrupt",
                "b.txt |  |  | Dry.")));
  }

  @Test
  void emptyContainersHaveNoText() throws IOException {
    OpenedFolder files =
        files()
            .write("a.zip", OpenedFolder.zip())
            .write("a.tar", OpenedFolder.tar())
            .write("hidden.zip", OpenedFolder.zip(".hidden", "No."));
    assertThat(files.read("a.zip"), is(List.of(" | no_text")));
    assertThat(files.read("hidden.zip"), is(List.of(" | no_text")));
  }

  @Test
  void aMemberOfTooManyBytesIsRejectedAndTheOthersCount() throws IOException {
    byte[] zip = OpenedFolder.zip("a.txt", "Wet. ".repeat(400), "b.txt", "Dry.");
    assertThat(
        files().withMost(1_000, 1_000_000).write("a.zip", zip).read("a.zip"),
        is(List.of("a.txt | too_large", "b.txt |  |  | Dry.")));
  }

  @Test
  void aBombEndsTheArchive() throws IOException {
    byte[] bomb = new byte[40 << 20];
    Arrays.fill(bomb, (byte) 'a');
    byte[] zip = OpenedFolder.zip("a.txt", "Wet.", "bomb.txt", bomb, "c.txt", "Dry.");
    List<String> read = files().write("a.zip", zip).read("a.zip");
    assertThat(read.get(0), is("a.txt |  |  | Wet."));
    assertThat(read, hasItem(" | expansion_limit"));
  }

  @Test
  void onlyChosenPartsAreRead() throws IOException {
    byte[] zip =
        OpenedFolder.zip("a.txt", "Wet.", "in.zip", OpenedFolder.zip(MEMBERS), "c.txt", "Dry.");
    PartSelection chosen =
        new PartSelection() {
          @Override
          public boolean includes(String part) {
            return part.equals("in.zip/b/page.html");
          }

          @Override
          public boolean includesBelow(String part) {
            return part.equals("in.zip");
          }
        };
    assertThat(
        files().write("a.zip", zip).open("a.zip", chosen).stream().map(OpenedFolder::line).toList(),
        is(List.of("in.zip/" + TEXTS.get(1))));
  }

  @Test
  void rowsBeforeTheDamageOfACompressedTableCount() throws IOException {
    byte[] whole = OpenedFolder.gzip(OpenedFolder.tar("t.csv", table(4000), "z.txt", "Late."));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    List<String> read = files().write("t.tar.gz", cut).read("t.tar.gz");
    assertThat(read.get(0), is("t.csv/1 | Wren Hale | 2031-05-04 | The quay is wet 1."));
    assertThat(read.get(1000), is("t.csv/1001 | Wren Hale | 2031-05-04 | The quay is wet 1001."));
    assertThat(read.get(read.size() - 1), is(" | corrupt"));
    assertThat(read.stream().filter(line -> line.endsWith("| corrupt")).count(), is(1L));
  }

  @Test
  void shortTableInABrokenFileCounts() throws IOException {
    byte[] whole = OpenedFolder.gzip(table(300).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 20);
    List<String> read = files().write("t.csv.gz", cut).read("t.csv.gz");
    assertThat(read.get(0), is("1 | Wren Hale | 2031-05-04 | The quay is wet 1."));
    assertThat(read.get(read.size() - 1), is(" | corrupt"));
    assertThat(
        files().open("t.csv.gz").stream().map(OpenedDocument::part).distinct().count(),
        is((long) read.size()));
  }

  @Test
  void largeMemberIsReadFromAFileOfItsOwn() throws IOException {
    byte[] noise = new byte[9 << 20];
    new Random(1).nextBytes(noise);
    noise[0] = 0;
    String text = "The quay is wet. ".repeat(600_000);
    byte[] inner = OpenedFolder.zip("noise.bin", noise, "wet.txt", "The quay is wet.");
    byte[] outer = OpenedFolder.zip("long.txt", text, "in.zip", inner, "dry.txt", "Dry.");
    List<String> read =
        files().withMost(64 << 20, 16 << 20).write("a.zip", outer).read("a.zip").stream()
            .map(line -> line.length() > 60 ? line.substring(0, 28) : line)
            .toList();
    assertThat(
        read,
        is(
            List.of(
                "long.txt |  |  | The quay is",
                "in.zip/noise.bin | unsupported_type",
                "in.zip/wet.txt |  |  | The quay is wet.",
                "dry.txt |  |  | Dry.")));
  }

  private static String table(int rows) {
    StringBuilder table = new StringBuilder("author,date,text\n");
    for (int row = 1; row <= rows; row++) {
      table.append("Wren Hale,2031-05-04,The quay is wet ").append(row).append(".\n");
    }
    return table.toString();
  }
}
