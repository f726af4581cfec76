package humane.budget.plan;

import static humane.budget.plan.WhoAccepts.Caller.BORROWER;
import static humane.budget.plan.WhoAccepts.Caller.BORROWER_WITH_CODE;
import static humane.budget.plan.WhoAccepts.Caller.BORROWER_WITH_PIN;
import static humane.budget.plan.WhoAccepts.Caller.SERVICE;
import static humane.budget.plan.WhoAccepts.Caller.STAFF;
import static humane.budget.plan.WhoAccepts.Refusal.CONFIRM_FIRST;
import static humane.budget.plan.WhoAccepts.Refusal.NOT_SEEN;
import static humane.budget.plan.WhoAccepts.Refusal.NOT_THIS_WAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhoAcceptsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void aBorrowerAcceptsAfterThePinOrAFreshCodeOnly() {
    assertThat(refusal(BORROWER, ConfirmedBy.PIN)).contains(CONFIRM_FIRST);
    assertThat(refusal(BORROWER_WITH_PIN, ConfirmedBy.PIN)).isEmpty();
    assertThat(refusal(BORROWER_WITH_CODE, ConfirmedBy.CODE)).isEmpty();
    assertThat(refusal(BORROWER_WITH_PIN, ConfirmedBy.TEXT)).contains(NOT_THIS_WAY);
    assertThat(refusal(BORROWER_WITH_PIN, ConfirmedBy.VOICE)).contains(NOT_THIS_WAY);
  }

  @Test
  void whatWasNotGivenIsNotRecorded() {
    assertThat(refusal(BORROWER_WITH_PIN, ConfirmedBy.CODE)).contains(NOT_THIS_WAY);
    assertThat(refusal(BORROWER_WITH_CODE, ConfirmedBy.PIN)).contains(NOT_THIS_WAY);
  }

  @Test
  void staffRecordHowTheyKnewThePersonButNeverAText() {
    assertThat(refusal(STAFF, ConfirmedBy.VOICE)).isEmpty();
    assertThat(refusal(STAFF, ConfirmedBy.PIN)).isEmpty();
    assertThat(refusal(STAFF, ConfirmedBy.TEXT)).contains(NOT_THIS_WAY);
  }

  @Test
  void aYesByTextCountsUntilTheEndOfTheSeventhDay() {
    assertThat(byText(Optional.of(NOW.minus(Duration.ofDays(7))))).isEmpty();
    assertThat(byText(Optional.of(NOW.minus(Duration.ofDays(7)).minusSeconds(1))))
        .contains(NOT_SEEN);
    assertThat(byText(Optional.empty())).contains(NOT_SEEN);
  }

  private static Optional<WhoAccepts.Refusal> byText(Optional<Instant> seenAt) {
    return WhoAccepts.refusal(SERVICE, ConfirmedBy.TEXT, seenAt, NOW);
  }

  private static Optional<WhoAccepts.Refusal> refusal(WhoAccepts.Caller who, ConfirmedBy how) {
    return WhoAccepts.refusal(who, how, Optional.of(NOW), NOW);
  }
}
