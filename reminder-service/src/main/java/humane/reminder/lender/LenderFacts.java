package humane.reminder.lender;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What texts and pages need to know of the lender.
 *
 * @param names the brand by language (BCP 47)
 * @param site the lender's own site as a borrower types it, without a scheme: {@code brand.example}
 * @param hotline the number that people ring, as it is printed
 * @param hours when somebody answers it, in words, by language
 * @param team null while nobody has stated it
 */
public record LenderFacts(
    Map<String, String> names,
    String site,
    String hotline,
    Map<String, String> hours,
    List<WayToPay> waysToPay,
    List<Sender> senders,
    @Nullable Team team) {

  public LenderFacts {
    names = Map.copyOf(names);
    hours = Map.copyOf(hours);
    waysToPay = List.copyOf(waysToPay);
    senders = List.copyOf(senders);
    if (names.isEmpty()) throw new IllegalArgumentException("A lender without a name");
  }

  /** A lender of whom nobody has said whom calls are put through to: then they are rung back. */
  public LenderFacts(
      Map<String, String> names,
      String site,
      String hotline,
      Map<String, String> hours,
      List<WayToPay> waysToPay,
      List<Sender> senders) {
    this(names, site, hotline, hours, waysToPay, senders, null);
  }

  /**
   * The brand in this language, or in the lender's first one where it has no name of its own there.
   */
  public String brand(String language) {
    return inLanguage(names, language);
  }

  public String hoursIn(String language) {
    return inLanguage(hours, language);
  }

  /** Whether every number that texts come from hears what is answered. */
  public boolean hearsEveryReply() {
    return senders.stream().allMatch(Sender::receivesReplies);
  }

  /** How one may pay, in words. */
  public List<String> waysToPayIn(String language) {
    return waysToPay.stream().map(way -> inLanguage(way.words(), language)).toList();
  }

  private static String inLanguage(Map<String, String> words, String language) {
    String exact = words.get(language);
    if (exact != null) return exact;
    String primary = language.split("-")[0];
    return words.entrySet().stream()
        .filter(entry -> entry.getKey().split("-")[0].equals(primary))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () ->
                words.getOrDefault("en", words.values().stream().sorted().findFirst().orElse("")));
  }

  /** One way to pay, named by language; never a link in a text. */
  public record WayToPay(String kind, Map<String, String> words) {}

  /** The number that texts of a country come from, and whether it hears answers. */
  public record Sender(String country, String number, boolean receivesReplies) {}

  /**
   * Whom calls are put through to.
   *
   * @param line E.164
   * @param spokenFor a person by name, named to an answering machine, by language
   */
  public record Team(
      String line,
      LocalTime opens,
      LocalTime closes,
      ZoneId timeZone,
      Set<DayOfWeek> days,
      Map<String, String> spokenFor) {
    public Team {
      days = Set.copyOf(days);
      spokenFor = Map.copyOf(spokenFor);
    }

    /** Whether somebody picks up at this moment. */
    public boolean answersAt(Instant at) {
      ZonedDateTime there = at.atZone(timeZone);
      LocalTime time = there.toLocalTime();
      return days.contains(there.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    public String spokenForIn(String language) {
      return inLanguage(spokenFor, language);
    }
  }
}
