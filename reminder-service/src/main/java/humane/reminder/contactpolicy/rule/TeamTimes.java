package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hours and days that a team keeps free beyond what the law and the house ask. */
final class TeamTimes extends Limit {
  private final @Nullable Channel channel;
  private final Set<DayOfWeek> avoidDays;

  /**
   * @param channel the only one it is about, or null for all
   */
  TeamTimes(String id, @Nullable Channel channel, Set<DayOfWeek> avoidDays) {
    super(id, ReasonCode.OUTSIDE_HOURS);
    this.channel = channel;
    this.avoidDays = Set.copyOf(avoidDays);
  }

  @Override
  public boolean concerns(ContactProposal proposal) {
    return channel == null || channel == proposal.channel();
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Preferences free =
        new Preferences(
            row.times().get("opensAt"), row.times().get("closesAt"), avoidDays, List.of());
    return new Wishes.Welcome(free).closedUntil(situation, at);
  }
}
