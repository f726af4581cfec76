package humane.budget.borrowerclient;

import java.util.Map;
import java.util.Optional;

/** The lender as people know it: names by language (BCP 47), and the number to ring. */
public record LenderFacts(Map<String, String> names, Optional<String> hotline) {

  public LenderFacts {
    names = Map.copyOf(names);
  }

  public static LenderFacts unknown() {
    return new LenderFacts(Map.of(), Optional.empty());
  }

  /** The name in this language, else in English, else any. */
  public Optional<String> nameIn(String language) {
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(language))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Optional.ofNullable(names.get("en")))
        .or(() -> names.values().stream().sorted().findFirst());
  }
}
