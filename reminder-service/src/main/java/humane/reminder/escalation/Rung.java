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
  private static final String OFFER = "offer";
  private static final String LATER = "later-2";

  /** Whether it holds out a hand: an offer to look together, or a person. */
  public boolean helps() {
    return action == RungAction.PERSON || purpose == Purpose.PLAN_OFFER;
  }

  /**
   * The words for somebody who likes one channel best: who likes texts gets a text where the ladder
   * calls. It is one contact either way, never one more; who likes calls still gets the texts, for
   * a machine that rings needs a consent of its own.
   */
  public @Nullable String templateFor(@Nullable Channel preferred) {
    if (channel != Channel.VOICE || preferred != Channel.SMS) return template;
    return purpose == Purpose.PLAN_OFFER ? OFFER : LATER;
  }

  public boolean isContact() {
    return action == RungAction.TEXT;
  }
}
