package humane.borrower.complaint.rest;

import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.ComplaintState;
import humane.borrower.complaint.store.ComplaintMoves;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A step that a person takes with a complaint.
 *
 * @param answer needed with ANSWERED, and only there
 * @param by who takes it, where one of our services passes a person's step on
 */
record Step(@Nullable ComplaintState state, @Nullable String answer, @Nullable String by) {
  static final int WORDS_LENGTH_MAX = 10_000;

  static Complaint take(
      @Nullable Step step, String complaintId, ComplaintMoves moves, SecurityIdentity caller) {
    if (step == null || step.state() == null) throw Problem.badInput("state", null, "is required");
    if (step.answer() != null && step.answer().length() > WORDS_LENGTH_MAX)
      throw Problem.badInput("answer", null, "is longer than " + WORDS_LENGTH_MAX + " characters");
    return moves.move(complaintId, step.state(), step.answer(), person(step.by(), caller));
  }

  /** Staff speak for themselves; only a service names somebody else. */
  private static String person(@Nullable String by, SecurityIdentity caller) {
    if (caller.hasRole(Roles.SERVICE)) return needed("by", by);
    if (by != null) throw Problem.badInput("by", null, "is for our services only");
    return caller.getPrincipal().getName();
  }

  static String needed(String field, @Nullable String words) {
    if (words == null || words.isBlank()) throw Problem.badInput(field, null, "is required");
    if (words.length() > WORDS_LENGTH_MAX)
      throw Problem.badInput(field, null, "is longer than " + WORDS_LENGTH_MAX + " characters");
    return words.strip();
  }
}
