package humane.reminder.voice;

import humane.reminder.contactpolicy.Outcome;

/**
 * Over. Whatever still comes changes nothing.
 *
 * @param withBorrower whether the borrower was verified before
 */
public record Ended(Disposition as, boolean withBorrower) implements State {

  /** As contact law counts it. */
  public Outcome outcome() {
    return withBorrower ? Outcome.CONVERSATION : as.outcome();
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    return new Turn(this, java.util.List.of(), new Then.HangUp(), java.util.List.of());
  }

  @Override
  public Disposition brokenOff() {
    return as;
  }
}
