package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import humane.budget.plan.PaymentMatch.Beside;
import humane.budget.plan.PaymentMatch.Timing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PaymentMatchTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 12);
  private static final List<TrackedInstalment> OPEN =
      List.of(instalment(1, FIRST, 40), instalment(2, FIRST.plusMonths(1), 0));

  @Test
  void aPartOfAnInstalmentIsCountedAsAPart() {
    assertThat(match(50, FIRST, OPEN).parts())
        .extracting(
            part -> part.on().number(),
            PaymentMatch.Part::amountMinor,
            PaymentMatch.Part::completes)
        .containsExactly(tuple(1, 50L, false));
  }

  @Test
  void whatIsMoreThanOneInstalmentPaysTheNextOneEarly() {
    PaymentMatch match = match(100, FIRST.plusDays(2), OPEN);
    assertThat(match.parts())
        .extracting(
            PaymentMatch.Part::amountMinor, PaymentMatch.Part::timing, PaymentMatch.Part::completes)
        .containsExactly(tuple(60L, Timing.LATE, true), tuple(40L, Timing.EARLY, false));
    assertThat(match.overMinor()).isZero();
  }

  @Test
  void onTheDayIsNeitherEarlyNorLate() {
    assertThat(match(60, FIRST, OPEN).parts())
        .extracting(PaymentMatch.Part::timing)
        .containsExactly(Timing.ON_THE_DAY);
  }

  @Test
  void whatIsLeftWhenNothingIsOpenIsKeptAsSuch() {
    assertThat(match(200, FIRST, OPEN).overMinor()).isEqualTo(40);
    assertThat(match(200, FIRST, List.of()).overMinor()).isEqualTo(200);
  }

  @Property
  void everyMinorUnitHasAPlace(
      @ForAll @LongRange(min = 1, max = 1_000) long amountMinor,
      @ForAll @LongRange(min = 0, max = 300) long besideMinor) {
    PaymentMatch match = PaymentMatch.of(amountMinor, FIRST, FIRST, OPEN, new Beside(besideMinor));
    long counted = match.parts().stream().mapToLong(PaymentMatch.Part::amountMinor).sum();
    assertThat(counted + match.regularMinor() + match.overMinor()).isEqualTo(amountMinor);
    assertThat(match.regularMinor()).isBetween(0L, besideMinor);
  }

  @Test
  void whatTheAccountAsksForBesideThePlanComesBeforeLaterInstalments() {
    PaymentMatch match = PaymentMatch.of(100, FIRST, FIRST, OPEN, new Beside(30));
    assertThat(match.parts())
        .extracting(part -> part.on().number(), PaymentMatch.Part::amountMinor)
        .containsExactly(tuple(1, 60L), tuple(2, 10L));
    assertThat(match.regularMinor()).isEqualTo(30);
    assertThat(match.overMinor()).isZero();
  }

  @Test
  void thePlansNextDateComesBeforeTheRegularInstalments() {
    PaymentMatch match = PaymentMatch.of(70, FIRST.minusDays(3), FIRST, OPEN, new Beside(500));
    assertThat(match.parts())
        .extracting(part -> part.on().number(), PaymentMatch.Part::amountMinor)
        .containsExactly(tuple(1, 60L));
    assertThat(match.regularMinor()).isEqualTo(10);
  }

  @Test
  void whereThisPeriodIsPaidThePaymentIsForTheRegularInstalment() {
    List<TrackedInstalment> open = List.of(OPEN.getLast());
    PaymentMatch match = PaymentMatch.of(500, FIRST.minusDays(3), FIRST, open, new Beside(500));
    assertThat(match.parts()).isEmpty();
    assertThat(match.regularMinor()).isEqualTo(500);
  }

  private static PaymentMatch match(
      long amountMinor, LocalDate paidOn, List<TrackedInstalment> open) {
    return PaymentMatch.of(amountMinor, paidOn, FIRST, open, Beside.NOTHING);
  }

  private static TrackedInstalment instalment(int number, LocalDate dueOn, long paidMinor) {
    return new TrackedInstalment(
        "plan", "B-1", number, "A-1", dueOn, 100, paidMinor, false, ZoneOffset.UTC);
  }
}
