package humane.reminder.outreach.store;

import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each of the lender's senders may make its next request, for all replicas together, on the
 * system clock. Whoever takes several senders' rows takes them in the order of their numbers, after
 * the people's locks.
 */
@ApplicationScoped
public class SenderPace {
  private final Database database;

  SenderPace(Database database) {
    this.database = database;
  }

  /**
   * How a sender stands.
   *
   * @param nextAt the first turn that nobody has; null where it never had a rate
   * @param pausedUntil null where nothing was ever wrong
   * @param probe whether one request is to go alone once the pause is over
   */
  public record Standing(@Nullable Instant nextAt, @Nullable Instant pausedUntil, boolean probe) {
    /** Whether it rests for longer than until then. */
    public boolean isPausedAt(Instant systemAt) {
      return pausedUntil != null && pausedUntil.isAfter(systemAt);
    }
  }

  /** Of those senders of whom there is anything to say. */
  public Map<String, Standing> all() {
    Map<String, Standing> all = new HashMap<>();
    database.each(
        "SELECT sender, next_system_at, paused_until_system_at, probe FROM sender_pace",
        row ->
            all.put(
                row.text("sender"),
                new Standing(
                    row.instantOrNull("next_system_at"),
                    row.instantOrNull("paused_until_system_at"),
                    row.yes("probe"))),
        new Object[0]);
    return all;
  }

  /**
   * Books the next turns of a sender, in the current transaction.
   *
   * @return the first of them; each of the others is one interval later
   */
  public Instant book(String sender, int turns, Duration interval, Instant notBefore) {
    Duration all = interval.multipliedBy(turns);
    return database
        .first(
            """
            INSERT INTO sender_pace AS pace (sender, next_system_at) VALUES (?, ?)
            ON CONFLICT (sender) DO UPDATE
              SET next_system_at = GREATEST(pace.next_system_at, ?) + make_interval(secs => ?::double precision / 1000000)
            RETURNING next_system_at
            """,
            row -> row.instant("next_system_at"),
            sender,
            notBefore.plus(all),
            notBefore,
            all.toNanos() / 1_000)
        .orElseThrow()
        .minus(all);
  }

  /** The sender makes no request until then; then one alone, to see whether all is well. */
  public void pause(String sender, Instant until) {
    database.update(
        """
        INSERT INTO sender_pace AS pace (sender, paused_until_system_at, probe) VALUES (?, ?, true)
        ON CONFLICT (sender) DO UPDATE
          SET paused_until_system_at = GREATEST(pace.paused_until_system_at, excluded.paused_until_system_at), probe = true
        """,
        sender,
        until);
  }

  /**
   * Takes the one place to see whether all is well; the others wait until then.
   *
   * @return whether it was still to be had, and no longer pause was asked for meanwhile
   */
  public boolean probes(String sender, Instant now, Instant othersFrom) {
    return database.update(
            "UPDATE sender_pace SET probe = false, paused_until_system_at = ? WHERE sender = ? AND probe AND paused_until_system_at <= ?",
            othersFrom,
            sender,
            now)
        == 1;
  }
}
