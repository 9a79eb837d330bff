package org.parley.cli;
import picocli.CommandLine.Command;
@Command(name = "suggest")
final class SuggestCommand extends Subcommand {
  @Override public Integer call() { return 0; }
}
