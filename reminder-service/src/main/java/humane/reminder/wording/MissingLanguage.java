package humane.reminder.wording;

/**
 * Nothing approved in the borrower's language: no text in another one, but a work item that asks
 * for an interpreter (conduct §1).
 */
public record MissingLanguage(String templateId, String language) implements Rendering {}
