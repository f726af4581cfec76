package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Situation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One question, as it comes from the store: the history is neither sorted nor counted. */
record Asked(
    List<String> jurisdictions,
    List<ZoneId> zones,
    ContactProposal proposal,
    ContactPointFacts point,
    List<Consent> consents,
    Preferences wishes,
    List<Hold> holds,
    List<Notice> notices,
    List<PastContact> history,
    Instant at) {

  /** A new one each time: what a situation works out once must be paid for in every decision. */
  Situation situation() {
    return new Situation(zones, point, consents, wishes, holds, notices, null, history, List.of());
  }
}
