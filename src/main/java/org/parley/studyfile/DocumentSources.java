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
 * A record of the list and the folders that name a study's documents.
 *
 * @param root the folder that every path is relative to, absolute
 * @param list as the user names it; null for none
 * @param includes all below the root
 * @param catalogue a second list, as the user names it, whose documents may be missing; null for
 *     none
 */
record DocumentSources(String root, Path list, List<Include> includes, Path catalogue) {

  /** Reads the key {@code documents}; empty, with problems, if something is wrong with it. */
  static Optional<DocumentSources> of(YamlValue documents, StudyFolder study) {
    if (documents.isText()) {
      return study
          .file(documents)
          .map(list -> new DocumentSources(folderOf(list), list, List.of(), null));
    }
    return documents.keys().flatMap(keys -> of(documents, keys, study));
  }

  private static Optional<DocumentSources> of(
      YamlValue documents, Map<StudyKey, YamlValue> keys, StudyFolder study) {
    YamlValue listValue = keys.get(StudyKey.DOCUMENTS_LIST);
    YamlValue includeValue = keys.get(StudyKey.DOCUMENTS_INCLUDE);
    YamlValue rootValue = keys.get(StudyKey.DOCUMENTS_ROOT);
    YamlValue catalogueValue = keys.get(StudyKey.DOCUMENTS_CATALOGUE);
    if (listValue == null && includeValue == null) {
      return documents.refuse("missing key 'list' or 'include'");
    }
    Optional<Path> list = Optional.ofNullable(listValue).flatMap(study::file);
    Optional<List<Include>> includes = includes(includeValue, study);
    Optional<String> root = Optional.ofNullable(rootValue).flatMap(value -> root(value, study));
    Optional<Path> catalogue = Optional.ofNullable(catalogueValue).flatMap(study::file);
    if ((listValue != null && list.isEmpty())
        || (rootValue != null && root.isEmpty())
        || (catalogueValue != null && catalogue.isEmpty())
        || includes.isEmpty()) {
      return Optional.empty();
    }
    String top =
        root.or(() -> list.map(DocumentSources::folderOf))
            .orElseGet(() -> deepestCommon(includes.get()));
    if (catalogue.isPresent() && !FileNames.isLocal(top)) {
      return catalogueValue.refuse(
          "the documents of a catalogue are files of this machine, and documents.root is '%s'; use"
              + " documents.list",
          top);
    }
    List<Include> outside =
        includes.get().stream()
            .filter(include -> !FileNames.contains(top, include.folder()))
            .toList();
    String reason =
        rootValue != null
            ? "is outside documents.root, '" + top + "'"
            : list.isEmpty()
                ? "and the first item have no common folder"
                : "is outside the list's folder, '"
                    + top
                    + "'; set documents.root to a folder that contains both";
    outside.forEach(include -> include.value().refuse("'%s' %s", include.folder(), reason));
    return outside.isEmpty()
        ? Optional.of(
            new DocumentSources(top, list.orElse(null), includes.get(), catalogue.orElse(null)))
        : Optional.empty();
  }

  private static Optional<List<Include>> includes(YamlValue value, StudyFolder study) {
    if (value == null) {
      return Optional.of(List.of());
    }
    List<YamlValue> items = value.isText() ? List.of(value) : value.items().orElse(List.of());
    if (items.isEmpty()) {
      return value.isList()
          ? value.refuse("empty list; add a folder, file or glob")
          : Optional.empty();
    }
    List<Include> includes = new ArrayList<>();
    items.forEach(item -> Include.of(item, study).ifPresent(includes::add));
    return includes.size() == items.size() ? Optional.of(includes) : Optional.empty();
  }

  /** Reads the root. A remote folder need not exist: it may be empty, or a prefix of names. */
  private static Optional<String> root(YamlValue value, StudyFolder study) {
    return value
        .text()
        .flatMap(
            written ->
                FileNames.isLocal(written)
                    ? study.folder(value).map(StudyFolder::absolute).map(Path::toString)
                    : remote(FileNames.absolute(written), value));
  }

  private static Optional<String> remote(String name, YamlValue value) {
    return Listing.complaint(name).map(value::<String>refuse).orElse(Optional.of(name));
  }

  private static String folderOf(Path list) {
    return StudyFolder.absolute(list).getParent().toString();
  }

  /** Returns the deepest folder that contains all; the first one's folder if there is none. */
  private static String deepestCommon(List<Include> includes) {
    String common = includes.get(0).folder();
    while (common != null && !containsAll(common, includes)) {
      common = FileNames.parent(common);
    }
    return common == null ? includes.get(0).folder() : common;
  }

  private static boolean containsAll(String folder, List<Include> includes) {
    return includes.stream().allMatch(include -> FileNames.contains(folder, include.folder()));
  }

  /** Returns what the study records. */
  Study.Documents documents() {
    return new Study.Documents(
        root,
        list == null ? null : StudyFolder.absolute(list).toString(),
        includes.stream().map(Include::absolute).toList());
  }
}
