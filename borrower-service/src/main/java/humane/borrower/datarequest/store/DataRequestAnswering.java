package humane.borrower.datarequest.store;

import humane.borrower.database.Database;
import humane.borrower.database.Sealing;
import humane.borrower.datarequest.Correction;
import humane.borrower.datarequest.DataRequest;
import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.datarequest.DataRequestOutcome;
import humane.borrower.erasure.store.Erasing;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries a request out and says so, in one transaction: nothing is answered that was not done. A
 * copy (access, portability) is there for the person at any time, on their own page.
 */
@ApplicationScoped
public class DataRequestAnswering {
  private static final ZoneId EARLIEST_ANYWHERE = ZoneId.of("Etc/GMT+12");

  private final BorrowerStore borrowers;
  private final DataRequestStore requests;
  private final Erasing erasing;
  private final HoldKeeping holds;
  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  DataRequestAnswering(
      BorrowerStore borrowers,
      DataRequestStore requests,
      Erasing erasing,
      HoldKeeping holds,
      Database database,
      Sealing sealing,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.requests = requests;
    this.erasing = erasing;
    this.holds = holds;
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * @param correction with a CORRECTION that is done, and nothing else
   * @throws Problem 409 when it was answered before, or an erasure is stopped
   */
  @Transactional
  public DataRequest answer(
      String borrowerId,
      String id,
      DataRequestOutcome outcome,
      String answer,
      @Nullable Correction correction,
      String staff) {
    borrowers.lock(borrowerId);
    DataRequest request = requests.get(borrowerId, id);
    if (!request.isOpen())
      throw Problem.conflict("already-answered", "This request was answered before.");
    boolean corrects =
        request.kind() == DataRequestKind.CORRECTION && outcome == DataRequestOutcome.DONE;
    if (corrects != (correction != null && !correction.isEmpty()))
      throw Problem.badInput(
          "correction", null, "is needed with a CORRECTION that is DONE, and only there");
    if (outcome == DataRequestOutcome.DONE) carryOut(borrowerId, request, correction);
    requests.close(borrowerId, id, outcome, answer, staff);
    return requests.get(borrowerId, id);
  }

  private void carryOut(String borrowerId, DataRequest request, @Nullable Correction correction) {
    switch (request.kind()) {
      case ERASURE -> erasing.eraseProfile(borrowerId);
      case RESTRICTION ->
          holds.set(
              untilLifted(borrowerId), new HoldKeeping.Command("data-request", request.id(), null));
      case CORRECTION -> correct(borrowers.get(borrowerId), correction);
      case ACCESS, PORTABILITY -> {
        // The copy is made fresh whenever the person opens it.
      }
    }
  }

  private void correct(BorrowerRow borrower, @Nullable Correction correction) {
    if (borrower.erasedAt() != null || correction == null)
      throw Problem.conflict("erased", "Nothing is held of this person that could be put right.");
    database.update(
        "UPDATE borrower SET profile_sealed = ?, facts_as_of = greatest(facts_as_of, ?) WHERE id = ?",
        sealing.facts(
            borrower.id(), correction.of(borrower.profile()), BorrowerStore.PROFILE_PLACE),
        clock.instant(),
        borrower.id());
  }

  /** What is restricted is kept and not used: nobody is written to or rung from it. */
  private Hold untilLifted(String borrowerId) {
    Instant now = clock.instant();
    return new Hold(
        UUID.randomUUID().toString(),
        borrowerId,
        HoldKind.CEASE,
        null,
        LocalDate.ofInstant(now, EARLIEST_ANYWHERE),
        null,
        "data-request",
        null,
        now,
        null);
  }
}
