package humane.reminder.wording;

/**
 * A text ready to send.
 *
 * @param text the exact words
 * @param version of the approved template
 */
public record RenderedText(String text, String templateId, String language, int version)
    implements Rendering {}
