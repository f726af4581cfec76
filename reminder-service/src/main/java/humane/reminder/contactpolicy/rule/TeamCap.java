package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A cap or a spacing that a team keeps beyond what the law and the house ask. */
final class TeamCap extends RollingCap {
  private final @Nullable Channel channel;

  /**
   * @param channel the only one it counts and closes, or null for all
   */
  TeamCap(String id, @Nullable Channel channel) {
    super(id, ReasonCode.TOO_MANY_CONTACTS);
    this.channel = channel;
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return channel == null || channel == proposal.channel();
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return channel == null || channel == past.channel();
  }

  @Override
  Duration window(Row row) {
    return Duration.ofHours(row.number("windowHours"));
  }
}
