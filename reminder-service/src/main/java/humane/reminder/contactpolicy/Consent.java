package humane.reminder.contactpolicy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent, given and perhaps withdrawn.
 *
 * @param contactPointId null means every own number
 * @param givenAt null if it was never given (a plain refusal)
 * @param withdrawnAt null while it stands
 */
public record Consent(
    Channel channel,
    ConsentKind kind,
    @Nullable String contactPointId,
    @Nullable Instant givenAt,
    @Nullable Instant withdrawnAt) {

  public boolean standsAt(Instant at) {
    return givenAt != null && !givenAt.isAfter(at) && !isWithdrawnAt(at);
  }

  public boolean isWithdrawnAt(Instant at) {
    return withdrawnAt != null && !withdrawnAt.isAfter(at);
  }

  /** Whether it is given or withdrawn only later. */
  boolean changesAfter(Instant at) {
    return (givenAt != null && givenAt.isAfter(at))
        || (withdrawnAt != null && withdrawnAt.isAfter(at));
  }

  /** A consent for one number says nothing about another. */
  public boolean covers(ContactPointFacts point) {
    return contactPointId == null || contactPointId.equals(point.id());
  }
}
