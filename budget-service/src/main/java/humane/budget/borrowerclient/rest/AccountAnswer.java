package humane.budget.borrowerclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What {@code GET /accounts/{ref}} says of the rate, as text or as a number. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccountAnswer(String accountRef, JsonNode annualRatePercent) {

  BigDecimal rate() {
    return annualRatePercent == null || annualRatePercent.isNull()
        ? BigDecimal.ZERO
        : new BigDecimal(annualRatePercent.asText());
  }
}
