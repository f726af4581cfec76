package humane.reminder.outreach;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer for a step, and the number it is about; none when the borrower has no number at
 * all.
 *
 * @param proposal and {@code situation} are what the gate was asked with when it gave this answer
 */
public record Choice(
    @Nullable CardPoint point,
    ContactDecision decision,
    ContactProposal proposal,
    Situation situation) {}
