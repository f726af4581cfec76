package humane.reminder.outreach.job;

import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.Considered;
import humane.reminder.outreach.job.LastLook.Ready;

/** What the last look at an attempt came to. */
sealed interface Look {
  Attempt attempt();

  /** Cleared again, with everything the request needs. */
  record HandOver(Attempt attempt, Ready ready) implements Look {}

  /** The gate says no now. */
  record Release(Attempt attempt, Considered of) implements Look {}

  /** The lender states no sender for the country of the number. */
  record NoSender(Attempt attempt) implements Look {}

  /** Its case ended, its account was paid, or nobody waits for it any more. */
  record NothingLeftToSay(Attempt attempt) implements Look {}
}
