package humane.borrower.support.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.support.Helper;
import humane.borrower.support.SupportNeed;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes down what a borrower needs and who helps, and lets it take effect at once. */
@ApplicationScoped
public class CareKeeping {
  private final BorrowerStore borrowers;
  private final SupportNeedStore needs;
  private final HelperStore helpers;
  private final HoldKeeping holds;
  private final ChangeFeed feed;
  private final Clock clock;

  CareKeeping(
      BorrowerStore borrowers,
      SupportNeedStore needs,
      HelperStore helpers,
      HoldKeeping holds,
      ChangeFeed feed,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.needs = needs;
    this.helpers = helpers;
    this.holds = holds;
    this.feed = feed;
    this.clock = clock;
  }

  /** A need of a kind that stands already is not written twice. */
  @Transactional
  public SupportNeed need(SupportNeed told) {
    borrowers.lockLiving(told.borrowerId());
    Optional<SupportNeed> known =
        needs.standing(List.of(told.borrowerId())).stream()
            .filter(one -> one.kind() == told.kind())
            .findFirst();
    if (known.isPresent()) return known.get();
    needs.add(told);
    tell(told.borrowerId());
    return told;
  }

  /**
   * @throws Problem 404
   */
  @Transactional
  public void endNeed(String borrowerId, String needId, String by) {
    borrowers.lockLiving(borrowerId);
    SupportNeed need =
        needs.all(borrowerId).stream()
            .filter(one -> one.id().equals(needId))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("support need of this borrower", needId));
    if (need.endedAt() != null) return;
    needs.end(need, by);
    tell(borrowerId);
  }

  /** Names a helper; one who acts for the borrower sets the hold REPRESENTED until then. */
  @Transactional
  public Helper name(Helper named, LocalDate today, String by) {
    borrowers.lockLiving(named.borrowerId());
    String holdId = named.acts() ? represented(named, today, by) : null;
    Helper kept =
        new Helper(
            named.id(),
            named.borrowerId(),
            named.name(),
            named.role(),
            named.authority(),
            named.acts(),
            named.until(),
            holdId,
            named.recordedAt(),
            null);
    helpers.add(kept);
    tell(named.borrowerId());
    return kept;
  }

  /**
   * The helper's time is over; a hold that stood because of it ends too.
   *
   * @throws Problem 404
   */
  @Transactional
  public void endHelper(String borrowerId, String helperId, String by) {
    borrowers.lockLiving(borrowerId);
    Helper helper =
        helpers.all(borrowerId).stream()
            .filter(one -> one.id().equals(helperId))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("helper of this borrower", helperId));
    if (!helpers.end(helper)) return;
    if (helper.holdId() != null)
      holds.end(
          borrowerId,
          helper.holdId(),
          "The helper no longer acts for the borrower.",
          new HoldKeeping.Command(by, null, null));
    tell(borrowerId);
  }

  private String represented(Helper named, LocalDate today, String by) {
    Hold hold =
        new Hold(
            UUID.randomUUID().toString(),
            named.borrowerId(),
            HoldKind.REPRESENTED,
            null,
            today,
            named.until(),
            by,
            MaskedText.of(named.role() + ": " + named.name()),
            clock.instant(),
            null);
    holds.set(hold, new HoldKeeping.Command(by, null, null));
    return hold.id();
  }

  private void tell(String borrowerId) {
    feed.append(List.of(Changes.ofBorrower(ChangeKind.WISHES_CHANGED, borrowerId, Map.of())));
  }
}
