package humane.reminder.voice;

/** Writes a turn in the carrier's form. */
public interface Documents {

  /**
   * @param nextTurn the number under which the carrier comes back
   * @param teamLine E.164; empty while nobody has stated one
   */
  String of(Turn turn, Script script, Scene scene, int nextTurn, String teamLine);

  /** For a call that we know nothing of, or that is over. */
  String hangUp();
}
