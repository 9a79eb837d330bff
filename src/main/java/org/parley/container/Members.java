package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.parley.extract.Claims;
import org.parley.model.DocumentPath;
import org.parley.model.Reason;

/** The members of an archive, each with its name as its id. */
final class Members {

  /** Files that systems add unseen. */
  private static final Set<String> HIDDEN = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

  private final Parts parts;
  private final PartIds ids = new PartIds();

  Members(Parts parts) {
    this.parts = parts;
  }

  /** Delivers a member. Hidden files are no documents. */
  void deliver(String name, InputStream content) throws IOException {
    String spelled = name.replace('\\', '/');
    if (leavesArchive(spelled)) {
      parts.rejected(
          ids.unique(spelled),
          Reason.OUTSIDE_ROOT,
          "the name of this file leads out of its archive: pack it under a name that does not begin"
              + " with / and has no ..");
    } else if (!isHidden(spelled)) {
      String path = DocumentPath.normalize(spelled);
      parts.file(ids.unique(path), path, Claims.NONE, content);
    }
  }

  /** Rejects a member. */
  void reject(String name, Reason reason, String detail) throws IOException {
    String spelled = name.replace('\\', '/');
    if (!isHidden(spelled)) {
      parts.rejected(ids.unique(spelled), reason, detail);
    }
  }

  private static boolean leavesArchive(String name) {
    return DocumentPath.leavesRoot(name) || List.of(name.split("/", -1)).contains("..");
  }

  private static boolean isHidden(String name) {
    for (String folder : name.split("/", -1)) {
      boolean dotted = folder.startsWith(".") && !folder.equals(".") && !folder.equals("..");
      if (dotted || HIDDEN.contains(folder)) {
        return true;
      }
    }
    return false;
  }
}
