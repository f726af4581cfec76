package humane.reminder.wording;

/** What comes of asking for a text. */
public sealed interface Rendering permits RenderedText, MissingLanguage {}
