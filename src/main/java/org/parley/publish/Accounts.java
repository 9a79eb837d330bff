package org.parley.publish;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the documents that were listed or found.
 *
 * @param listed how many the study names
 * @param accepted counted
 * @param duplicate not counted because another document says the same
 * @param rejected not counted for a reason of its own
 * @param reasons how many were rejected for which, by reason
 * @param tokens counted in all
 */
public record Accounts(
    long listed,
    long accepted,
    long duplicate,
    long rejected,
    Map<String, Long> reasons,
    long tokens) {

  private static final String REJECTED = "rejected:";

  /**
   * The accounts of a run, from the rows that it wrote.
   *
   * @throws IllegalStateException if a document is missing or counted twice: nothing may be
   *     published then
   */
  public static Accounts of(long listed, Summary summary) {
    Map<String, Long> reasons = new TreeMap<>();
    summary
        .totals()
        .forEach(
            (name, total) -> {
              if (name.startsWith(REJECTED)) {
                reasons.put(name.substring(REJECTED.length()), total);
              }
            });
    Accounts accounts =
        new Accounts(
            listed,
            summary.total("accepted"),
            summary.total("duplicate"),
            summary.total("rejected"),
            reasons,
            summary.total("tokens"));
    long accountedFor = accounts.accepted + accounts.duplicate + accounts.rejected;
    if (accountedFor != listed) {
      throw new IllegalStateException(
          listed
              + " documents were listed or found, but "
              + accountedFor
              + " were accepted, duplicate or rejected: Parley lost or doubled one. Nothing is"
              + " published; please report it.");
    }
    return accounts;
  }
}
