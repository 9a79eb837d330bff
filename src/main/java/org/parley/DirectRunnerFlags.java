package org.parley;

import java.util.List;

/**
 * What the Direct Runner is told unless the command line says otherwise: no copies of each element
 * to see whether somebody changed it, which doubles the time (the tests do check), no more threads
 * than there are processors, and to come back at once, so that it can be asked how far it is.
 */
final class DirectRunnerFlags {

  private DirectRunnerFlags() {}

  static void addTo(List<String> flags) {
    boolean direct =
        flags.stream()
            .filter(flag -> flag.startsWith("--runner="))
            .allMatch(flag -> flag.endsWith("=DirectRunner") || flag.endsWith("=direct"));
    if (direct) {
      addUnlessGiven(flags, "--enforceImmutability", "false");
      addUnlessGiven(flags, "--enforceEncodability", "false");
      addUnlessGiven(flags, "--blockOnRun", "false");
      addUnlessGiven(
          flags,
          "--targetParallelism",
          Integer.toString(Runtime.getRuntime().availableProcessors()));
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
