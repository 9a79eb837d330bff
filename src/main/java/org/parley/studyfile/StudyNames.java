package org.parley.studyfile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.CodePointOrder;
import org.parley.model.ListedDocument;
import org.parley.study.Study;

/** What a group of a comparison may name: what the study and its lists name. */
final class StudyNames {

  private final Roster roster;
  private final List<Study.Event> events;
  private final Set<String> authors = new TreeSet<>(CodePointOrder.COMPARATOR);
  private final Set<String> outlets = new TreeSet<>(CodePointOrder.COMPARATOR);
  private final boolean openAuthors;
  private final boolean openSides;

  /**
   * @param roster that has learnt the sides of the list
   */
  StudyNames(
      Roster roster,
      List<Study.Author> authors,
      List<Study.Event> events,
      List<ListedDocument> documents) {
    this.roster = roster;
    this.events = events;
    for (Study.Author author : authors) {
      this.authors.add(author.name());
      this.authors.addAll(author.aliases());
    }
    for (ListedDocument document : documents) {
      this.authors.add(document.author());
      outlets.add(document.outlet());
    }
    // What the list leaves empty is the author of a document that is yet to be read.
    openAuthors = this.authors.remove("");
    openSides = documents.stream().anyMatch(d -> d.author().isEmpty() && !d.side().isEmpty());
    outlets.remove("");
  }

  /** The sides in their order. */
  List<String> sides() {
    return roster.sides();
  }

  /**
   * The side of all documents of an author, {@code ""} for none; nothing where a document may turn
   * out to be the author's whose side the list gives.
   */
  Optional<String> sideOf(String author) {
    String side = roster.sideOf(author);
    return side.isEmpty() && openSides ? Optional.empty() : Optional.of(side);
  }

  /** A side of the study. */
  Optional<String> side(YamlValue value) {
    return known(value, roster.sides(), "a side of the study" + listed(roster.sides()));
  }

  /** An author by their own name, whichever of their names the value has. */
  Optional<String> author(YamlValue value) {
    Optional<String> author =
        openAuthors
            ? value.text()
            : known(value, authors, "an author that the study or its list names");
    return author.map(roster::nameOf);
  }

  /** An outlet of the list, for no document says its own. */
  Optional<String> outlet(YamlValue value) {
    return known(value, outlets, "an outlet that the list names");
  }

  /** An event of the study. */
  Optional<Study.Event> event(YamlValue value) {
    List<String> names = events.stream().map(Study.Event::name).toList();
    return known(value, new LinkedHashSet<>(names), "an event of the study" + listed(names))
        .map(name -> events.get(names.indexOf(name)));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? ", which has none" : " (" + Suggestions.oneOf(names) + ")";
  }

  private static Optional<String> known(
      YamlValue value, Collection<String> right, String expected) {
    return value
        .text()
        .flatMap(
            name ->
                right.contains(name)
                    ? Optional.of(name)
                    : value.refuse(
                        "found "
                            + Suggestions.quoted(name)
                            + ", expected "
                            + expected
                            + Suggestions.didYouMean(name, right)));
  }
}
