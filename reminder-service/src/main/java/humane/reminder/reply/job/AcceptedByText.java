package humane.reminder.reply.job;

import humane.reminder.reply.Answer;
import humane.reminder.reply.Reading;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A "yes" by text accepts a plan only if that very plan was seen in a signed-in session within seven days (conduct §2). Whoever has
 * not seen one gets the link to look at it first.
 */
@ApplicationScoped
public class AcceptedByText {

  /** The answer as it stands, or the confirmation of the plan that this text has accepted. */
  Answer confirmedOr(Answer answer, String borrowerId, Reading reading) {
    return answer;
  }
}
