package humane.budget.borrowerclient;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lender as people know it: names by language (BCP 47), the number to ring and when, ways to
 * pay.
 */
public record LenderFacts(
    Map<String, String> names,
    Optional<String> hotline,
    Map<String, String> hotlineHours,
    List<Map<String, String>> waysToPay) {

  public LenderFacts {
    names = Map.copyOf(names);
    hotlineHours = Map.copyOf(hotlineHours);
    waysToPay = List.copyOf(waysToPay);
  }

  public static LenderFacts unknown() {
    return new LenderFacts(Map.of(), Optional.empty(), Map.of(), List.of());
  }

  /** The name in this language, else in English, else any. */
  public Optional<String> nameIn(String language) {
    return in(language, names);
  }

  /** When somebody answers at the number. */
  public Optional<String> hoursIn(String language) {
    return in(language, hotlineHours);
  }

  /** How to pay, a sentence for each way. */
  public List<String> waysToPayIn(String language) {
    return waysToPay.stream().flatMap(words -> in(language, words).stream()).toList();
  }

  private static Optional<String> in(String language, Map<String, String> words) {
    return words.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(language))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Optional.ofNullable(words.get("en")))
        .or(() -> words.values().stream().sorted().findFirst());
  }
}
