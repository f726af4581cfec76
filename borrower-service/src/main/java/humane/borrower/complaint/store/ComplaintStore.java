package humane.borrower.complaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.complaint.ComplaintClock;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Complaints in the database; the words are sealed. */
@ApplicationScoped
public class ComplaintStore {
  private static final String PLACE = "complaint.text";

  public record Complaint(String id, String text, String channel, Instant receivedAt, List<ComplaintClock> clocks, boolean familyContact) {}

  private final Database database;
  private final Sealing sealing;
  private final ObjectMapper json;
  private final Clock clock;

  ComplaintStore(Database database, Sealing sealing, ObjectMapper json, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public String add(String borrowerId, String text, String channel, Instant receivedAt, List<ComplaintClock> clocks, boolean familyContact) {
    String id = UUID.randomUUID().toString();
    try {
      database.update(
          """
          INSERT INTO complaint (id, borrower_id, text_sealed, channel, received_at, recorded_at, clocks, family_contact)
          VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
          id, borrowerId, sealing.text(borrowerId, text, PLACE), channel, receivedAt, clock.instant(), json.writeValueAsString(clocks), familyContact);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
    return id;
  }

  public List<Complaint> of(String borrowerId) {
    return database.list(
        "SELECT id, borrower_id, text_sealed, channel, received_at, clocks, family_contact FROM complaint WHERE borrower_id = ? ORDER BY received_at, id", this::read, borrowerId);
  }

  private Complaint read(ResultSet row) throws SQLException {
    try {
      return new Complaint(
          row.getString("id"), String.valueOf(sealing.openText(row.getString("borrower_id"), row.getBytes("text_sealed"), PLACE)), row.getString("channel"),
          Rows.instant(row, "received_at"), json.readValue(row.getString("clocks"), new TypeReference<List<ComplaintClock>>() {}), row.getBoolean("family_contact"));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
