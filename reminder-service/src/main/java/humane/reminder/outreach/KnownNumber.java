package humane.reminder.outreach;

/** A number that stands for a borrower, by keyed hash. */
public record KnownNumber(String numberToken, String borrowerId, String contactPointId) {}
