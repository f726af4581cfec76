package humane.reminder.outreach;

import humane.reminder.contactpolicy.Purpose;
import humane.reminder.wording.TemplateCall;
import java.time.Instant;
import java.util.UUID;

/** Answers that a borrower asked for by writing to us, pressing a key or using a page. */
public interface AskedReplies {

  /**
   * Stores a one-off step in the current transaction, due at once; the loop wakes after the commit.
   * It passes the whole gate and the same states as any other contact.
   *
   * @param numberToken the number that gets the answer: the one that asked
   * @param requestedAt business instant at which it was asked for
   * @return the step
   */
  UUID answer(
      String borrowerId,
      String numberToken,
      Purpose purpose,
      TemplateCall call,
      Instant requestedAt);
}
