package org.parley.read;

import java.util.List;
import java.util.stream.Stream;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.study.FileNamePattern;
import org.parley.study.Study;

/** Applies the study's rules of reading to the claims of a document. */
public final class AdjustedClaims {

  private AdjustedClaims() {}

  /**
   * Returns the claims with the study's spelling of the names. Fields that the file's name gives by
   * the study's pattern come first. Properties of the file come last, or are left out.
   */
  public static Claims of(Study study, String path, Claims claims) {
    String pattern = study.reading().fileName();
    FileNamePattern.Named named =
        pattern.isEmpty() ? FileNamePattern.Named.NOTHING : FileNamePattern.of(pattern).read(path);
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
