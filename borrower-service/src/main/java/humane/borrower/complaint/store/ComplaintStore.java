package humane.borrower.complaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.borrower.complaint.BroughtBy;
import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.ComplaintState;
import humane.borrower.complaint.OutsideComplaint;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.lawclock.DueDate;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Complaints in the database; the words are sealed with the record key, which outlives erasure. */
@ApplicationScoped
public class ComplaintStore {
  private static final String TEXT = "complaint.text";
  private static final String ANSWER = "complaint.answer";
  private static final String EXTENDED = "complaint.extended_reason";
  private static final TypeReference<List<DueDate>> CLOCKS = new TypeReference<>() {};

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final ObjectMapper json;
  private final Clock clock;

  ComplaintStore(
      Database database, BorrowerCiphers ciphers, ObjectMapper json, @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.json = json;
    this.clock = clock;
  }

  public String add(
      String borrowerId,
      String text,
      String channel,
      Instant receivedAt,
      List<DueDate> clocks,
      boolean familyContact) {
    String id = UUID.randomUUID().toString();
    database.update(
        """
        INSERT INTO complaint (id, borrower_id, text_sealed, channel, received_at, recorded_at, clocks, family_contact)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
        id,
        borrowerId,
        ciphers.encrypt(borrowerId, KeyPurpose.RECORD, text, TEXT),
        channel,
        receivedAt,
        clock.instant(),
        written(clocks),
        familyContact);
    return id;
  }

  /** Somebody else's; their words are sealed with a key of their own. */
  String addOutside(OutsideComplaint outside, String text, List<DueDate> clocks) {
    String id = UUID.randomUUID().toString();
    database.update(
        """
        INSERT INTO complaint (id, borrower_id, brought_by, places, text_sealed, channel, received_at, recorded_at, clocks, family_contact)
        VALUES (?, ?, 'OTHER', ?, ?, ?, ?, ?, ?::jsonb, ?)""",
        id,
        outside.borrowerId(),
        String.join(";", outside.places()),
        ciphers.encrypt(id, KeyPurpose.RECORD, text, TEXT),
        outside.channel(),
        outside.receivedAt(),
        clock.instant(),
        written(clocks),
        outside.familyContact());
    return id;
  }

  /** What the borrower has complained of: what others wrote is not theirs to read. */
  public List<Complaint> of(String borrowerId) {
    return database.list(
        "SELECT * FROM complaint WHERE borrower_id = ? AND brought_by = 'BORROWER' ORDER BY received_at, id",
        this::read,
        borrowerId);
  }

  /** Also what others have complained of; for the team. */
  public List<Complaint> about(String borrowerId) {
    return database.list(
        "SELECT * FROM complaint WHERE borrower_id = ? ORDER BY received_at, id",
        this::read,
        borrowerId);
  }

  /** All that are not closed, the oldest first. */
  public List<Complaint> open() {
    return database.list(
        "SELECT * FROM complaint WHERE state <> 'CLOSED' ORDER BY received_at, id", this::read);
  }

  public boolean anyOpen(String borrowerId) {
    return database
        .first(
            "SELECT id FROM complaint WHERE borrower_id = ? AND state <> 'CLOSED' LIMIT 1",
            row -> row.getString("id"),
            borrowerId)
        .isPresent();
  }

  /**
   * @throws Problem 404 when there is none
   */
  public Complaint get(String id) {
    return database
        .first("SELECT * FROM complaint WHERE id = ?", this::read, id)
        .orElseThrow(() -> Problem.notFound("complaint", id));
  }

  /**
   * @throws Problem 404 when no such complaint is about this person
   */
  public Complaint get(String borrowerId, String id) {
    Complaint complaint = get(id);
    if (!borrowerId.equals(complaint.borrowerId())) throw Problem.notFound("complaint", id);
    return complaint;
  }

  /** Holds one until the transaction ends, so that two people do not cross. */
  void lock(String id) {
    database.first("SELECT id FROM complaint WHERE id = ? FOR UPDATE", row -> true, id);
  }

  /** Somebody has found out whom it is about. */
  void isAbout(Complaint complaint, String borrowerId) {
    database.update(
        "UPDATE complaint SET borrower_id = ? WHERE id = ?", borrowerId, complaint.id());
  }

  /** Takes a step that is allowed from where it stands; the caller holds the borrower's lock. */
  void move(Complaint complaint, ComplaintState to, String staff) {
    Instant now = clock.instant();
    database.update(
        "UPDATE complaint SET state = ?, owner = coalesce(owner, ?), closed_at = ? WHERE id = ?",
        to,
        staff,
        to == ComplaintState.CLOSED ? now : null,
        complaint.id());
    database.update(
        "INSERT INTO complaint_move (complaint_id, state, moved_by, moved_at) VALUES (?, ?, ?, ?)",
        complaint.id(),
        to,
        staff,
        now);
  }

  void answer(Complaint complaint, String answer) {
    database.update(
        "UPDATE complaint SET answer_sealed = ?, answered_at = ? WHERE id = ?",
        ciphers.encrypt(keyOf(complaint), KeyPurpose.RECORD, answer, ANSWER),
        clock.instant(),
        complaint.id());
  }

  void give(Complaint complaint, String owner) {
    database.update("UPDATE complaint SET owner = ? WHERE id = ?", owner, complaint.id());
  }

  void extend(Complaint complaint, String reason) {
    database.update(
        "UPDATE complaint SET extended_reason_sealed = ? WHERE id = ?",
        ciphers.encrypt(keyOf(complaint), KeyPurpose.RECORD, reason, EXTENDED),
        complaint.id());
  }

  /** Whether this overdue date is told for the first time. */
  boolean tellsOverdue(Complaint complaint, LocalDate dueOn) {
    return database.update(
            "UPDATE complaint SET told_overdue_on = ? WHERE id = ? AND told_overdue_on IS DISTINCT FROM ?",
            dueOn,
            complaint.id(),
            dueOn)
        == 1;
  }

  /** Before the profile key goes: words that were sealed with it stay readable as records. */
  public void sealAsRecords(String borrowerId) {
    database
        .list(
            "SELECT id, text_sealed FROM complaint WHERE borrower_id = ? AND sealed_with = 'PROFILE'",
            row -> new Object[] {row.getString("id"), row.getBytes("text_sealed")},
            borrowerId)
        .forEach(
            old ->
                database.update(
                    "UPDATE complaint SET text_sealed = ?, sealed_with = 'RECORD' WHERE id = ?",
                    ciphers.encrypt(
                        borrowerId,
                        KeyPurpose.RECORD,
                        ciphers.decrypt(borrowerId, KeyPurpose.PROFILE, (byte[]) old[1], TEXT),
                        TEXT),
                    old[0]));
  }

  /** Forgets all that is about somebody, and the keys of what others wrote; returns how many. */
  public int forget(String borrowerId) {
    about(borrowerId).stream()
        .filter(one -> one.broughtBy() == BroughtBy.OTHER)
        .forEach(one -> ciphers.destroy(one.id(), KeyPurpose.RECORD));
    return database.update("DELETE FROM complaint WHERE borrower_id = ?", borrowerId);
  }

  private Complaint read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String borrowerId = row.getString("borrower_id");
    BroughtBy broughtBy = BroughtBy.valueOf(row.getString("brought_by"));
    String owner = keyOf(id, borrowerId, broughtBy);
    return new Complaint(
        id,
        borrowerId,
        broughtBy,
        String.valueOf(
            ciphers.decrypt(
                owner,
                KeyPurpose.valueOf(row.getString("sealed_with")),
                row.getBytes("text_sealed"),
                TEXT)),
        row.getString("channel"),
        Rows.instant(row, "received_at"),
        clocks(row.getString("clocks")),
        row.getBoolean("family_contact"),
        ComplaintState.valueOf(row.getString("state")),
        row.getString("owner"),
        open(owner, row.getBytes("extended_reason_sealed"), EXTENDED),
        open(owner, row.getBytes("answer_sealed"), ANSWER),
        Rows.instantOrNull(row, "answered_at"),
        Rows.instantOrNull(row, "closed_at"));
  }

  private static String keyOf(Complaint complaint) {
    return keyOf(complaint.id(), complaint.borrowerId(), complaint.broughtBy());
  }

  /** Whose key seals the words. */
  private static String keyOf(String id, @Nullable String borrowerId, BroughtBy broughtBy) {
    return broughtBy == BroughtBy.OTHER || borrowerId == null ? id : borrowerId;
  }

  private @Nullable String open(String owner, byte @Nullable [] sealed, String place) {
    return ciphers.decrypt(owner, KeyPurpose.RECORD, sealed, place);
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
