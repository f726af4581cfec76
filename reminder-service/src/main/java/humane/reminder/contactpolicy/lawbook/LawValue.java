package humane.reminder.contactpolicy.lawbook;

/** One number or time of day of a row, with what it counts. */
public record LawValue(String name, String value, String unit) {}
