package org.parley.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Reason;

/**
 * A record that tells how many documents were listed or found, and what became of them.
 *
 * @param listed all documents that the study names; each part of a container is one
 * @param accepted documents that were counted
 * @param duplicate documents left out because another one has the same text
 * @param outsideStudy documents left out because the study's coverage does not contain their day
 * @param rejected documents that could not be counted
 * @param reasons rejected documents, by reason
 * @param tokens counted in all
 * @param quotedTokens those that count as quoted
 * @param longQuotedTokens those inside long quotations, whether these count as quoted or not
 */
public record Accounts(
    long listed,
    long accepted,
    long duplicate,
    @JsonProperty("outside_study") long outsideStudy,
    long rejected,
    Map<String, Long> reasons,
    long tokens,
    @JsonProperty("quoted_tokens") long quotedTokens,
    @JsonProperty("long_quoted_tokens") long longQuotedTokens) {

  private static final String REJECTED = "rejected:";

  /** Returns the number of documents that the study's coverage does not exclude. */
  public long withinCoverage() {
    return listed - outsideStudy;
  }

  /** Returns the share of all tokens, in percent; 0 if there is none. */
  public double percentage(long part) {
    return tokens == 0 ? 0 : 100.0 * part / tokens;
  }

  /**
   * Returns the accounts of a run, from the rows that it wrote. A runner may read a list again if
   * it loses part of a stage's output. A document that changed in between could then be rejected
   * and accepted; only this check notices that.
   *
   * @param rows of the list, and files found
   * @throws IllegalStateException if a document is missing or counted twice, so that nothing may be
   *     published
   */
  public static Accounts of(long rows, Summary summary) {
    long listed = summary.total("listed");
    requireEqual(rows, summary.total("listed_rows"), "were read");
    Map<String, Long> reasons = new TreeMap<>();
    for (Map.Entry<String, Long> total : summary.totals().entrySet()) {
      if (total.getKey().startsWith(REJECTED)) {
        reasons.put(total.getKey().substring(REJECTED.length()), total.getValue());
      }
    }
    long accepted = summary.total("accepted");
    long duplicate = summary.total("duplicate");
    long outsideStudy = summary.total(Reason.OUTSIDE_STUDY.label());
    long rejected = summary.total("rejected");
    long accountedFor = accepted + duplicate + outsideStudy + rejected;
    requireEqual(listed, accountedFor, "were accepted, duplicate, outside the study or rejected");
    return new Accounts(
        listed,
        accepted,
        duplicate,
        outsideStudy,
        rejected,
        reasons,
        summary.total("tokens"),
        summary.total("quoted_tokens"),
        summary.total("long_quoted_tokens"));
  }

  private static void requireEqual(long listed, long accountedFor, String fate) {
    if (accountedFor != listed) {
      throw new IllegalStateException(
          listed
              + " documents were listed or found, but "
              + accountedFor
              + " "
              + fate
              + ". Nothing is published. This is a fault of Parley; please report it.");
    }
  }
}
