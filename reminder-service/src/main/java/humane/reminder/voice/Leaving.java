package humane.reminder.voice;

import java.util.List;

/**
 * Somebody else is on the borrower's phone: the call ends courteously and confirms nothing. Should
 * the number not be the borrower's at all, one key stops it.
 */
public record Leaving() implements State {

  static Turn courteously() {
    return to(OpenWords.SOMEBODY_ELSE);
  }

  static Turn to(OpenWords words) {
    return new Turn(
        new Leaving(),
        Turn.open(words),
        Then.choice(true),
        List.of(new Effect.SomebodyElseAnswered()));
  }

  /** A child is never kept talking. */
  static Turn child() {
    return Turn.ends(
        Disposition.THIRD_PARTY, List.of(new Effect.SomebodyElseAnswered()), OpenWords.CHILD);
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Pressed(String keys) && keys.equals("3"))
      return Urgent.wrongNumber(this);
    return Turn.ends(Disposition.THIRD_PARTY, List.of(), OpenWords.GOODBYE);
  }

  @Override
  public Disposition brokenOff() {
    return Disposition.THIRD_PARTY;
  }
}
