package humane.reminder.outreach;

import humane.reminder.borrowerclient.CardPoint;
import humane.reminder.contactpolicy.ContactDecision;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer for a step, and the number it is about; none when the borrower has no number at
 * all.
 */
public record Choice(@Nullable CardPoint point, ContactDecision decision) {}
