package humane.simulation;

import humane.reminder.escalation.Rung;
import humane.reminder.outreach.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits.
 *
 * @param step null where a person in the team is to look
 * @param story of the case; null for an answer
 * @param rung of the ladder; null for an answer
 * @param lastPrint of the last verdict, so that the same one is counted once
 */
record Pending(
    @Nullable Step step,
    @Nullable Story story,
    @Nullable Rung rung,
    Instant dueAt,
    Instant tryAt,
    @Nullable String lastPrint) {

  Pending waiting(Instant until, String print) {
    return new Pending(step, story, rung, dueAt, until, print);
  }
}
