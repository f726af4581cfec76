package humane.borrower.complaint.store;

import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.ComplaintState;
import humane.borrower.database.Database;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Takes a complaint along its way, under the borrower's lock, so that two people do not cross. */
@ApplicationScoped
public class ComplaintMoves {
  private final BorrowerStore borrowers;
  private final ComplaintStore complaints;
  private final HoldKeeping holds;
  private final Database database;

  ComplaintMoves(
      BorrowerStore borrowers, ComplaintStore complaints, HoldKeeping holds, Database database) {
    this.borrowers = borrowers;
    this.complaints = complaints;
    this.holds = holds;
    this.database = database;
  }

  /**
   * @param answer the words, needed to answer and nothing else
   * @throws Problem 409 when it may not go there from where it stands
   */
  @Transactional
  public Complaint move(
      String borrowerId, String id, ComplaintState to, @Nullable String answer, String staff) {
    borrowers.lock(borrowerId);
    Complaint complaint = complaints.get(borrowerId, id);
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
    if (to == ComplaintState.CLOSED) endItsHold(borrowerId, id, staff);
    return complaints.get(borrowerId, id);
  }

  @Transactional
  public Complaint give(String borrowerId, String id, String owner) {
    borrowers.lock(borrowerId);
    complaints.give(complaints.get(borrowerId, id), owner);
    return complaints.get(borrowerId, id);
  }

  /**
   * Takes the longer time that the law has for complex ones.
   *
   * @throws Problem 409 when it is answered, or no law here knows a longer time
   */
  @Transactional
  public Complaint extend(String borrowerId, String id, String reason) {
    borrowers.lock(borrowerId);
    Complaint complaint = complaints.get(borrowerId, id);
    boolean known = complaint.clocks().stream().anyMatch(date -> date.extension());
    if (complaint.state().isAnswered() || !known)
      throw Problem.conflict(
          "complaint-not-extended",
          known ? "It is answered already." : "No rule here knows a longer time.");
    complaints.extend(complaint, reason);
    return complaints.get(borrowerId, id);
  }

  /** What it concerned goes on, unless something else holds it. */
  private void endItsHold(String borrowerId, String id, String staff) {
    database
        .first(
            "SELECT hold_id FROM hold_command WHERE sender = 'complaint' AND command_id = ? AND hold_id IS NOT NULL",
            row -> row.getString("hold_id"),
            id)
        .ifPresent(
            holdId ->
                holds.end(
                    borrowerId,
                    holdId,
                    "the complaint is closed",
                    new HoldKeeping.Command(staff, null, null)));
  }
}
