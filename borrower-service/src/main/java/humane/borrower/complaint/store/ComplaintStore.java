package humane.borrower.complaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.database.Sealing;
import humane.borrower.lawclock.DueDate;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Complaints in the database; the words are sealed. */
@ApplicationScoped
public class ComplaintStore {
  private static final String PLACE = "complaint.text";
  private static final TypeReference<List<DueDate>> CLOCKS = new TypeReference<>() {};

  public record Complaint(
      String id,
      String text,
      String channel,
      Instant receivedAt,
      List<DueDate> clocks,
      boolean familyContact) {}

  private final Sealing sealing;
  private final ObjectMapper json;
  private final Clock clock;

  ComplaintStore(Sealing sealing, ObjectMapper json, @BusinessTime Clock clock) {
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public String add(
      String borrowerId,
      String text,
      String channel,
      Instant receivedAt,
      List<DueDate> clocks,
      boolean familyContact) {
    StoredComplaint complaint = new StoredComplaint();
    complaint.id = UUID.randomUUID().toString();
    complaint.borrowerId = borrowerId;
    complaint.textSealed = Objects.requireNonNull(sealing.text(borrowerId, text, PLACE));
    complaint.channel = channel;
    complaint.receivedAt = receivedAt;
    complaint.recordedAt = clock.instant();
    complaint.clocks = written(clocks);
    complaint.familyContact = familyContact;
    complaint.persistAndFlush();
    return complaint.id;
  }

  public List<Complaint> of(String borrowerId) {
    return StoredComplaint.of(borrowerId).stream().map(this::read).toList();
  }

  private Complaint read(StoredComplaint row) {
    return new Complaint(
        row.id,
        String.valueOf(sealing.openText(row.borrowerId, row.textSealed, PLACE)),
        row.channel,
        row.receivedAt,
        clocks(row.clocks),
        row.familyContact);
  }

  private String written(List<DueDate> clocks) {
    try {
      return json.writeValueAsString(clocks);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The clocks of a complaint cannot be written", broken);
    }
  }

  private List<DueDate> clocks(String written) {
    try {
      return json.readValue(written, CLOCKS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The clocks of a complaint cannot be read", broken);
    }
  }
}
