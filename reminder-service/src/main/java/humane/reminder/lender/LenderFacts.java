package humane.reminder.lender;

import java.util.List;
import java.util.Map;

/**
 * What texts and pages need to know of the lender.
 *
 * @param names the brand by language (BCP 47)
 * @param site the lender's own site as a borrower types it, without a scheme: {@code brand.example}
 * @param hotline the number that people ring, as it is printed
 * @param hours when somebody answers it, in words, by language
 */
public record LenderFacts(
    Map<String, String> names,
    String site,
    String hotline,
    Map<String, String> hours,
    List<WayToPay> waysToPay,
    List<Sender> senders) {

  public LenderFacts {
    names = Map.copyOf(names);
    hours = Map.copyOf(hours);
    waysToPay = List.copyOf(waysToPay);
    senders = List.copyOf(senders);
    if (names.isEmpty()) throw new IllegalArgumentException("A lender without a name");
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
}
