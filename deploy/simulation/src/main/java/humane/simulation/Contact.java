package humane.simulation;

import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import java.time.Instant;

/**
 * A contact that the gate cleared and the simulation made.
 *
 * @param answer to what the borrower had just said; it is no reminder, and counts in no cap
 */
record Contact(
    Instant at,
    Person person,
    Segment segment,
    Channel channel,
    Purpose purpose,
    Outcome outcome,
    boolean answer) {}
