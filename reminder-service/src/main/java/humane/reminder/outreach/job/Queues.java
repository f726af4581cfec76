package humane.reminder.outreach.job;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.lender.LenderFacts;
import humane.reminder.outreach.Choice;
import humane.reminder.outreach.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whom one look leaves undecided, because so much waits for their sender already that a decision
 * would be old before it is used.
 */
final class Queues {
  /** Those who wait come back spread over this time, and not all at once. */
  private static final Duration SPREAD = Duration.ofSeconds(5);

  private final LenderFacts facts;
  private final Map<String, Instant> behind;
  private final Map<String, Instant> waiting = new HashMap<>();

  /**
   * @param behind senders that are behind, and until when, on the system clock
   */
  Queues(LenderFacts facts, Map<String, Instant> behind) {
    this.facts = facts;
    this.behind = behind;
  }

  /** What somebody asked for never waits here. */
  boolean mustWait(Step step, Choice choice) {
    if (behind.isEmpty() || step.isAsked()) return false;
    CardPoint point = Objects.requireNonNull(choice.point());
    Instant until = SenderNumbers.of(facts, point.number()).map(behind::get).orElse(null);
    if (until == null) return false;
    waiting.put(
        step.borrowerId(),
        until.plusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis())));
    return true;
  }

  /** When to look at each of them again, on the system clock. */
  Map<String, Instant> waiting() {
    return waiting;
  }
}
