package humane.reminder.contactpolicy.replay;

import java.time.Instant;

/**
 * A period to decide again.
 *
 * @param from inside; {@code to} is outside
 */
public record ReplayQuestion(Instant from, Instant to) {}
