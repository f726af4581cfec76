package humane.reminder.voice;

/** What comes from the line, or from somebody whom we have asked meanwhile. */
public sealed interface Heard {

  /** The call was taken up. */
  record Began(AnsweredBy by) implements Heard {}

  /** Who took it up, as far as the carrier can tell. */
  enum AnsweredBy {
    SOMEBODY,
    MACHINE,
    FAX
  }

  record Spoke(Understood understood) implements Heard {}

  /** Keys without the one that ends them: digits and stars. */
  record Pressed(String keys) implements Heard {}

  /** Nothing was said or pressed in time. */
  record Silence() implements Heard {}

  /** The answer that was waited for. */
  record Told(News news) implements Heard {}

  /** The answer that is waited for is not there yet. */
  record NotYet() implements Heard {}

  /** The team's line was rung. */
  record TransferEnded(boolean talked) implements Heard {}

  /** The call is over, whoever ended it. */
  record HungUp() implements Heard {}
}
