package humane.reminder.voice;

/** What another service answered to something that the conversation asked. */
public sealed interface News {

  /** The facts or the PIN were right; with it comes what only the borrower may hear. */
  record Right(Means means, Standing standing) implements News {}

  /**
   * @param triesLeft how often one may still try, over all calls
   */
  record Wrong(int triesLeft) implements News {}

  /** The plan stands. */
  record PlanAccepted() implements News {}

  /** Its terms, or what is affordable, have changed since they were read out. */
  record PlanChanged() implements News {}

  record CodeChecked(boolean genuine) implements News {}

  /** Nobody could be asked. */
  record Away() implements News {}
}
