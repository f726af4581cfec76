package humane.borrower.hold.store;

import humane.borrower.database.Database;
import humane.borrower.hold.HoldKind;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the commands of other services, so that a repeat or an older one is recognised. */
@ApplicationScoped
public class HoldCommands {
  /**
   * @param holdId the hold it set or ended, null when it was ignored
   */
  public record Known(String borrowerId, HoldKind kind, @Nullable String holdId) {}

  private final Database database;
  private final Clock clock;

  HoldCommands(Database database, @BusinessTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Known> find(String sender, String commandId) {
    return database.first(
        "SELECT borrower_id, kind, hold_id FROM hold_command WHERE sender = ? AND command_id = ?",
        row ->
            new Known(
                row.getString("borrower_id"),
                HoldKind.valueOf(row.getString("kind")),
                row.getString("hold_id")),
        sender,
        commandId);
  }

  /**
   * Whether the sender has said something newer of this kind of hold. Kinds are looked at one by
   * one: a late DISTRESS must not get lost because a newer PROMISE_TO_PAY came before it.
   */
  public boolean isOlder(String sender, String borrowerId, HoldKind kind, long sequence) {
    return database
        .first(
            "SELECT max(sequence) >= ? AS older FROM hold_command WHERE sender = ? AND borrower_id = ? AND kind = ?",
            row -> row.getBoolean("older"),
            sequence,
            sender,
            borrowerId,
            kind)
        .orElse(false);
  }

  public void remember(
      String sender,
      String commandId,
      String borrowerId,
      HoldKind kind,
      @Nullable Long sequence,
      @Nullable String holdId) {
    database.update(
        "INSERT INTO hold_command (sender, command_id, borrower_id, kind, sequence, hold_id, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        sender,
        commandId,
        borrowerId,
        kind,
        sequence,
        holdId,
        clock.instant());
  }
}
