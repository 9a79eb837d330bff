package org.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parley help [TOPIC]}: explains a command, or lists the flags of Beam. */
@Command(
    name = "help",
    customSynopsis = "parley help [TOPIC]",
    description = "Explains a command. 'parley help beam' lists the flags of Beam and its runners.")
final class HelpCommand extends Subcommand {

  private static final String BEAM = "beam";

  @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "A command, or beam.")
  String topic;

  @Override
  public Integer call() {
    CommandLine parley = spec.commandLine().getParent();
    if (topic == null) {
      parley.usage(out());
    } else if (topic.equals(BEAM)) {
      ByteArrayOutputStream flags = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(flags, true, StandardCharsets.UTF_8);
      PipelineOptionsFactory.getRegisteredOptions()
          .forEach(options -> PipelineOptionsFactory.printHelp(out, options));
      // Each interface is printed with those that it extends, so most come more than once.
      Pattern.compile("(?m)^(?=\\S)")
          .splitAsStream(flags.toString(StandardCharsets.UTF_8))
          .distinct()
          .forEach(out()::print);
    } else if (parley.getSubcommands().containsKey(topic)) {
      parley.getSubcommands().get(topic).usage(out());
    } else {
      List<String> topics = new ArrayList<>(parley.getSubcommands().keySet());
      topics.add(BEAM);
      throw WrongUse.unknown("topic", topic, topics);
    }
    return Cli.DONE;
  }
}
