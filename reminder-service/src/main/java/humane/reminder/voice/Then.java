package humane.reminder.voice;

/** What the line does after the words. */
public sealed interface Then {

  /**
   * Waits for an answer, which may begin while we still speak.
   *
   * @param keysMax 1 for a choice; 0 when the answer ends with the hash key
   * @param words whether it may be spoken too
   */
  record Listen(int keysMax, boolean words) implements Then {}

  /** Somebody else is being asked: the line comes back in a moment. */
  record Wait() implements Then {}

  /** Rings the team's line. */
  record Transfer() implements Then {}

  record HangUp() implements Then {}

  static Then choice(boolean words) {
    return new Listen(1, words);
  }

  static Then figures() {
    return new Listen(0, true);
  }
}
