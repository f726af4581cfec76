package humane.borrower.signin.store;

import humane.borrower.contactpoint.ContactPoint;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One-time codes: ten minutes, five tries, one use, the newest only. */
@ApplicationScoped
public class OneTimeCodes {
  public static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int TRIES_MAX = 5;
  private static final int CODES_AN_HOUR_MAX = 5;

  /** What a code is for; one for a new number does not confirm a session by itself. */
  public enum Purpose {
    CONFIRM,
    PROVE_NUMBER
  }

  private final Secrets secrets;
  private final MessageRequests messages;
  private final Clock clock;

  OneTimeCodes(Secrets secrets, MessageRequests messages, @SystemTime Clock clock) {
    this.secrets = secrets;
    this.messages = messages;
    this.clock = clock;
  }

  /** Has a code sent; false when there were too many in the last hour. */
  @Transactional
  public boolean send(ContactPoint number, Purpose purpose) {
    Instant now = clock.instant();
    long lately = OneTimeCode.madeSince(number.borrowerId(), now.minus(Duration.ofHours(1)));
    if (lately >= CODES_AN_HOUR_MAX) return false;
    String code = secrets.code();
    keep(number, purpose, code, now);
    messages.want(number, MessageRequests.Kind.CODE, code, now.plus(LIFETIME));
    return true;
  }

  private void keep(ContactPoint number, Purpose purpose, String code, Instant now) {
    OneTimeCode made = new OneTimeCode();
    made.id = UUID.randomUUID().toString();
    made.borrowerId = number.borrowerId();
    made.contactPointId = number.id();
    made.purpose = purpose;
    made.salt = secrets.salt();
    made.codeHash = secrets.hashOfCode(code, made.salt);
    made.createdAt = now;
    made.expiresAt = now.plus(LIFETIME);
    made.persistAndFlush();
  }

  /**
   * @return the number the code went to, when it is right; a wrong one uses up a try
   */
  @Transactional
  public Optional<String> use(String borrowerId, Purpose purpose, String typed) {
    Optional<OneTimeCode> waiting =
        OneTimeCode.waiting(borrowerId, purpose, clock.instant(), TRIES_MAX);
    if (waiting.isEmpty()) return Optional.empty();
    OneTimeCode code = waiting.get();
    boolean right = secrets.same(code.codeHash, secrets.hashOfCode(typed.strip(), code.salt));
    if (right) code.usedAt = clock.instant();
    else code.wrongTries++;
    return right ? Optional.of(code.contactPointId) : Optional.empty();
  }
}
