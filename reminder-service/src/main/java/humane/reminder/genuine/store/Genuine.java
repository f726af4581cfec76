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
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Answers whether a code is ours. */
@ApplicationScoped
public class Genuine {
  private static final Duration VALID = Duration.ofDays(180);

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final Clock clock;

  Genuine(Database database, BorrowerCiphers ciphers, @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
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
