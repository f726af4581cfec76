package humane.reminder.outreach;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.suppression.Suppression;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What this service itself knows of a person, read under the person's lock. Accounts are named by
 * their keyed hash throughout.
 *
 * @param history contacts with the person
 * @param withOthers contacts with other borrowers about the account at hand
 * @param notices given to the person, however long ago
 * @param startedByNumber when each number consented to texts anew, by a START, by number token
 * @param lastInboundByNumber when each number last wrote to us, by number token
 */
public record Knowledge(
    List<PastContact> history,
    List<PastContact> withOthers,
    List<Suppression> suppressions,
    List<NoticeGiven> notices,
    Map<String, Instant> startedByNumber,
    Map<String, Instant> lastInboundByNumber) {}
