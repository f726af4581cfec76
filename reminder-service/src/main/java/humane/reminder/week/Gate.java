package humane.reminder.week;

import humane.reminder.contactpolicy.ContactDecision;
import java.time.Instant;

/** The gate about one person and one way of contact, at any instant. */
@FunctionalInterface
public interface Gate {
  ContactDecision at(Instant at);
}
