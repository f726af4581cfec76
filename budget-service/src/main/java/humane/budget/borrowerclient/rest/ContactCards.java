package humane.budget.borrowerclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What {@code POST /contact-cards} says, as far as it matters here; the rest of a card is not read.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactCards(List<Card> cards) {

  public record Asked(List<String> borrowerIds) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Card(
      String borrowerId,
      String fullName,
      String language,
      List<String> jurisdictions,
      List<String> timeZones,
      List<CardAccount> accounts) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CardAccount(
      String accountRef,
      String product,
      String currency,
      Long balanceMinor,
      Long arrearsMinor,
      Long minimumDueMinor) {}
}
