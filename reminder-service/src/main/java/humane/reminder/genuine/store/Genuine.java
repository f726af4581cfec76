package humane.reminder.genuine.store;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyDestroyed;
import humane.kit.crypto.KeyPurpose;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.SentText;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Answers whether a code is ours, and remembers the ones that are not. */
@ApplicationScoped
public class Genuine {
  private static final Duration VALID = Duration.ofDays(180);
  private static final Duration WARNED = Duration.ofDays(30);
  private static final int ALIKE = 3;

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final WorkItems work;
  private final Clock clock;

  Genuine(Database database, BorrowerCiphers ciphers, WorkItems work, @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.work = work;
    this.clock = clock;
  }

  /** The text that carries this code, if one was sent within the last 180 days. */
  public Optional<SentText> find(CheckCode code) {
    return database.first(
        """
        SELECT code.code, code.borrower_id, code.number_token, attempt.sending_at, attempt.time_zones, attempt.text_sealed
        FROM check_code code JOIN attempt ON attempt.step_id = code.step_id
        WHERE code.code = ? AND attempt.sending_at > ? AND attempt.state IN ('SENDING', 'SENT', 'DELIVERED', 'UNDELIVERED', 'UNKNOWN')
        ORDER BY attempt.sending_at DESC LIMIT 1""",
        this::read,
        code.written(),
        clock.instant().minus(VALID));
  }

  /** A code that is not ours was shown to us: the first time and the third, a person is told. */
  @Transactional
  public void notOurs(CheckCode code) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int times =
        database
            .first(
                """
                INSERT INTO fraud_sighting (code, times, first_at, last_at) VALUES (?, 1, ?, ?)
                ON CONFLICT (code) DO UPDATE SET times = fraud_sighting.times + 1, last_at = excluded.last_at RETURNING times""",
                row -> row.number("times"),
                code.written(),
                now,
                now)
            .orElseThrow();
    if (times == 1)
      report("Somebody was shown the code " + code.written() + ", which is not ours.", now);
    if (times == ALIKE)
      report(
          "The code "
              + code.written()
              + ", which is not ours, was asked about three times; the public page warns of it.",
          now);
  }

  /** Codes that several people were shown and that are not ours. */
  public List<String> warnedOf() {
    return database.list(
        "SELECT code FROM fraud_sighting WHERE times >= ? AND last_at > ? ORDER BY last_at DESC LIMIT 5",
        row -> row.text("code"),
        ALIKE,
        clock.instant().minus(WARNED));
  }

  private void report(String summary, Instant now) {
    work.open(new NewWorkItem(WorkItemKind.FRAUD_REPORT, null, null, summary, now));
  }

  private SentText read(Row row) throws SQLException {
    String borrowerId = row.text("borrower_id");
    return new SentText(
        row.text("code"),
        borrowerId,
        row.text("number_token"),
        row.instant("sending_at"),
        ZoneId.of(row.text("time_zones").split(",")[0]),
        words(borrowerId, row.bytes("text_sealed")));
  }

  /** After erasure the code is still ours; the words are gone. */
  private String words(String borrowerId, byte[] sealed) {
    try {
      return String.valueOf(
          ciphers.decrypt(borrowerId, KeyPurpose.RECORD, sealed, Attempts.TEXT_PLACE));
    } catch (KeyDestroyed erased) {
      return "";
    }
  }
}
