package humane.reminder.voice;

import java.util.List;

/** The team's line is being rung. */
public record Transferring(boolean withBorrower) implements State {

  @Override
  public Turn hear(Heard heard, Situation situation) {
    Ended ended = new Ended(Disposition.HANDED_OVER, withBorrower);
    if (heard instanceof Heard.TransferEnded(boolean talked) && talked)
      return new Turn(ended, List.of(), new Then.HangUp(), List.of());
    return new Turn(
        ended,
        Turn.open(OpenWords.NOBODY_FREE, OpenWords.A_PERSON_CALLS_BACK),
        new Then.HangUp(),
        List.of(new Effect.WantPerson()));
  }

  @Override
  public Disposition brokenOff() {
    return Disposition.HANDED_OVER;
  }
}
