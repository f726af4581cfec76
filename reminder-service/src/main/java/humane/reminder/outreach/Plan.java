package humane.reminder.outreach;

import humane.reminder.wording.MissingLanguage;
import java.time.Instant;

/** What a verdict of the gate comes to for its step. */
public sealed interface Plan {

  Considered of();

  /** It was cleared: this attempt counts from now on. */
  record Reserve(Considered of, Attempt attempt) implements Plan {}

  /** The gate is asked again at this instant, or as soon as something changes. */
  record Wait(Considered of, Instant tryAt) implements Plan {}

  /** Nobody waits for it any more. */
  record GiveUp(Considered of) implements Plan {}

  /**
   * A call of a ladder at a place that allows no machine call, or without consent to one: the
   * ladder goes on without.
   */
  record PassOver(Considered of) implements Plan {}

  /** It was cleared, and there is no approved text in the borrower's language. */
  record NoText(Considered of, MissingLanguage missing) implements Plan {}
}
