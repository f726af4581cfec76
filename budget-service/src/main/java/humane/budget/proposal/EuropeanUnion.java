package humane.budget.proposal;

import java.util.Set;

/** The member states, by ISO 3166; the union itself is written EU. */
final class EuropeanUnion {
  private static final Set<String> MEMBERS =
      Set.of(
          "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
          "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private EuropeanUnion() {}

  static boolean has(String jurisdiction) {
    return MEMBERS.contains(jurisdiction.substring(0, 2));
  }
}
