package org.parley.extract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Finds the names of people in a byline: {@code By Dr Ada Quill and Bram Tolley, Health Editor}
 * names Ada Quill and Bram Tolley. It removes {@code by}, titles, offices, places and addresses.
 * What remains is a name unless it is nobody's: an empty value of a program, a role, a news agency,
 * the outlet, a handle or a date. {@code docs/reading.md} has the lists.
 */
final class PersonNames {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String BY =
      "(?:(?:written|posted|published|story|text|words|article|reported) +by"
          + "|(?:view |see )?(?:all |more )?(?:posts?|stories|articles|more|interview|analysis) +by|by"
          + "|interview von|vom|von|par|por|di|door"
          + "|verfasst von|geschrieben von|ein (?:beitrag|artikel|gastbeitrag) von|escrito por|écrit par"
          + "|autor(?:in|en|:in)?|authors?|auteurs?|autore|text(?: (?:&|und|and) (?:fotos?|photos?|bilder))?)";

  /** A line that names its author. */
  static final Pattern BYLINE = Pattern.compile("^\\W*(?iu:" + BY + ")\\b[:\\s]+(?=\\p{Lu})");

  /** A line that names its author, with a colon, which may be anywhere on the page. */
  static final Pattern CREDIT =
      Pattern.compile("^\\W*(?iu:auto\\w*|authors?|auteur|text\\b[^:]{0,12}):\\s+(?=\\p{Lu})");

  private static final Pattern BEFORE_NAME = Pattern.compile("^\\W*" + BY + "\\b[:\\s]+", FLAGS);

  private static final Pattern ADDRESS =
      Pattern.compile("<[^>]*>|\\S+@\\S+|https?:\\S*|\\bwww\\.\\S+|\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[,;|/•·\\n]\\s*|\\s+[–—-]\\s+|\\s+(?:and|und|et|y|e|&|sowie|with|mit|avec)\\s+",
          FLAGS);
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev|dipl|ing|mag|med|rer|nat|phil|rechtsanwalt|rechtsanwältin)\\b[.-]?"
              + "[-\\s]*)+(?=\\p{Lu})|(?:\\s+(?:ph\\.?d|m\\.?d|msc|mba|m\\.?a|b\\.?a|mp|mep|obe|mbe|cbe|qc|kc)\\.?)+$",
          FLAGS);
  private static final Pattern PLACE =
      Pattern.compile("(?:^|\\s+)(?:in|im|aus|für|for|from|at|de la redacción|bei)\\s.*", FLAGS);

  /** Values that name nobody if there is nothing else in the name. */
  private static final Set<String> EMPTY =
      words(
          "null none no undefined unknown unbekannt admin administrator webmaster root user author"
              + " autor autorin guest gast anonymous anonym press presse pressestelle desk wire"
              + " contributor senior chief freelance freier freie director professor the die der"
              + " phd md msc mba msw rd dpa afp reuters ap apa sda kna epd sid ots dts efe ansa upi"
              + " tass dapd associated from fotos foto photos photo posted updated published follow"
              + " share print kommentar kommentare comment comments site super superuser system"
              + " default test wordpress anon post posts view all gastautor gastautorin gastbeitrag"
              + " gastkommentar monday tuesday wednesday thursday friday saturday sunday today"
              + " yesterday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute"
              + " gestern letters opinion leader leading article advertisement release"
              + " pressemitteilung office communications web digital red tba tbd to be announced"
              + " special agence agencia france association pa media thomson bloomberg"
              + " xinhua interfax europa keystone belga ritzau lusa anp ntb anadolu newswire pr business"
              + " globe canadian australian aap pti");

  /** Words of offices and organizations; a name with one of them is nobody's. */
  private static final Set<String> OFFICE =
      words(
          "editor editors editorial staff team redaktion redaktionsteam redaction rédaction"
              + " redacción redaccion redazione redactie redakcja onlineredaktion newsroom newsdesk online agencies agency"
              + " agenturen agentur agencias correspondent korrespondent korrespondentin reporter"
              + " reporters journalist journalistin redakteur redakteurin chefredakteur"
              + " chefredakteurin volontär volontärin columnist kolumnist writer writers magazin"
              + " projektleiter projektleiterin pressesprecher pressesprecherin geschäftsführer"
              + " geschäftsführerin leiter leiterin vorsitzender vorsitzende magazine verlag gmbh kg ltd inc stiftung news nachrichten zeitung uhr contributors sponsored gesponserte anzeige werbung advertorial übersetzung übersetzer translation translated translator traduction traducción");

  private static final String WORD = "[\\p{L}\\p{M}.'’‘-]*";
  private static final String CAPITAL = "(?:[dlo]['’])?[\\p{Lu}\\p{Lt}\\p{Lo}]" + WORD;

  private static final Pattern NAME = Pattern.compile("\\p{L}" + WORD + "(?: " + WORD + "){0,5}");

  /** Capitalized words, with particles between them, or one word in lower case. */
  private static final Pattern STRICT_NAME =
      Pattern.compile(
          CAPITAL
              + "(?: (?:"
              + CAPITAL
              + "|v\\.|von|van|der|den|de|del|della|da|di|dos|das|du|la|le|los|y|zu|zur|zum|af|av|bin"
              + "|ibn|al|el|ter|ten|vom)){0,5}(?<! \\p{Ll}{2,5})|\\p{Ll}{4,}");

  /** The initials of an agency or an editor, or a handle. */
  private static final Pattern CODE =
      Pattern.compile("\\p{Lu}{1,5}|\\p{Ll}{1,3}|\\p{Ll}+[.-][\\p{Ll}.-]+");

  /** What follows the names in a line: a date, a place, the number of comments. */
  private static final Pattern AFTER_NAMES =
      Pattern.compile(
          "(?<=\\S\\s)\\s*(?:[|•·/–—@]|(?:\\p{Lu}\\p{L}{2,3}\\. )?\\d|(?i:on|am|le|el)\\s).*");

  /** Words of roles and organizations after a name, but of no name. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:^|\\s)(?:of|the|to|a|is|by)\\s|(?iu:association|college|council|hochschule|institut"
              + "|landesanstalt|ministerium|ministry|school|society|universit|verband|verein)");

  /** A single word in a script that puts spaces between the words of a name. */
  private static final Pattern SINGLE_WORD =
      Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{M}.'’‘-]+");

  private static final int LONGEST = 50;
  private static final int MOST = 5;
  private static final int LONGEST_LINE = 120;

  private PersonNames() {}

  /** Returns the names in {@code byline}, in order; empty if it names nobody. */
  static List<String> of(String byline, Outlet outlet) {
    String text = WebClaims.line(Parser.unescapeEntities(byline, false));
    text = ADDRESS.matcher(text).replaceAll(" ");
    text = BEFORE_NAME.matcher(WebClaims.line(text)).replaceFirst("");
    List<String> names = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      String name = PLACE.matcher(part).replaceFirst("");
      name =
          TITLE.matcher(BEFORE_NAME.matcher(name.strip()).replaceFirst("")).replaceAll("").strip();
      boolean ended = name.endsWith(":") || name.indexOf('.') == name.length() - 1;
      name = ended && !name.isEmpty() ? name.substring(0, name.length() - 1) : name;
      boolean role = !names.isEmpty() && ROLE.matcher(name).find();
      if (!role && isName(name, outlet) && !names.contains(name)) {
        names.add(name);
      }
    }
    return withoutPlaces(names);
  }

  /** Removes what follows a full name in a single word: {@code Ada Quill, Ellery}. */
  private static List<String> withoutPlaces(List<String> names) {
    return !names.isEmpty() && names.get(0).contains(" ")
        ? names.stream().filter(name -> !SINGLE_WORD.matcher(name).matches()).toList()
        : names;
  }

  /** Returns the names in a line of text, if it is a byline: {@code Von Ada Quill | 8. März}. */
  static List<String> inLine(String line, Outlet outlet) {
    if (line.length() > LONGEST_LINE || !BYLINE.matcher(line).find()) {
      return List.of();
    }
    return sure(of(AFTER_NAMES.matcher(line).replaceFirst(""), outlet));
  }

  /**
   * Returns {@code names} if it is sure that all are names, though nothing but their place says so:
   * they are few, spelled like names, and have two words if there are several.
   */
  static List<String> sure(List<String> names) {
    boolean sure =
        names.size() <= MOST
            && names.stream().allMatch(name -> STRICT_NAME.matcher(name).matches())
            && (names.size() == 1 || names.stream().allMatch(name -> name.contains(" ")));
    return sure ? names : List.of();
  }

  private static boolean isName(String name, Outlet outlet) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[\\s.-]+", -1));
    return name.length() > 1
        && name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !outlet.is(name)
        && !CODE.matcher(name).matches()
        && words.stream().noneMatch(OFFICE::contains)
        && !words.get(0).endsWith("admin")
        && !EMPTY.containsAll(words);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }
}
