package humane.reminder.voice;

import java.util.List;

/** The whole conversation: from what is heard in a state, to what is said and done. */
public final class Conversation {
  /** Nobody is kept talking to a machine for longer. */
  static final int TURNS_MAX = 40;

  private static final String PERSON_KEY = "0";

  private Conversation() {}

  public static State begin() {
    return new Unknown(Misses.none());
  }

  /**
   * What protects people is heard in every state, and so is the wish for a person; the rest is each
   * state's own.
   */
  public static Turn step(State state, Heard heard, Situation situation) {
    if (state instanceof Ended) return state.hear(heard, situation);
    if (heard instanceof Heard.HungUp)
      return new Turn(
          new Ended(state.brokenOff(), state instanceof Known),
          List.of(),
          new Then.HangUp(),
          List.of());
    if (heard instanceof Heard.Spoke(Understood words)) {
      if (Urgent.isIn(words, state)) return Urgent.turn(words, state);
      if (words.means(Meaning.NO_RECORDING))
        return HandOver.after(
            state, situation, List.of(new Effect.DropRecording()), OpenWords.NO_RECORDING);
      if (words.leading() == Meaning.PERSON) return HandOver.of(state, situation);
    }
    boolean asksForPerson = heard instanceof Heard.Pressed(String keys) && keys.equals(PERSON_KEY);
    if (asksForPerson || situation.turn() >= TURNS_MAX) return HandOver.of(state, situation);
    return state.hear(heard, situation);
  }
}
