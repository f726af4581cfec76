package humane.reminder.wording;

/**
 * Whom a text greets: the given name ({@code 伟}), the full name in the order its owner writes it
 * ({@code 李伟}), the language (BCP 47).
 */
public record Recipient(String givenName, String fullName, String language) {}
