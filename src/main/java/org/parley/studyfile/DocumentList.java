package org.parley.studyfile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.model.CodePointOrder;
import org.parley.model.DocumentPath;
import org.parley.model.ListedDocument;
import org.parley.storage.FileNames;
import org.parley.study.ListedDates;
import org.parley.study.Place;

/** Gathers the documents of a study's list and folders, without opening any. */
final class DocumentList {

  private static final String PATH = "path";
  private static final String PART = "part";
  private static final String AUTHOR = "author";
  private static final String SIDE = "side";
  private static final String DATE = "date";
  private static final String TITLE = "title";
  private static final String OUTLET = "outlet";
  private static final String URL = "url";

  static final List<String> REQUIRED = List.of(PATH);
  static final List<String> OPTIONAL = List.of(PART, AUTHOR, SIDE, DATE, TITLE, OUTLET, URL);

  private final Roster roster;
  private final List<String> variables;
  private final ListedDates dates;
  private final List<ListedDocument> documents = new ArrayList<>();
  private final Map<Map<String, String>, Map<String, String>> distinctVariables = new HashMap<>();
  private final Map<Key, Place> listedAt = new HashMap<>();
  private final Set<String> listedPaths = new HashSet<>();

  /** The key of a row. */
  private record Key(String path, String part) {}

  private DocumentList(Roster roster, List<String> variables, ListedDates dates) {
    this.roster = roster;
    this.variables = variables;
    this.dates = dates;
  }

  /**
   * Returns all documents by path, in the order of code points. A document that is both listed and
   * found is as the list says.
   *
   * @param roster receives the sides of the list
   * @param variables columns that the list must have besides the path
   * @param leftOut absolute names of the study's own files and its results, which are no documents
   */
  static List<ListedDocument> read(
      DocumentSources sources,
      Roster roster,
      List<String> variables,
      ListedDates dates,
      Set<String> leftOut,
      Problems problems) {
    DocumentList list = new DocumentList(roster, variables, dates);
    if (sources.list() != null) {
      List<String> required = Stream.concat(REQUIRED.stream(), variables.stream()).toList();
      CsvRows.read(sources.list(), required, OPTIONAL, problems, list::add);
    }
    if (sources.catalogue() != null) {
      list.addCatalogue(sources, problems);
    }
    list.addFound(sources, leftOut);
    list.documents.sort(
        comparing(ListedDocument::path, CodePointOrder.COMPARATOR)
            .thenComparing(ListedDocument::part, CodePointOrder.COMPARATOR));
    return List.copyOf(list.documents);
  }

  /** Adds the rows of the catalogue whose file is there, except those that are in the list. */
  private void addCatalogue(DocumentSources sources, Problems problems) {
    Set<String> inTheList = Set.copyOf(listedPaths);
    Path root = Path.of(sources.root());
    CsvRows.read(
        sources.catalogue(),
        REQUIRED,
        Stream.concat(OPTIONAL.stream(), variables.stream()).toList(),
        problems,
        row -> {
          String path = DocumentPath.normalize(row.raw(PATH));
          if (!inTheList.contains(path) && isThere(root, path)) {
            add(row);
          }
        });
  }

  private static boolean isThere(Path root, String path) {
    try {
      return !DocumentPath.leavesRoot(path) && Files.isRegularFile(root.resolve(path));
    } catch (InvalidPathException e) {
      return false; // No file of this machine can have this name.
    }
  }

  private void add(CsvRows.Row row) {
    String path = DocumentPath.normalize(row.raw(PATH));
    if (path.isBlank()) {
      row.refuse(PATH, "missing path; allowed: a path relative to the documents' folder");
      return;
    }
    String part = row.get(PART);
    Place first = listedAt.putIfAbsent(new Key(path, part), row.place());
    if (first != null) {
      row.refuseRepeated(part.isEmpty() ? PATH : PART, part.isEmpty() ? path : part, first);
      return;
    }
    listedPaths.add(path);
    // A list may have 200,000 rows, which repeat few names.
    String author = roster.nameOf(row.get(AUTHOR)).intern();
    String side = row.get(SIDE).intern();
    if (!side.isEmpty()) {
      roster.add(author, side).ifPresent(wrong -> row.refuse(SIDE, "%s", wrong));
    }
    ListedDates.Listed date = dates.read(row.get(DATE));
    documents.add(
        new ListedDocument(
            path,
            part,
            author,
            side,
            date.date(),
            date.rewritten(),
            date.bad(),
            row.get(TITLE),
            row.get(OUTLET).intern(),
            row.get(URL),
            variables(row)));
  }

  /** Returns the variables of a row that have a value; one map for all rows that agree. */
  private Map<String, String> variables(CsvRows.Row row) {
    Map<String, String> values = new HashMap<>();
    for (String name : variables) {
      String value = row.get(name);
      if (!value.isEmpty()) {
        values.put(name, value.intern());
      }
    }
    return distinctVariables.computeIfAbsent(values, Map::copyOf);
  }

  private void addFound(DocumentSources sources, Set<String> leftOut) {
    Set<String> found = new TreeSet<>(CodePointOrder.COMPARATOR);
    for (Include include : sources.includes()) {
      include.find(leftOut).forEach(file -> found.add(relative(sources.root(), file)));
    }
    // A listed name finds a file with an equivalent one, unless there is a file of exactly its
    // name.
    Set<String> equivalent =
        listedPaths.stream()
            .filter(path -> !found.contains(path))
            .map(DocumentList::composed)
            .collect(toSet());
    for (String path : found) {
      if (!listedPaths.contains(path) && !equivalent.contains(composed(path))) {
        documents.add(ListedDocument.found(path));
      }
    }
  }

  private static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static String relative(String root, String file) {
    if (!FileNames.isLocal(root)) {
      return file.substring(FileNames.in(root, "").length());
    }
    List<String> names = new ArrayList<>();
    Path.of(root).relativize(Path.of(file)).forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }
}
