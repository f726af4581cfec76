package humane.reminder.genuine.store;

import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.CheckCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;

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
  public void register(Collection<Given> given, Instant at) {
    database.update(
        """
        INSERT INTO check_code (code, step_id, borrower_id, number_token, created_at)
        SELECT given.code, given.step_id, given.borrower_id, given.number_token, ?
        FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[]) AS given (code, step_id, borrower_id, number_token)
        WHERE NOT EXISTS (SELECT 1 FROM check_code WHERE check_code.code = given.code AND check_code.step_id = given.step_id)
        """,
        at,
        given.stream().map(Given::code).toList(),
        given.stream().map(Given::stepId).toList(),
        given.stream().map(Given::borrowerId).toList(),
        given.stream().map(Given::numberToken).toList());
  }
}
