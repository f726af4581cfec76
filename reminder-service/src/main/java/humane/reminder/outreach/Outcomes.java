package humane.reminder.outreach;

import humane.reminder.contactpolicy.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the carrier reports of a message. */
public interface Outcomes {

  /**
   * Records a report; a repeat changes nothing, an earlier stage never overwrites a later one, and
   * a report that comes before we know the carrier's id is kept until we do.
   *
   * @param errorCode the carrier's number for what went wrong
   * @param at business instant
   */
  void record(String carrierMessageId, Outcome outcome, @Nullable String errorCode, Instant at);
}
