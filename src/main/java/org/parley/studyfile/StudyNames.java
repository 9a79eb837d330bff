package org.parley.studyfile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.CodePointOrder;
import org.parley.model.ListedDocument;
import org.parley.study.Group;
import org.parley.study.Study;

/** A set of the sides, authors, outlets, variables and events that a study and its lists name. */
final class StudyNames {

  private final Roster roster;
  private final List<Study.Event> events;
  private final Set<String> authors = new TreeSet<>(CodePointOrder.COMPARATOR);
  private final Set<String> outlets = new TreeSet<>(CodePointOrder.COMPARATOR);
  private final List<String> variables;
  private final Map<String, Set<String>> values = new HashMap<>();
  private final boolean openAuthors;
  private final boolean openOutlets;
  private final boolean openSides;

  /**
   * Gathers the names.
   *
   * @param roster with the sides of the study and of its list
   * @param variables names of the study's own variables
   */
  StudyNames(
      Roster roster,
      List<Study.Author> authors,
      List<Study.Event> events,
      List<String> variables,
      List<ListedDocument> documents) {
    this.roster = roster;
    this.events = events;
    this.variables = variables;
    for (Study.Author author : authors) {
      this.authors.add(author.name());
      this.authors.addAll(author.aliases());
    }
    for (ListedDocument document : documents) {
      this.authors.add(document.author());
      outlets.add(document.outlet());
      document
          .variables()
          .forEach(
              (name, value) ->
                  values
                      .computeIfAbsent(name, any -> new TreeSet<>(CodePointOrder.COMPARATOR))
                      .add(value));
    }
    // If the list leaves an author empty, the document may name anybody.
    openAuthors = this.authors.remove("");
    openSides = documents.stream().anyMatch(d -> d.author().isEmpty() && !d.side().isEmpty());
    openOutlets = outlets.remove("");
  }

  /** Returns the sides in their order. */
  List<String> sides() {
    return roster.sides();
  }

  /** Reads a side of the study. */
  Optional<String> side(YamlValue value) {
    return value.known("side", sides(), listed("sides", sides()));
  }

  /** Reads an author's name or alias and returns the name. */
  Optional<String> author(YamlValue value) {
    Optional<String> author =
        openAuthors
            ? value.text()
            : value.known("author", authors, "allowed: an author of the study or of its list");
    return author.map(roster::nameOf);
  }

  /** Reads an outlet. If the list leaves one empty, any name that is not nearly one of the list. */
  Optional<String> outlet(YamlValue value) {
    Optional<String> written = value.text();
    boolean open =
        openOutlets
            && written.filter(name -> Suggestions.nearest(name, outlets).isEmpty()).isPresent();
    return open ? written : value.known("outlet", outlets, "allowed: an outlet of the list");
  }

  /** Reads the name of a variable. */
  Optional<String> variable(YamlValue value) {
    return value.known("variable", variables, listed("variables", variables));
  }

  /** Reads a value that a variable has in the list. */
  Optional<String> valueOf(String variable, YamlValue value) {
    return value.known(
        "value of " + variable,
        values.getOrDefault(variable, Set.of()),
        "allowed: a value of the column '" + variable + "' of the list");
  }

  /** Reads the name of an event and returns the event. */
  Optional<Study.Event> event(YamlValue value) {
    List<String> names = events.stream().map(Study.Event::name).toList();
    return value
        .known("event", names, listed("events", names))
        .map(name -> events.get(names.indexOf(name)));
  }

  private static String listed(String kind, List<String> names) {
    return names.isEmpty()
        ? "the study has no " + kind
        : "known " + kind + ": " + String.join(", ", names);
  }

  /** Returns whether no document can be in both groups, whatever the documents are. */
  boolean divide(Group target, Group reference) {
    return reference.kind() != Group.Kind.CHOSEN
        || differ(target.sides(), reference.sides())
        || differ(target.authors(), reference.authors())
        || differ(target.outlets(), reference.outlets())
        || differ(sidesOf(target), sidesOf(reference))
        || target.variables().keySet().stream()
            .anyMatch(
                name ->
                    differ(
                        target.variables().get(name),
                        reference.variables().getOrDefault(name, Set.of())))
        || target.excluded().stream().anyMatch(group -> group.covers(reference))
        || reference.excluded().stream().anyMatch(group -> group.covers(target))
        || ends(target.days().last(), reference.days().first())
        || ends(reference.days().last(), target.days().first());
  }

  private static boolean differ(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  private static boolean ends(LocalDate last, LocalDate first) {
    return last != null && first != null && last.isBefore(first);
  }

  /** Returns the sides that a group's documents may have; empty if they are not known. */
  private Set<String> sidesOf(Group group) {
    // The list may give a side to a document without saying whose it is.
    if (group.authors().isEmpty() || !group.sides().isEmpty() || openSides) {
      return group.sides();
    }
    Set<String> sides = new HashSet<>(Set.of("")); // A row, or a day, may have no side.
    group.authors().forEach(author -> sides.addAll(roster.sidesOf(author)));
    return sides;
  }
}
