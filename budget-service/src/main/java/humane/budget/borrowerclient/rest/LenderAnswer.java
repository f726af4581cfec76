package humane.budget.borrowerclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/** What {@code GET /lender/public} says: the lender's names by language, and the number to ring. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LenderAnswer(Map<String, String> names, HotlineAnswer hotline) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record HotlineAnswer(String number) {}
}
