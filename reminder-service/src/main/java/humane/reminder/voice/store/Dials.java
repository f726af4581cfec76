package humane.reminder.voice.store;

import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.database.Database;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItemState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls made by people, from the clearance that was shown to what came of it. */
@ApplicationScoped
public class Dials {
  private final Database database;

  Dials(Database database) {
    this.database = database;
  }

  /** The work item from which somebody would like to ring. */
  public record Item(
      UUID id,
      WorkItemKind kind,
      WorkItemState state,
      @Nullable String borrowerId,
      @Nullable String claimedBy,
      Instant createdAt) {}

  /** One clearance that was shown. */
  public record Dial(
      UUID id,
      UUID workItemId,
      String borrowerId,
      String contactPointId,
      Purpose purpose,
      String staff,
      Instant clearedAt) {}

  public Optional<Item> item(UUID id) {
    return database.first(
        "SELECT id, kind, state, borrower_id, claimed_by, created_at FROM work_item WHERE id = ?",
        row ->
            new Item(
                row.uuid("id"),
                WorkItemKind.valueOf(row.text("kind")),
                WorkItemState.valueOf(row.text("state")),
                row.textOrNull("borrower_id"),
                row.textOrNull("claimed_by"),
                row.instant("created_at")),
        id);
  }

  public void cleared(Dial dial) {
    database.update(
        "INSERT INTO voice_dial (id, work_item_id, borrower_id, contact_point_id, purpose, staff, cleared_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        dial.id(),
        dial.workItemId(),
        dial.borrowerId(),
        dial.contactPointId(),
        dial.purpose(),
        dial.staff(),
        dial.clearedAt());
  }

  public Optional<Dial> find(UUID id) {
    return database.first("SELECT * FROM voice_dial WHERE id = ?", Dials::read, id);
  }

  /** False when it was told before. */
  public boolean told(UUID id, Outcome outcome, Instant at) {
    return database.update(
            "UPDATE voice_dial SET outcome = ?, told_at = ? WHERE id = ? AND outcome IS NULL",
            outcome,
            at,
            id)
        == 1;
  }

  /** Those of which nothing was told since. */
  public List<Dial> untoldSince(Instant clearedBefore) {
    return database.list(
        "SELECT * FROM voice_dial WHERE outcome IS NULL AND cleared_at <= ? LIMIT 100",
        Dials::read,
        clearedBefore);
  }

  private static Dial read(humane.reminder.database.Row row) throws java.sql.SQLException {
    return new Dial(
        row.uuid("id"),
        row.uuid("work_item_id"),
        row.text("borrower_id"),
        row.text("contact_point_id"),
        Purpose.valueOf(row.text("purpose")),
        row.text("staff"),
        row.instant("cleared_at"));
  }
}
