package humane.reminder.reply.store;

import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Up to where the carrier's list of texts has been taken in, for each of the lender's numbers. */
@ApplicationScoped
public class InboundCursors {
  private final Database database;

  InboundCursors(Database database) {
    this.database = database;
  }

  /** Where a number's list stands; one that was never read begins where it is told. */
  public Instant of(String number, Instant beginning) {
    database.update(
        "INSERT INTO inbound_cursor (number, reached_at) VALUES (?, ?) ON CONFLICT (number) DO NOTHING",
        number,
        beginning);
    return database
        .first(
            "SELECT reached_at FROM inbound_cursor WHERE number = ?",
            row -> row.instant("reached_at"),
            number)
        .orElseThrow();
  }

  /** Goes on, and never back: another replica may have come further. */
  public void reach(String number, Instant at) {
    database.update(
        "UPDATE inbound_cursor SET reached_at = ? WHERE number = ? AND reached_at < ?",
        at,
        number,
        at);
  }
}
