package humane.reminder.voice.store;

import humane.reminder.database.Database;
import humane.reminder.voice.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Promises to pay that were made on calls. */
@ApplicationScoped
public class PromiseBook {
  private final Database database;

  PromiseBook(Database database) {
    this.database = database;
  }

  public void add(String borrowerId, String carrierId, Wish wish, String currency, Instant at) {
    database.update(
        "INSERT INTO promise (id, borrower_id, carrier_id, due_on, amount_minor, currency, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        borrowerId,
        carrierId,
        Objects.requireNonNull(wish.date()),
        Objects.requireNonNull(wish.amountMinor()),
        currency,
        at);
  }

  /** Those made since this day: none of them was followed by a case that ended. */
  public int since(String borrowerId, LocalDate day) {
    return database
        .first(
            """
            SELECT count(*)::int AS n FROM promise WHERE borrower_id = ? AND made_at >= ?
              AND made_at > COALESCE((SELECT max(closed_at) FROM reminder_case WHERE borrower_id = ?), '-infinity')
            """,
            row -> row.number("n"),
            borrowerId,
            day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
            borrowerId)
        .orElse(0);
  }
}
