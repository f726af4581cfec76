package humane.borrower.signin.store;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.signin.PinRules;
import humane.borrower.signin.PinVerdict;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PINs as slow hashes. Five wrong tries rest the PIN for an hour; link, code and a person stay
 * open.
 */
@ApplicationScoped
public class Pins {
  private static final int TRIES_MAX = 5;
  private static final Duration REST = Duration.ofHours(1);

  private record Kept(
      byte[] salt, byte[] hash, int iterations, int wrongTries, @Nullable Instant lastWrongAt) {}

  private final Database database;
  private final Secrets secrets;
  private final BorrowerStore borrowers;
  private final ContactPointStore numbers;
  private final AccountStore accounts;
  private final Clock clock;

  Pins(
      Database database,
      Secrets secrets,
      BorrowerStore borrowers,
      ContactPointStore numbers,
      AccountStore accounts,
      @SystemTime Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.borrowers = borrowers;
    this.numbers = numbers;
    this.accounts = accounts;
    this.clock = clock;
  }

  public boolean isChosen(String borrowerId) {
    return database
        .first("SELECT 1 AS chosen FROM pin WHERE borrower_id = ?", row -> true, borrowerId)
        .isPresent();
  }

  @Transactional
  public PinVerdict choose(String borrowerId, String pin) {
    List<String> id = List.of(borrowerId);
    PinVerdict verdict =
        PinRules.judge(
            pin,
            borrowers.get(borrowerId).profile().birthDate(),
            numbers.of(id).stream().map(ContactPoint::number).toList(),
            accounts.of(id).stream().map(Account::accountRef).toList());
    if (verdict != PinVerdict.GOOD) return verdict;
    byte[] salt = secrets.salt();
    database.update(
        """
        INSERT INTO pin (borrower_id, salt, pin_hash, iterations, chosen_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (borrower_id) DO UPDATE SET salt = excluded.salt, pin_hash = excluded.pin_hash, iterations = excluded.iterations,
          chosen_at = excluded.chosen_at, wrong_tries = 0, last_wrong_system_at = NULL""",
        borrowerId,
        salt,
        secrets.hashOfPin(pin, salt, Secrets.PIN_ITERATIONS),
        Secrets.PIN_ITERATIONS,
        clock.instant());
    return verdict;
  }

  @Transactional
  public boolean isRight(String borrowerId, String pin) {
    Optional<Kept> found =
        database.first(
            "SELECT salt, pin_hash, iterations, wrong_tries, last_wrong_system_at FROM pin WHERE borrower_id = ? FOR UPDATE",
            row ->
                new Kept(
                    row.getBytes("salt"),
                    row.getBytes("pin_hash"),
                    row.getInt("iterations"),
                    row.getInt("wrong_tries"),
                    Rows.instantOrNull(row, "last_wrong_system_at")),
            borrowerId);
    if (found.isEmpty()) return false;
    Kept kept = found.get();
    boolean rested =
        kept.lastWrongAt() == null || kept.lastWrongAt().plus(REST).isBefore(clock.instant());
    if (kept.wrongTries() >= TRIES_MAX && !rested) return false;
    boolean right =
        secrets.same(kept.hash(), secrets.hashOfPin(pin.strip(), kept.salt(), kept.iterations()));
    int wrong = right ? 0 : rested ? 1 : kept.wrongTries() + 1;
    database.update(
        "UPDATE pin SET wrong_tries = ?, last_wrong_system_at = ? WHERE borrower_id = ?",
        wrong,
        right ? null : clock.instant(),
        borrowerId);
    return right;
  }

  /** How many wrong tries are still taken before the PIN rests; none where no PIN was chosen. */
  public int triesLeft(String borrowerId) {
    return database
        .first(
            "SELECT wrong_tries FROM pin WHERE borrower_id = ?",
            row -> Math.max(0, TRIES_MAX - row.getInt("wrong_tries")),
            borrowerId)
        .orElse(0);
  }
}
