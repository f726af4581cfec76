package humane.reminder.escalation;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder.
 *
 * @param day days past due on which it falls due at the earliest
 * @param channel with TEXT: how the borrower is reached
 * @param purpose with TEXT: what the contact is for
 * @param template with TEXT: the approved words
 */
public record Rung(
    int day,
    RungAction action,
    @Nullable Channel channel,
    @Nullable Purpose purpose,
    @Nullable String template) {

  /** Whether it holds out a hand: an offer to look together, or a person. */
  public boolean helps() {
    return action == RungAction.PERSON || purpose == Purpose.PLAN_OFFER;
  }

  public boolean isContact() {
    return action == RungAction.TEXT;
  }
}
