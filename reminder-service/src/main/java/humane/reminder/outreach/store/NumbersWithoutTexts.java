package humane.reminder.outreach.store;

import humane.reminder.database.Database;
import humane.reminder.outreach.FailureKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers that texts do not reach, so that nobody is reminded there again and again in vain. */
@ApplicationScoped
public class NumbersWithoutTexts {
  /** Long enough for a SIM to be found again; then it is tried anew. */
  private static final Duration TRIED_AGAIN_AFTER = Duration.ofDays(90);

  private final Database database;

  NumbersWithoutTexts(Database database) {
    this.database = database;
  }

  /**
   * One more text did not reach the number; that of the current transaction is counted.
   *
   * @return whether that was one too many, and the first to be so
   */
  public boolean failed(String numberToken, String code, Instant at) {
    int tries = FailureKind.of(code).triesAtMost();
    List<Boolean> last =
        database.list(
            """
            SELECT state <> 'DELIVERED' AND error_code IS NOT NULL AS failed, error_code FROM attempt
            WHERE number_token = ? AND state IN ('DELIVERED', 'UNDELIVERED', 'REFUSED') ORDER BY ended_at DESC LIMIT ?
            """,
            row ->
                row.yes("failed") && FailureKind.of(row.textOrNull("error_code")).isOfTheNumber(),
            numberToken,
            tries);
    return last.size() >= tries
        && !last.contains(false)
        && database.update(
                """
                INSERT INTO number_without_texts AS without (number_token, since, error_code) VALUES (?, ?, ?)
                ON CONFLICT (number_token) DO UPDATE SET since = excluded.since, error_code = excluded.error_code
                WHERE without.since <= ?
                  OR EXISTS (SELECT 1 FROM inbound_message came WHERE came.number_token = without.number_token AND came.received_at > without.since)
                """,
                numberToken,
                at,
                code,
                at.minus(TRIED_AGAIN_AFTER))
            == 1;
  }

  /** Something reached these numbers. */
  public void reached(Collection<String> numberTokens) {
    if (!numberTokens.isEmpty())
      database.update(
          "DELETE FROM number_without_texts WHERE number_token = ANY (?)", numberTokens);
  }

  /** Those of them that texts do not reach: nothing came from them since, and not long ago. */
  public Set<String> among(Collection<String> numberTokens, Instant now) {
    return new HashSet<>(
        database.list(
            """
            SELECT number_token FROM number_without_texts without
            WHERE number_token = ANY (?) AND since > ?
              AND NOT EXISTS (SELECT 1 FROM inbound_message came WHERE came.number_token = without.number_token AND came.received_at > without.since)
            """,
            row -> row.text("number_token"),
            numberTokens,
            now.minus(TRIED_AGAIN_AFTER)));
  }
}
