package humane.budget.borrowerclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/** What {@code GET /lender/public} says: the lender's names by language, and the number to ring. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LenderAnswer(
    Map<String, String> names, HotlineAnswer hotline, List<WayToPayAnswer> waysToPay) {

  /** One way, in words by language. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record WayToPayAnswer(Map<String, String> words) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record HotlineAnswer(String number, Map<String, String> hours) {}
}
