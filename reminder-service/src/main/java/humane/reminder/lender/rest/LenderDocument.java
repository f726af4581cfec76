package humane.reminder.lender.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.lender.LenderFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form in which borrower-service states the lender; it may say more than we read. */
@ApplicationScoped
public class LenderDocument {
  private final ObjectMapper json;

  LenderDocument(ObjectMapper json) {
    this.json = json;
  }

  public LenderFacts facts(String document) throws JsonProcessingException {
    Stated stated = json.readValue(document, Stated.class);
    return new LenderFacts(
        stated.names(),
        stated.site(),
        stated.hotline().number(),
        stated.hotline().hours(),
        stated.waysToPay() == null ? List.of() : stated.waysToPay(),
        stated.senders() == null ? List.of() : stated.senders(),
        stated.team());
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Stated(
      Map<String, String> names,
      String site,
      Hotline hotline,
      @Nullable List<LenderFacts.WayToPay> waysToPay,
      @Nullable List<LenderFacts.Sender> senders,
      LenderFacts.@Nullable Team team) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Hotline(String number, Map<String, String> hours) {}
}
