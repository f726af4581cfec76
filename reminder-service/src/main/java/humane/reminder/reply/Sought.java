package humane.reminder.reply;

import java.util.regex.Pattern;

/**
 * Plain words as they are looked for in a message. They stand alone ({@code end} is not in {@code
 * weekend}), but where a script has no spaces for them to stand between, or sets them as it likes.
 *
 * @param words with the spaces that must stand around them
 */
record Sought(String words, Spaces spaces) {
  /** What the spaces of a script tell. */
  enum Spaces {
    /** Where a word ends. */
    BETWEEN_WORDS,
    /** Nothing, but that two things stand side by side. */
    WITHIN_WORDS,
    /** Nothing at all. */
    MEANINGLESS
  }

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

  static Sought of(String plain) {
    if (UNSPACED.matcher(plain).find())
      return new Sought(plain.replace(" ", ""), Spaces.MEANINGLESS);
    return HAN.matcher(plain).find()
        ? new Sought(plain, Spaces.WITHIN_WORDS)
        : new Sought(" " + plain + " ", Spaces.BETWEEN_WORDS);
  }
}
