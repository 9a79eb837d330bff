package org.parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What runs a pipeline. A build holds the Direct Runner, and another one if its Maven profile was
 * asked for.
 */
enum Runner {
  DIRECT("DirectRunner", "org.apache.beam.runners.direct.DirectRunner", ""),
  FLINK("FlinkRunner", "org.apache.beam.runners.flink.FlinkRunner", "flink"),
  SPARK("SparkRunner", "org.apache.beam.runners.spark.SparkRunner", "spark"),
  DATAFLOW("DataflowRunner", "org.apache.beam.runners.dataflow.DataflowRunner", "dataflow");

  private static final String FLAG = "--runner=";

  private final String label;
  private final String className;
  private final String profile;

  Runner(String label, String className, String profile) {
    this.label = label;
    this.className = className;
    this.profile = profile;
  }

  /** The one that the command line names; none if it names one that only Beam may know. */
  static Optional<Runner> of(List<String> flags) {
    return flags.stream()
        .filter(flag -> flag.startsWith(FLAG))
        .reduce((first, second) -> second)
        .map(flag -> named(flag.substring(FLAG.length())))
        .orElse(Optional.of(DIRECT));
  }

  /** Beam takes a class's name, whole or simple, and leaves out {@code Runner} where it may. */
  private static Optional<Runner> named(String name) {
    for (Runner runner : values()) {
      if (name.equals(runner.className)
          || name.equalsIgnoreCase(runner.label)
          || (name + "Runner").equalsIgnoreCase(runner.label)) {
        return Optional.of(runner);
      }
    }
    return Optional.empty();
  }

  /**
   * Requires that this build holds it.
   *
   * @throws Cli.WrongUse if it does not; the message names the build that does
   */
  void require() {
    try {
      Class.forName(className, false, Runner.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new Cli.WrongUse(
          String.format(
              Locale.ROOT,
              "%s%s: this build has no %s. Build one that has it with ./scripts/build %s, and run"
                  + " target/%s/parley.jar; docs/running.md shows how\n%s",
              FLAG,
              label,
              label,
              profile,
              profile,
              Cli.MORE));
    }
  }

  /**
   * How many tasks it runs at once, as far as the command line says: 0 where it does not.
   *
   * @param flags of the command line
   */
  int slots(List<String> flags) {
    return switch (this) {
      case DIRECT -> 0; // One for each processor of this machine is right.
      case FLINK -> number(flags, "--parallelism=(\\d{1,6})");
      case SPARK -> number(flags, "--sparkMaster=local\\[(\\d{1,6})]");
      case DATAFLOW -> number(flags, "--maxNumWorkers=(\\d{1,6})");
    };
  }

  /** What the first flag that the pattern matches holds in its group. */
  private static int number(List<String> flags, String pattern) {
    return flags.stream()
        .map(Pattern.compile(pattern)::matcher)
        .filter(Matcher::matches)
        .mapToInt(flag -> Integer.parseInt(flag.group(1)))
        .findFirst()
        .orElse(0);
  }
}
