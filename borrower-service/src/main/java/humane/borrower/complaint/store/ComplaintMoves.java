package humane.borrower.complaint.store;

import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.ComplaintState;
import humane.borrower.database.Database;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a complaint along its way, under a lock, so that two people do not cross. */
@ApplicationScoped
public class ComplaintMoves {
  private static final String HEARS_WORDS = "reminder-service";

  private final BorrowerStore borrowers;
  private final ComplaintStore complaints;
  private final ComplaintKeeping keeping;
  private final HoldKeeping holds;
  private final HoldStore standing;
  private final Database database;

  ComplaintMoves(
      BorrowerStore borrowers,
      ComplaintStore complaints,
      ComplaintKeeping keeping,
      HoldKeeping holds,
      HoldStore standing,
      Database database) {
    this.borrowers = borrowers;
    this.complaints = complaints;
    this.keeping = keeping;
    this.holds = holds;
    this.standing = standing;
    this.database = database;
  }

  /**
   * @param answer the words, needed to answer and nothing else
   * @throws Problem 409 when it may not go there from where it stands
   */
  @Transactional
  public Complaint move(String id, ComplaintState to, @Nullable String answer, String staff) {
    Complaint complaint = locked(id);
    if (!complaint.state().next().contains(to))
      throw Problem.conflict(
          "complaint-state",
          "A complaint that is "
              + complaint.state()
              + " can become "
              + complaint.state().next()
              + ", not "
              + to
              + ".");
    if ((to == ComplaintState.ANSWERED) != (answer != null && !answer.isBlank()))
      throw Problem.badInput("answer", null, "is needed with ANSWERED, and only there");
    if (answer != null) complaints.answer(complaint, answer);
    complaints.move(complaint, to, staff);
    if (to == ComplaintState.CLOSED) endItsHold(complaint, staff);
    return complaints.get(id);
  }

  @Transactional
  public Complaint give(String id, String owner) {
    complaints.give(locked(id), owner);
    return complaints.get(id);
  }

  /**
   * Takes the longer time that the law has for complex ones.
   *
   * @throws Problem 409 when it is answered, or no law here knows a longer time
   */
  @Transactional
  public Complaint extend(String id, String reason) {
    Complaint complaint = locked(id);
    boolean known = complaint.clocks().stream().anyMatch(date -> date.extension());
    if (complaint.state().isAnswered() || !known)
      throw Problem.conflict(
          "complaint-not-extended",
          known ? "It is answered already." : "No rule here knows a longer time.");
    complaints.extend(complaint, reason);
    return complaints.get(id);
  }

  /**
   * Somebody has found out whom it is about.
   *
   * @throws Problem 409 when that is known already, or it is closed
   */
  @Transactional
  public Complaint isAbout(String id, String borrowerId) {
    borrowers.lockLiving(borrowerId);
    Complaint complaint = locked(id);
    if (complaint.borrowerId() != null || complaint.state() == ComplaintState.CLOSED)
      throw Problem.conflict(
          "complaint-is-about",
          complaint.borrowerId() == null
              ? "It is closed."
              : "It is known already whom this complaint is about.");
    keeping.isAbout(complaint, borrowerId);
    return complaints.get(id);
  }

  /** The borrower's lock first, as everywhere; then the complaint as it stands under it. */
  private Complaint locked(String id) {
    String borrowerId = complaints.get(id).borrowerId();
    if (borrowerId != null) borrowers.lock(borrowerId);
    complaints.lock(id);
    return complaints.get(id);
  }

  /** What it concerned goes on, unless something else holds it. */
  private void endItsHold(Complaint complaint, String staff) {
    String borrowerId = complaint.borrowerId();
    if (borrowerId == null) return;
    database
        .first(
            "SELECT hold_id FROM hold_command WHERE sender = 'complaint' AND command_id = ? AND hold_id IS NOT NULL",
            row -> row.getString("hold_id"),
            complaint.id())
        .ifPresent(holdId -> end(borrowerId, holdId, staff));
    if (!complaints.anyOpen(borrowerId)) endHoldsOfWords(borrowerId, staff);
  }

  /**
   * Words that reached reminder-service set a hold there before they came here as a complaint; it
   * has waited for these complaints and for nothing else.
   */
  private void endHoldsOfWords(String borrowerId, String staff) {
    standing.standing(List.of(borrowerId)).stream()
        .filter(hold -> hold.kind() == HoldKind.COMPLAINT && hold.by().equals(HEARS_WORDS))
        .forEach(hold -> end(borrowerId, hold.id(), staff));
  }

  private void end(String borrowerId, String holdId, String staff) {
    holds.end(
        borrowerId, holdId, "the complaint is closed", new HoldKeeping.Command(staff, null, null));
  }
}
