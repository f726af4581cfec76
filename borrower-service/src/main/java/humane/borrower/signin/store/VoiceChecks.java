package humane.borrower.signin.store;

import humane.borrower.account.Account;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.signin.FactCheck;
import humane.borrower.signin.SignInFact;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two facts that were keyed in on a call: both must be right, and which one was wrong is
 * never told. Five wrong tries, over all calls, rest it for an hour; the PIN has tries of its own.
 */
@ApplicationScoped
public class VoiceChecks {
  static final int TRIES_MAX = 5;
  private static final Duration REST = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;

  VoiceChecks(Database database, @SystemTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What came of a try.
   *
   * @param triesLeft how many wrong ones are still taken before it rests
   */
  public record Compared(boolean right, int triesLeft) {}

  private record Kept(int wrongTries, @Nullable Instant lastWrongAt) {}

  @Transactional
  public Compared compare(String borrowerId, List<SignInFact> facts, List<Account> accounts) {
    database.update(
        "INSERT INTO voice_check (borrower_id, wrong_tries) VALUES (?, 0) ON CONFLICT DO NOTHING",
        borrowerId);
    Kept kept =
        database
            .first(
                "SELECT wrong_tries, last_wrong_system_at FROM voice_check WHERE borrower_id = ? FOR UPDATE",
                row ->
                    new Kept(
                        row.getInt("wrong_tries"), Rows.instantOrNull(row, "last_wrong_system_at")),
                borrowerId)
            .orElseThrow();
    Instant now = clock.instant();
    boolean rested = kept.lastWrongAt() == null || kept.lastWrongAt().plus(REST).isBefore(now);
    if (kept.wrongTries() >= TRIES_MAX && !rested) return new Compared(false, 0);
    boolean right = facts.stream().allMatch(fact -> FactCheck.holds(fact, accounts));
    int wrong = right ? 0 : rested ? 1 : kept.wrongTries() + 1;
    database.update(
        "UPDATE voice_check SET wrong_tries = ?, last_wrong_system_at = ? WHERE borrower_id = ?",
        wrong,
        right ? null : now,
        borrowerId);
    return new Compared(right, TRIES_MAX - wrong);
  }
}
