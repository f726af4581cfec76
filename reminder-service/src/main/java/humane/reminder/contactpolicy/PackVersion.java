package humane.reminder.contactpolicy;

import java.time.LocalDate;

/**
 * A pack that was in force.
 *
 * @param version the day of the last change in it, as seen from the day asked about
 */
public record PackVersion(String id, LocalDate version) {}
