package humane.reminder.outreach.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/**
 * {@code humane.outreach.*}: how much is done at once. None of these can loosen a limit on
 * contacts.
 */
@ConfigMapping(prefix = "humane.outreach")
public interface LoopSettings {

  /** False stops the loop in this replica; requests and pages go on. */
  @WithDefault("true")
  boolean enabled();

  /** Workers that decide; they mostly wait for the database. */
  @WithDefault("2")
  int deciders();

  /** People decided in one transaction. Larger is faster and holds locks longer. */
  @WithDefault("250")
  int peoplePerBatch();

  /**
   * So many may be reserved and not yet handed over; then nobody is decided but those who wait for
   * an answer. A carrier that falls behind makes us wait here, and not with old decisions.
   */
  @WithDefault("500")
  int reservedMax();

  /** Workers that claim reserved attempts and hand them over. */
  @WithDefault("2")
  int senders();

  /** Attempts handed over in one transaction, just before their requests. */
  @WithDefault("64")
  int attemptsPerGroup();

  /** Requests to the carrier at the same time; when all are taken, nothing more is claimed. */
  @WithDefault("64")
  int requestsAtOnce();

  /**
   * So long a worker may keep a person before another may take over; longer than a look ever takes.
   */
  @WithDefault("30S")
  Duration lease();

  /** How old the card may be at the last look. */
  @WithDefault("5S")
  Duration cardAge();

  /**
   * Requests a second that each of the lender's senders may make, all replicas together, by the
   * sender's number as the lender states it. A sender that is not named is limited by its carrier
   * alone, which says so.
   */
  Map<String, Integer> ratePerSecond();

  /** Looks for work so often when nothing wakes it, because other replicas cannot. */
  @WithDefault("500MS")
  Duration poll();

  /**
   * So long after the hand-over the carrier is asked what became of it; longer than the request's
   * own deadline.
   */
  @WithDefault("15S")
  Duration settleAfter();
}
