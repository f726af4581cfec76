package humane.budget.plan.store;

import humane.budget.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Who is making a plan, and the hold that goes with it. */
@ApplicationScoped
public class PlansBeingMade {

  /** One such time, from its begin. */
  public record BeingMade(
      String borrowerId,
      String commandId,
      long sequence,
      Instant begunAt,
      Optional<String> holdId) {}

  private final Database database;

  PlansBeingMade(Database database) {
    this.database = database;
  }

  public Optional<BeingMade> of(String borrowerId) {
    return database.first(
        "SELECT * FROM plan_being_made WHERE borrower_id = ?",
        row ->
            new BeingMade(
                row.getString("borrower_id"),
                row.getString("command_id"),
                row.getLong("sequence"),
                Database.instant(row, "begun_at"),
                Optional.ofNullable(row.getString("hold_id"))),
        borrowerId);
  }

  public void begin(BeingMade one) {
    database.update(
        """
        INSERT INTO plan_being_made (borrower_id, command_id, sequence, begun_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (borrower_id) DO UPDATE SET command_id = excluded.command_id,
          sequence = excluded.sequence, begun_at = excluded.begun_at, hold_id = NULL
        """,
        one.borrowerId(),
        one.commandId(),
        one.sequence(),
        one.begunAt());
  }

  public boolean holdSet(BeingMade one, String holdId) {
    return database.update(
            "UPDATE plan_being_made SET hold_id = ? WHERE borrower_id = ? AND command_id = ?",
            holdId,
            one.borrowerId(),
            one.commandId())
        == 1;
  }

  public void end(String borrowerId) {
    database.update("DELETE FROM plan_being_made WHERE borrower_id = ?", borrowerId);
  }
}
