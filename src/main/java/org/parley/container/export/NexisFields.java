package org.parley.container.export;

import java.util.regex.Pattern;

/**
 * The names of the fields of Nexis and Nexis Uni, in the languages of the interface: English,
 * German, French, Spanish, Italian and Dutch. Classic Nexis writes them in capitals.
 */
final class NexisFields {

  private static final String AUTHORS = "byline|author|autor|autorin|autoren|auteur|autore";

  private static final String LENGTHS =
      "length|l\u00E4nge|longueur|longitud|extensi\u00F3n|lunghezza|lengte";

  private static final String ENDS =
      "load-date|ladedatum|update|date-chargement|fecha-de-carga|language|sprache|langue|idioma"
          + "|lingua|taal|publication-type|type-publication|publikationstyp|doc-type"
          + "|document-type|journal-code|journal code|zeitungs-code|subject|sujet|company"
          + "|organization|organisation|ticker|stock-symbol|symbole-boursier|industry|geographic"
          + "|localisation-geo|graphic|grafik|graphique|acc-no|correction-date";

  private static final String HEADS =
      "section|rubrik|rubrique|secci\u00F3n|sezione|rubriek|highlight|dateline|type|series"
          + "|correction|insert|encart|url|distribution|person|country|state|city";

  /** The author. */
  static final Pattern AUTHOR = field(AUTHORS);

  /** The number of words, after which classic Nexis begins the body. */
  static final Pattern LENGTH = field(LENGTHS);

  /** A field that follows the body. */
  static final Pattern END = field(ENDS);

  /** Any field. */
  static final Pattern ANY = field(String.join("|", AUTHORS, LENGTHS, ENDS, HEADS));

  private NexisFields() {}

  private static Pattern field(String names) {
    return Pattern.compile(
        "\\s*(?:" + names + ")\\s?:[\\s\u00A0]*(?<value>.*)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
