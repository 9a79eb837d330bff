package org.parley.studyfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.storage.FileNames;
import org.parley.storage.Listing;
import org.parley.study.Study;

/**
 * Where a study's documents are named.
 *
 * @param root absolute; every path is relative to it
 * @param list as the user would name it; null for none
 * @param includes all below the root
 */
record DocumentSources(String root, Path list, List<Include> includes) {

  /** Reads the key {@code documents}; empty, and problems, where something is wrong with it. */
  static Optional<DocumentSources> of(YamlValue documents, StudyFolder study) {
    if (documents.isText()) {
      return study
          .file(documents)
          .map(list -> new DocumentSources(folderOf(list), list, List.of()));
    }
    return documents.keys().flatMap(keys -> of(documents, keys, study));
  }

  private static Optional<DocumentSources> of(
      YamlValue documents, Map<StudyKey, YamlValue> keys, StudyFolder study) {
    YamlValue listValue = keys.get(StudyKey.DOCUMENTS_LIST);
    YamlValue includeValue = keys.get(StudyKey.DOCUMENTS_INCLUDE);
    YamlValue rootValue = keys.get(StudyKey.DOCUMENTS_ROOT);
    if (listValue == null && includeValue == null) {
      return documents.refuse("found neither list nor include, expected at least one of them");
    }
    Optional<Path> list = Optional.ofNullable(listValue).flatMap(study::file);
    Optional<List<Include>> includes = includes(includeValue, study);
    Optional<String> root = Optional.ofNullable(rootValue).flatMap(value -> root(value, study));
    if ((listValue != null && list.isEmpty())
        || (rootValue != null && root.isEmpty())
        || includes.isEmpty()) {
      return Optional.empty();
    }
    String top =
        root.or(() -> list.map(DocumentSources::folderOf))
            .orElseGet(() -> deepestCommon(includes.get()));
    boolean inside = true;
    for (Include include : includes.get()) {
      if (!FileNames.holds(top, include.folder())) {
        include
            .value()
            .refuse(
                rootValue == null && list.isEmpty()
                    ? "found a place that no folder holds together with the first one"
                    : rootValue == null
                        ? "found a place outside the folder of the list ("
                            + top
                            + "), expected the key documents.root, a folder that holds both"
                        : "found a place outside documents.root ("
                            + top
                            + "), expected one inside");
        inside = false;
      }
    }
    return inside
        ? Optional.of(new DocumentSources(top, list.orElse(null), includes.get()))
        : Optional.empty();
  }

  private static Optional<List<Include>> includes(YamlValue value, StudyFolder study) {
    if (value == null) {
      return Optional.of(List.of());
    }
    List<YamlValue> items = value.isText() ? List.of(value) : value.items().orElse(List.of());
    if (items.isEmpty()) {
      return value.isList()
          ? value.refuse("found an empty list, expected a folder or glob")
          : Optional.empty();
    }
    List<Include> includes = new ArrayList<>();
    items.forEach(item -> Include.of(item, study).ifPresent(includes::add));
    return includes.size() == items.size() ? Optional.of(includes) : Optional.empty();
  }

  /** A folder elsewhere is not looked for: it may be one of names alone, or empty. */
  private static Optional<String> root(YamlValue value, StudyFolder study) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? study.folder(value).map(StudyFolder::absolute).map(Path::toString)
                    : Optional.of(FileNames.absolute(written))
                        .filter(name -> reaches(name, value)));
  }

  private static boolean reaches(String name, YamlValue value) {
    Optional<String> complaint = Listing.complaint(name);
    complaint.ifPresent(value::refuse);
    return complaint.isEmpty();
  }

  private static String folderOf(Path list) {
    return StudyFolder.absolute(list).getParent().toString();
  }

  /** The first place's own folder where no folder holds them all. */
  private static String deepestCommon(List<Include> includes) {
    String common = includes.get(0).folder();
    while (common != null && !holdsAll(common, includes)) {
      common = FileNames.parent(common);
    }
    return common == null ? includes.get(0).folder() : common;
  }

  private static boolean holdsAll(String folder, List<Include> includes) {
    return includes.stream().allMatch(include -> FileNames.holds(folder, include.folder()));
  }

  /** As the study's record holds it. */
  Study.Documents documents() {
    return new Study.Documents(
        root,
        list == null ? null : StudyFolder.absolute(list).toString(),
        includes.stream().map(Include::absolute).toList());
  }
}
