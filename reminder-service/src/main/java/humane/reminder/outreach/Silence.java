package humane.reminder.outreach;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactDecision;
import java.time.Duration;
import java.time.Instant;

/** What becomes of a step that the gate did not clear. */
public final class Silence {
  /**
   * What is refused waits for a fact to change; a change wakes it, and it is looked at again now
   * and then all the same.
   */
  private static final Duration LOOK_AGAIN_AFTER_REFUSAL = Duration.ofDays(1);

  private Silence() {}

  public static Plan plan(Considered of, Instant now) {
    return switch (of.decision()) {
      case ContactDecision.Cleared cleared ->
          throw new IllegalArgumentException("What is cleared is not silent");
      case ContactDecision.Deferred deferred -> deferred(of, deferred);
      case ContactDecision.Refused refused ->
          of.step().isAsked()
              ? new Plan.GiveUp(of)
              : of.step().channel() == Channel.VOICE
                  ? new Plan.PassOver(of)
                  : new Plan.Wait(of, now.plus(LOOK_AGAIN_AFTER_REFUSAL));
    };
  }

  private static Plan deferred(Considered of, ContactDecision.Deferred deferred) {
    Instant expiresAt = of.step().expiresAt();
    return expiresAt != null && !deferred.notBefore().isBefore(expiresAt)
        ? new Plan.GiveUp(of)
        : new Plan.Wait(of, deferred.notBefore());
  }
}
