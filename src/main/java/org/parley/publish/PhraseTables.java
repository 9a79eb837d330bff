package org.parley.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.Phrase;
import org.parley.model.Side;
import org.parley.model.TableName;
import org.parley.model.Week;
import org.parley.spill.AuthorWeekCounts;
import org.parley.spill.CountedRuns;
import org.parley.spill.PhraseWeekCounts;
import org.parley.spill.WorkFile;
import org.parley.table.AuthorWeekRow;
import org.parley.table.PhraseCountRow;
import org.parley.table.PhraseRate;
import org.parley.table.PhraseTotalRow;
import org.parley.table.PhraseTrendRow;
import org.parley.table.SortKey;
import org.parley.table.Status;

/**
 * Writes {@code author_weeks}, {@code phrase_counts}, {@code phrase_trends} and {@code
 * phrase_totals}: every author, side and week of the coverage, with text or without. Only the
 * authors, and the weeks and documents of one phrase, are in memory.
 */
final class PhraseTables {

  private final Publication publication;
  private final Participants participants;
  private final CodedPhrases coded;

  private PhraseTables(Publication publication, Participants participants, CodedPhrases coded) {
    this.publication = publication;
    this.participants = participants;
    this.coded = coded;
  }

  static Summary publish(Publication publication) throws IOException {
    Participants participants = Participants.of(publication);
    CodedPhrases coded = CodedPhrases.of(publication);
    PhraseTables tables = new PhraseTables(publication, participants, coded);
    if (publication.wants(TableName.AUTHOR_WEEKS)) {
      tables.writeAuthorWeeks();
    }
    if (Stream.of(TableName.PHRASE_COUNTS, TableName.PHRASE_TRENDS, TableName.PHRASE_TOTALS)
            .anyMatch(publication::wants)
        || !publication.study().coding().samples().isEmpty()) {
      tables.writePhrases();
    }
    AuthorWeekCounts all =
        participants.totals(Side.ALL).get(Participants.GroupName.ofSide(Side.ALL));
    return all == null
        ? new Summary(publication.tables(), Map.of())
        : new Summary(
            publication.tables(),
            Map.of(
                "accepted", all.documents(),
                "tokens", all.tokens(),
                "quoted_tokens", all.quotedTokens(),
                "long_quoted_tokens", all.longQuotedTokens()),
            NeverMatched.remarks(publication));
  }

  private void writeAuthorWeeks() throws IOException {
    try (TableFile<AuthorWeekRow> file =
            new TableFile<>(AuthorWeekRow.TABLE, publication.folder());
        CountedRuns<AuthorWeekCounts> counts = Participants.authorWeeks(publication)) {
      for (Participants.Member member : participants.members()) {
        for (int number = 0; number < participants.weeks(); number++) {
          Week week = participants.week(number);
          byte[] key = key(new SortKey(), member, week);
          file.write(counts.isNext(key) ? observed(counts.next()) : unobserved(member, week));
        }
      }
      requireAllWritten(counts);
      publication.tables().add(file.finish());
    }
  }

  /** Returns the rest of a sort key, after what it contains already. */
  private static byte[] key(SortKey key, Participants.Member member, Week week) {
    return key.text(member.name()).text(member.side()).integer(week.index()).toBytes();
  }

  private static AuthorWeekRow observed(AuthorWeekCounts counts) {
    return new AuthorWeekRow(
        counts.author(),
        counts.week(),
        counts.side(),
        Status.OBSERVED,
        counts.documents(),
        counts.tokens(),
        counts.quotedTokens(),
        counts.types());
  }

  private AuthorWeekRow unobserved(Participants.Member member, Week week) {
    Status status = member.statusWithoutText(week);
    return new AuthorWeekRow(member.name(), week, member.side(), status, -1, -1, -1, -1);
  }

  private void writePhrases() throws IOException {
    String folder = publication.folder();
    try (TableFile<PhraseCountRow> counts = new TableFile<>(PhraseCountRow.TABLE, folder);
        TableFile<PhraseTrendRow> trends = new TableFile<>(PhraseTrendRow.TABLE, folder);
        TableFile<PhraseTotalRow> totals = new TableFile<>(PhraseTotalRow.TABLE, folder);
        CountedRuns<PhraseWeekCounts> cells = phraseWeeks()) {
      List<String> phrases =
          publication.study().phrases().stream()
              .map(Phrase::name)
              .sorted(CodePointOrder.COMPARATOR)
              .toList();
      for (String phrase : phrases) {
        PhraseGroups groups = new PhraseGroups(phrase, publication.study(), participants, coded);
        writeCounts(phrase, cells, counts, groups);
        groups.writeTrends(trends);
        groups.writeTotals(totals);
      }
      requireAllWritten(cells);
      finish(counts, TableName.PHRASE_COUNTS);
      finish(trends, TableName.PHRASE_TRENDS);
      finish(totals, TableName.PHRASE_TOTALS);
    }
  }

  private void writeCounts(
      String phrase,
      CountedRuns<PhraseWeekCounts> cells,
      TableFile<PhraseCountRow> counts,
      PhraseGroups groups)
      throws IOException {
    for (Participants.Member member : participants.members()) {
      for (int number = 0; number < participants.weeks(); number++) {
        Week week = participants.week(number);
        byte[] key = key(new SortKey().text(phrase), member, week);
        Status status = Status.OBSERVED;
        PhraseRate rate = PhraseRate.UNDEFINED;
        if (cells.isNext(key)) {
          rate = groups.add(member, cells.next());
        } else {
          status = member.statusWithoutText(week);
        }
        counts.write(new PhraseCountRow(phrase, member.name(), week, member.side(), status, rate));
      }
    }
  }

  private CountedRuns<PhraseWeekCounts> phraseWeeks() throws IOException {
    return new CountedRuns<>(
        publication.files(WorkFile.Kind.PHRASE_WEEKS), PhraseWeekCounts::decode);
  }

  private static void requireAllWritten(CountedRuns<?> counts) throws IOException {
    if (counts.hasNext()) {
      throw new IllegalStateException("counted, but in no row of the tables: " + counts.next());
    }
  }

  /** Keeps a table of phrases if the study wants it; all three are written in one pass. */
  private void finish(TableFile<?> file, TableName name) throws IOException {
    if (publication.wants(name)) {
      publication.tables().add(file.finish());
    }
  }
}
