package humane.reminder.complaint.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.complaint.store.PublicComplaints;
import humane.reminder.complaint.store.PublicComplaints.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands a public complaint over to borrower-service, where all complaints are kept; from there
 * whoever must see it has work from it. It is tried until it is taken: words that reached us are
 * never given up.
 */
@ApplicationScoped
public class ComplaintHandOver implements DeliveryHandler {
  private final PublicComplaints complaints;
  private final Borrowers borrowers;
  private final ZoneId teamZone;

  ComplaintHandOver(
      PublicComplaints complaints,
      Borrowers borrowers,
      @ConfigProperty(name = "humane.team.time-zone", defaultValue = "Asia/Shanghai")
          ZoneId teamZone) {
    this.complaints = complaints;
    this.borrowers = borrowers;
    this.teamZone = teamZone;
  }

  @Override
  public String kind() {
    return PublicComplaints.HAND_OVER;
  }

  @Override
  public void deliver(JsonNode payload) throws Undeliverable {
    UUID id = UUID.fromString(payload.path("id").asText());
    Optional<Waiting> waiting = complaints.waiting(id);
    if (waiting.isEmpty()) return;
    JsonNode taken = borrowers.complain("public-" + id, form(waiting.get()));
    complaints.handedOver(
        waiting.get(), taken.path("id").asText(), taken.path("familyContact").asBoolean());
  }

  private Map<String, Object> form(Waiting waiting) {
    Map<String, Object> form = new HashMap<>();
    form.put("text", waiting.words());
    form.put("channel", "PUBLIC_PAGE");
    form.put("receivedAt", waiting.receivedAt().atZone(teamZone).toOffsetDateTime().toString());
    form.put("places", waiting.place().isEmpty() ? List.of() : List.of(waiting.place()));
    form.put("numberTokens", waiting.numberTokens());
    form.put("othersContacted", waiting.othersContacted());
    if (waiting.borrowerId() != null) form.put("borrowerId", waiting.borrowerId());
    return form;
  }
}
