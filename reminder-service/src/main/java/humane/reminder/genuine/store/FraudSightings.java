package humane.reminder.genuine.store;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.kit.delivery.RecurringJob;
import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.workitem.NewWorkItem;
import humane.reminder.workitem.WorkItemKind;
import humane.reminder.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Codes that are not ours. Three people who were shown the same one make a public warning (conduct
 * §3); one who asks three times does not, so three places within thirty days are counted.
 */
@ApplicationScoped
public class FraudSightings implements RecurringJob {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int ALIKE = 3;

  private final Database database;
  private final NumberTokens tokens;
  private final WorkItems work;
  private final Clock clock;

  FraudSightings(
      Database database, NumberTokens tokens, WorkItems work, @BusinessTime Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.work = work;
    this.clock = clock;
  }

  /**
   * A code that is not ours was shown to us: the first time, and when a third place asks, a person
   * is told.
   *
   * @param place where the question came from; only its keyed hash is kept
   */
  @Transactional
  public void add(CheckCode code, String place) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // Locks the code's row, so that two who ask at once are counted one after the other.
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
    int placesBefore = places(code, now);
    database.update(
        """
        INSERT INTO fraud_sighting_place (code, place, last_at) VALUES (?, ?, ?)
        ON CONFLICT (code, place) DO UPDATE SET last_at = excluded.last_at""",
        code.written(),
        tokens.of("sighting:" + code.written() + ":" + place),
        now);
    if (times == 1)
      report("Somebody was shown the code " + code.written() + ", which is not ours.", now);
    if (placesBefore < ALIKE && places(code, now) >= ALIKE)
      report(
          "The code "
              + code.written()
              + ", which is not ours, was asked about from three places; the public page warns of it.",
          now);
  }

  /** Codes that several people were shown and that are not ours. */
  public List<String> warnedOf() {
    return database.list(
        "SELECT code FROM fraud_sighting_place WHERE last_at > ? GROUP BY code HAVING count(*) >= ? ORDER BY max(last_at) DESC LIMIT 5",
        row -> row.text("code"),
        clock.instant().minus(REMEMBERED),
        ALIKE);
  }

  private int places(CheckCode code, Instant now) {
    return database
        .first(
            "SELECT count(*)::int AS n FROM fraud_sighting_place WHERE code = ? AND last_at > ?",
            row -> row.number("n"),
            code.written(),
            now.minus(REMEMBERED))
        .orElseThrow();
  }

  private void report(String summary, Instant now) {
    work.open(new NewWorkItem(WorkItemKind.FRAUD_REPORT, null, null, summary, now));
  }

  @Override
  public String name() {
    return "sweep-fraud-sighting-places";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  /** Forgets the places that count no longer. */
  @Override
  public void run() {
    database.update(
        "DELETE FROM fraud_sighting_place WHERE last_at <= ?", clock.instant().minus(REMEMBERED));
  }
}
