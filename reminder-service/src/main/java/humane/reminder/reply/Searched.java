package humane.reminder.reply;

/**
 * A message in which many words are looked for, made ready for it once.
 *
 * @param padded with a space at either end
 * @param squeezed without any space
 */
record Searched(String plain, String padded, String squeezed) {
  static Searched in(String plain) {
    return new Searched(plain, " " + plain + " ", plain.replace(" ", ""));
  }

  boolean has(Sought sought) {
    return switch (sought.spaces()) {
      case BETWEEN_WORDS -> padded.contains(sought.words());
      case WITHIN_WORDS -> plain.contains(sought.words());
      case MEANINGLESS -> squeezed.contains(sought.words());
    };
  }
}
