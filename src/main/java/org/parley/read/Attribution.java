package org.parley.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.extract.Claim;
import org.parley.extract.Claims;
import org.parley.model.Flag;
import org.parley.model.ListedDocument;

/**
 * A choice of a document's author, day, title, outlet and address: those of the list, or else the
 * most trusted claims of the document.
 *
 * @param flags the conflicts between the list and the document, and between claims of equal rank
 */
public record Attribution(
    Optional<Claim<String>> author,
    Optional<Claim<LocalDate>> date,
    Optional<Claim<String>> title,
    Optional<Claim<String>> outlet,
    Optional<Claim<String>> url,
    Set<Flag> flags) {

  /** The source of a value from the list. */
  public static final String LIST = "list";

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Chooses the values.
   *
   * @param claims of the document, with the study's spelling of the names
   */
  public static Attribution of(ListedDocument listed, Claims claims) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Claims own = claims.withProperties(false); // Who saved a file contradicts nobody.
    if (!own.authors().isEmpty()) {
      Stream<String> names = Claims.best(own.authors()).stream().map(Claim::value);
      if (differ(Stream.concat(given(listed.author()), names).map(Attribution::people))) {
        flags.add(Flag.AUTHOR_CONFLICT);
      }
    }
    if (!own.dates().isEmpty()) {
      Stream<LocalDate> days = Claims.best(own.dates()).stream().map(Claim::value);
      if (differ(Stream.concat(Stream.ofNullable(listed.date()), days))) {
        flags.add(Flag.DATE_CONFLICT);
      }
    }
    return new Attribution(
        chosen(given(listed.author()), claims.authors()),
        chosen(Stream.ofNullable(listed.date()), claims.dates()),
        chosen(given(listed.title()), claims.titles()),
        chosen(given(listed.outlet()), claims.outlets()),
        chosen(given(listed.url()), claims.urls()),
        flags);
  }

  /** Returns whether two claims say the same, spelling apart. */
  public static boolean agree(Claim<?> one, Claim<?> other) {
    return people(one.value().toString()).equals(people(other.value().toString()));
  }

  private static Stream<String> given(String text) {
    return Stream.of(text).filter(value -> !value.isEmpty());
  }

  private static <T> Optional<Claim<T>> chosen(Stream<T> listed, List<Claim<T>> claims) {
    return Stream.concat(listed.map(value -> new Claim<>(value, LIST)), claims.stream())
        .findFirst();
  }

  private static boolean differ(Stream<?> values) {
    return values.distinct().count() > 1;
  }

  /** Returns the names of a byline in any order, as letters and digits in lower case. */
  private static Set<String> people(String byline) {
    return Arrays.stream(COMMA.split(byline.toLowerCase(Locale.ROOT)))
        .map(name -> NO_LETTER.matcher(name).replaceAll(" ").strip())
        .collect(Collectors.toSet());
  }
}
