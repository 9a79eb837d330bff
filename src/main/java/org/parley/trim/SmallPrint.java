package org.parley.trim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognizes the short paragraphs that outlets put between those of an article, in English, German,
 * French and Spanish:
 *
 * <ul>
 *   <li>{@code read_also}: {@code Read also: Seven ways to mend a lift}, {@code Mehr zum Thema};
 *   <li>{@code photo_credit}: {@code Foto: Nell Archer}, {@code © Agency};
 *   <li>{@code share_line}: {@code Share it and sign up for our newsletter}, {@code Anzeige};
 *   <li>{@code rights_line}: {@code All rights reserved}.
 * </ul>
 */
public final class SmallPrint {

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
            + "|czytaj (?:też|także|więcej))(?:\\W*|\\W*[:»?!|].*)");
    rule(
        "photo_credit",
        "\\W*(?:(?:fotos?|photos?|bild(?:er|quelle)?|images?|pictures?|credits?|grafik|illustration|photograph|quelle|source|titelbild)"
            + "(?: credits?| by| von)?\\s*[:©/|].{0,120}|(?:photograph|photo|image) by .{2,60}|©.{0,120}|enlarge image"
            + "|[^.!?]{0,60}\\b(?:getty images?|shutterstock|picture[- ]alliance|ap photo|istock|unsplash)\\b[^.!?]{0,40})");
    rule(
        "share_line",
        "(?:\\W*(?:advert(?:isement)?|anzeige|werbung|reklama|publicidad|comments?|kommentare?|kommentar verfassen"
            + "|share(?: this(?: article| post)?| on .{3,12})?|(?:beitrag |artikel |seite )?(?:teilen|drucken)|teilen mit|print(?: article)?"
            + "|order reprints|text size|log ?in|sign ?up|subscribe|externer inhalt|tweet|follow|previous post|next post)\\W*"
            + "|.*\\b(?:sign up|subscribe|abonnier\\w*|anmelden|suscr[ií]b\\w*|abonnez|get|join)\\b.*\\b(?:newsletters?|breaking news|e-?mails?|app|boletín)\\b.*"
            + "|.*\\bnewsletter\\b.*\\b(?:sign up|subscribe|abonnier\\w*|anmelden|join)\\b.*"
            + "|.*\\b(?:artikel|beitrag|article|post)\\b.{0,30}(?:gefallen|like).*[?!].*"
            + "|.*\\blike[d]? this (?:article|post)\\?.*"
            + "|.{0,60}\\bclick(?:ing)? here\\b.{0,30}"
            + "|(?:teilen sie|share) (?:dies|this|it|diesen).{0,40})");
    rule(
        "rights_line",
        ".*\\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos"
            + " reservados|wszelkie prawa zastrzeżone)\\b.*|copyright .{0,80}");
  }

  private SmallPrint() {}

  private static void rule(String name, String regex) {
    RULES.put(
        name,
        Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
  }

  /** Returns the name of the rule that {@code paragraph} matches completely. */
  public static Optional<String> rule(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return Optional.empty();
    }
    return RULES.entrySet().stream()
        .filter(rule -> rule.getValue().matcher(paragraph).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
