package humane.reminder.genuine.store;

import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.CheckCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Check codes in the database; a code that two steps were to share breaks on the key, and the
 * second draws anew.
 */
@ApplicationScoped
public class StoredCheckCodes implements CheckCodes {
  private final SecureRandom random = new SecureRandom();
  private final Database database;

  StoredCheckCodes(Database database) {
    this.database = database;
  }

  @Override
  public String newCode() {
    return CheckCode.drawnFrom(random).written();
  }

  @Override
  public void register(
      String code, UUID stepId, String borrowerId, String numberToken, Instant at) {
    database.update(
        """
        INSERT INTO check_code (code, step_id, borrower_id, number_token, created_at)
        SELECT ?, ?, ?, ?, ?
        WHERE NOT EXISTS (SELECT 1 FROM check_code WHERE code = ? AND step_id = ?)
        """,
        code,
        stepId,
        borrowerId,
        numberToken,
        at,
        code,
        stepId);
  }
}
