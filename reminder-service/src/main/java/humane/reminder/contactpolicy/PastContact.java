package humane.reminder.contactpolicy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact that happened, by us or outside the suite. What is not known (null) counts for every
 * account, number, purpose, kind and party.
 *
 * @param by LENDER or AGENCY
 */
public record PastContact(
    Instant at,
    Channel channel,
    @Nullable VoiceKind voiceKind,
    Direction direction,
    Outcome outcome,
    @Nullable Purpose purpose,
    @Nullable List<String> accountRefs,
    @Nullable String contactPointId,
    @Nullable Actor by) {

  public PastContact {
    accountRefs = accountRefs == null || accountRefs.isEmpty() ? null : List.copyOf(accountRefs);
  }

  public boolean isOutbound() {
    return direction == Direction.OUTBOUND;
  }

  public boolean isAbout(@Nullable String accountRef) {
    return accountRef == null || accountRefs == null || accountRefs.contains(accountRef);
  }

  public boolean isTo(ContactPointFacts point) {
    return contactPointId == null || point.id() == null || contactPointId.equals(point.id());
  }
}
