package org.parley.read;

import java.util.List;
import java.util.stream.Stream;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.study.FileNamePattern;
import org.parley.study.Study;

/** A set of the study's rules of reading that adjusts the claims of documents. */
public final class AdjustedClaims {

  private final Study study;

  /** The pattern of the names of files; null if the study has none. */
  private final FileNamePattern fileNames;

  /** Creates the rules of a study. */
  public AdjustedClaims(Study study) {
    this.study = study;
    String pattern = study.reading().fileName();
    fileNames = pattern.isEmpty() ? null : FileNamePattern.of(pattern);
  }

  /**
   * Returns the claims with the study's spelling of the names. Fields that the file's name gives by
   * the study's pattern come first. Properties of the file come last, or are left out.
   */
  public Claims of(String path, Claims claims) {
    FileNamePattern.Named named =
        fileNames == null ? FileNamePattern.Named.NOTHING : fileNames.read(path);
    Claims ofName =
        new Claims(
            claim(named.title()),
            claim(named.author()),
            Stream.ofNullable(named.date()).map(Claim::ofFileName).toList(),
            claim(named.outlet()),
            List.of());
    return claims
        .withProperties(study.reading().officeProperties())
        .after(ofName)
        .withNames(study::canonicalName);
  }

  private static List<Claim<String>> claim(String value) {
    return value.isEmpty() ? List.of() : List.of(Claim.ofFileName(value));
  }
}
