package org.parley.cli;

import java.util.List;

/**
 * What a runner is told unless the command line says otherwise. All: as many ranges of documents as
 * it runs tasks at once. The Direct Runner: no copies of each element to see whether somebody
 * changed it, which doubles the time (the tests do check), no more threads than there are
 * processors, and to come back at once, so that it can be asked how far it is. Flink: to begin anew
 * what a lost worker had in hand.
 */
final class RunnerFlags {

  private static final int RETRIES = 3;

  private RunnerFlags() {}

  /**
   * Adds them.
   *
   * @throws Cli.WrongUse if this build lacks the runner
   */
  static void addTo(List<String> flags) {
    Runner.of(flags).ifPresent(runner -> addTo(flags, runner));
  }

  private static void addTo(List<String> flags, Runner runner) {
    runner.require();
    if (runner == Runner.DIRECT) {
      addUnlessGiven(flags, "--enforceImmutability", "false");
      addUnlessGiven(flags, "--enforceEncodability", "false");
      addUnlessGiven(flags, "--blockOnRun", "false");
      addUnlessGiven(
          flags,
          "--targetParallelism",
          Integer.toString(Runtime.getRuntime().availableProcessors()));
    }
    if (runner == Runner.FLINK) {
      addUnlessGiven(flags, "--numberOfExecutionRetries", Integer.toString(RETRIES));
    }
    int slots = runner.slots(flags);
    if (slots > 0) {
      addUnlessGiven(flags, "--workerSlots", Integer.toString(slots));
    }
  }

  private static void addUnlessGiven(List<String> flags, String name, String value) {
    boolean given =
        flags.stream().anyMatch(flag -> flag.equals(name) || flag.startsWith(name + "="));
    if (!given) {
      flags.add(name + "=" + value);
    }
  }
}
