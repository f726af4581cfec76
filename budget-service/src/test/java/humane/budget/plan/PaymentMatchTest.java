package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    assertThat(PaymentMatch.of(50, FIRST, OPEN).parts())
        .extracting(
            part -> part.on().number(),
            PaymentMatch.Part::amountMinor,
            PaymentMatch.Part::completes)
        .containsExactly(tuple(1, 50L, false));
  }

  @Test
  void whatIsMoreThanOneInstalmentPaysTheNextOneEarly() {
    PaymentMatch match = PaymentMatch.of(100, FIRST.plusDays(2), OPEN);
    assertThat(match.parts())
        .extracting(
            PaymentMatch.Part::amountMinor, PaymentMatch.Part::timing, PaymentMatch.Part::completes)
        .containsExactly(tuple(60L, Timing.LATE, true), tuple(40L, Timing.EARLY, false));
    assertThat(match.overMinor()).isZero();
  }

  @Test
  void onTheDayIsNeitherEarlyNorLate() {
    assertThat(PaymentMatch.of(60, FIRST, OPEN).parts())
        .extracting(PaymentMatch.Part::timing)
        .containsExactly(Timing.ON_THE_DAY);
  }

  @Test
  void whatIsLeftWhenNothingIsOpenIsKeptAsSuch() {
    assertThat(PaymentMatch.of(200, FIRST, OPEN).overMinor()).isEqualTo(40);
    assertThat(PaymentMatch.of(200, FIRST, List.of()).overMinor()).isEqualTo(200);
  }

  @Property
  void everyMinorUnitHasAPlace(@ForAll @LongRange(min = 1, max = 1_000) long amountMinor) {
    PaymentMatch match = PaymentMatch.of(amountMinor, FIRST, OPEN);
    long counted = match.parts().stream().mapToLong(PaymentMatch.Part::amountMinor).sum();
    assertThat(counted + match.overMinor()).isEqualTo(amountMinor);
  }

  private static TrackedInstalment instalment(int number, LocalDate dueOn, long paidMinor) {
    return new TrackedInstalment(
        "plan", "B-1", number, "A-1", dueOn, 100, paidMinor, false, ZoneOffset.UTC);
  }
}
