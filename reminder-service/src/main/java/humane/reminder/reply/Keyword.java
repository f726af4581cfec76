package humane.reminder.reply;

/**
 * Words that carry one meaning beyond doubt.
 *
 * @param words as {@link PlainWords} writes them
 * @param detail a {@link StopScope} or {@link DistressKind} by name, or empty
 * @param source who says that these words mean this
 */
public record Keyword(Intent intent, Match match, String words, String detail, String source) {
  public enum Match {
    /** The whole message, courtesies aside. */
    WHOLE,
    /** The whole message, or one whole sentence of it: {@code Stop. I have had enough.} */
    SENTENCE,
    /** A word of its own in a short message, unless a "not" stands before it. */
    SHORT,
    /** Anywhere in the message: only where a false alarm protects too. */
    WITHIN,
    /** Anywhere in a message, in {@link Pinyin}. */
    PINYIN
  }
}
