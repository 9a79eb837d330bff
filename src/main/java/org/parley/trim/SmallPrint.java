package org.parley.trim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes the short paragraphs that outlets put between those of an article, in English, German,
 * French and Spanish:
 *
 * <ul>
 *   <li>{@code read_also}: {@code Read also: Seven ways to mend a lift}, {@code Mehr zum Thema};
 *   <li>{@code photo_credit}: {@code Foto: Nell Archer}, {@code © Agency};
 *   <li>{@code share_line}: {@code Share it and sign up for our newsletter}, {@code Anzeige};
 *   <li>{@code rights_line}: {@code All rights reserved}, {@code © 2031 Quay Press}, {@code ISBN
 *       1}.
 * </ul>
 */
public final class SmallPrint {

  private static final String RIGHTS_LINE = "rights_line";

  private static final int LONGEST = 200;

  private static final Map<String, Pattern> RULES = new LinkedHashMap<>();

  static {
    rule(
        "read_also",
        "\\W*(?:read (?:also|more|next|on)|also read|see also|related(?: posts?| stor(?:y|ies)| articles?)?|more"
            + "(?=:)|more (?:on this topic|from .{2,30})|you (?:may|might) also like|recommended(?: for you)?"
            + "|lesen sie (?:auch|hier|dazu|mehr|jetzt).{0,60}|lesetipps?|(?:hier )?weiterlesen|zum weiterlesen|auch (?:lesen|interessant)"
            + "|schon gelesen|mehr (?:zum thema|dazu|zu .{2,40})|das könnte (?:sie|dich|ihnen|dir) .{0,30}"
            + "|(?:ähnliche|weitere|neueste|verwandte) (?:beiträge|themen|artikel|themenbereiche)"
            + "|lea(?: también| más)?|(?:le|te) puede interesar|(?:à )?lire aussi|leggi anche|lees ook"
            + "|tags?(?=:)|filed under(?=:)|schlagw[oö]rter(?=:)"
            + "|czytaj (?:też|także|więcej))(?:\\W*|\\W*[:»?!|].*)");
    rule(
        RIGHTS_LINE,
        ".*\\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos"
            + " reservados|wszelkie prawa zastrzeżone)\\b.*"
            + "|(?:copyright|©|\\(c\\))\\s*(?:©|\\(c\\))?\\s*\\d{4}.{0,100}"
            + "|copyright (?:©|\\(c\\)|(?:held )?by) .{0,100}|isbn[ :].{0,60}");
    rule(
        "photo_credit",
        "\\W*(?:(?:fotos?|photos?|bild(?:er|quelle)?|images?|pictures?|credits?|grafik|illustration|photograph|quelle|source|titelbild)"
            + "(?: credits?| by| von)?\\s*[:©/|].{0,120}|(?:photograph|photo|image) by .{2,60}|©.{0,120}|enlarge image"
            + "|[^.!?]{0,60}\\b(?:getty images?|shutterstock|picture[- ]alliance|ap photo|istock|unsplash)\\b[^.!?]{0,40})");
    rule(
        "share_line",
        "(?:\\W*(?:advert(?:isement)?|anzeige|werbung|reklama|publicidad|comments?|kommentare?|kommentar verfassen"
            + "|share(?: this(?: article| post)?| on .{3,12})?|(?:beitrag |artikel |seite )?(?:teilen|drucken)|teilen mit|print(?: article)?"
            + "|order reprints|text size|log ?in|sign ?up|subscribe|externer inhalt|tweet|follow|previous post|next post"
            + "|like this|story continues below(?: advertisement)?|about the authors?)\\W*"
            + "|\\W*(?:follow|find|folgen sie) (?:us|me|him|her|uns) .{0,40}\\b(?:facebook|instagram|twitter|telegram|youtube)\\b.{0,40}"
            + "|.*\\b(?:sign up|subscribe|abonnier\\w*|anmelden|suscr[ií]b\\w*|abonnez|get|join)\\b.*\\b(?:newsletters?|breaking news|e-?mails?|app|boletín)\\b.*"
            + "|.*\\bnewsletter\\b.*\\b(?:sign up|subscribe|abonnier\\w*|anmelden|join)\\b.*"
            + "|.*\\b(?:artikel|beitrag|article|post)\\b.{0,30}(?:gefallen|like).*[?!].*"
            + "|.*\\blike[d]? this (?:article|post)\\?.*"
            + "|.{0,60}\\bclick(?:ing)? here\\b.{0,30}"
            + "|(?:teilen sie|share) (?:dies|this|it|diesen).{0,40})");
  }

  /** The first words of the rules that are no sentence. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("read also see related more you recommended lesen lesetipp lesetipps hier weiterlesen zum"
                  + " auch schon mehr das ähnliche weitere neueste verwandte lea le te à lire leggi"
                  + " lees czytaj foto fotos photo photos bild bilder bildquelle image images picture"
                  + " pictures credit credits grafik illustration photograph quelle source titelbild"
                  + " enlarge advert advertisement anzeige werbung reklama publicidad comment comments"
                  + " kommentar kommentare share beitrag artikel seite teilen drucken print order text"
                  + " log login sign signup subscribe externer tweet follow previous next copyright c isbn"
                  + " tag tags filed schlagwörter schlagworter like story about find folgen")
              .split(" ", -1));

  /** A paragraph that matches a rule contains one of these, or begins with a first word. */
  private static final List<String> SIGNS =
      List.of(
          "©",
          "getty",
          "shutterstock",
          "alliance",
          "ap photo",
          "istock",
          "unsplash",
          "newsletter",
          "breaking news",
          "email",
          "e-mail",
          "boletín",
          "gefallen",
          "click",
          "reserved",
          "vorbehalten",
          "réservés",
          "reservados",
          "zastrzeżone");

  private static final Pattern RARE_SIGNS =
      Pattern.compile("\\bapp\\b|\\b(?:article|post|artikel|beitrag)\\b.{0,30}like|liked? this ");

  private SmallPrint() {}

  /** Returns false for most paragraphs, without the expensive regular expressions. */
  private static boolean mayMatch(String lower) {
    int from = 0;
    while (from < lower.length() && !Character.isLetter(lower.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < lower.length() && Character.isLetter(lower.charAt(to))) {
      to++;
    }
    return FIRST_WORDS.contains(lower.substring(from, to))
        || SIGNS.stream().anyMatch(lower::contains)
        || ((lower.contains("app") || lower.contains("like")) && RARE_SIGNS.matcher(lower).find());
  }

  private static void rule(String name, String regex) {
    RULES.put(
        name,
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
  }

  /** Returns whether a line is one of copyright. */
  static boolean isRightsLine(String line) {
    return rule(line).filter(RIGHTS_LINE::equals).isPresent();
  }

  /** Returns the name of the rule that {@code paragraph} matches completely. */
  public static Optional<String> rule(String paragraph) {
    if (paragraph.length() > LONGEST || !mayMatch(paragraph.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return RULES.entrySet().stream()
        .filter(rule -> rule.getValue().matcher(paragraph).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
