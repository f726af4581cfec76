package humane.reminder.wording;

/**
 * A text ready to send.
 *
 * @param text the exact words
 * @param maskedText the same words with the name, links and codes hidden, for the page that anybody may ask
 * @param version of the approved template
 */
public record RenderedText(String text, String maskedText, String templateId, String language, int version) implements Rendering {}
