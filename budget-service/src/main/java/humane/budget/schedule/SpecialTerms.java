package humane.budget.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What some loans have beside the ordinary terms. Grace counts periods from the first.
 *
 * @param downPaymentPercent part of the principal that is due on the day of payout, in percent
 * @param principalGracePeriods first periods in which only interest is paid
 * @param interestGracePeriods first periods whose interest is paid with the first instalment after
 *     them
 * @param interestFreePeriods first periods that bear no interest
 * @param interestFrom the day from which interest is counted, where it is not that of payout
 * @param instalmentMinor the agreed instalment, where it is not worked out; minor units
 * @param laterPayouts money paid out after the first
 */
public record SpecialTerms(
    BigDecimal downPaymentPercent,
    int principalGracePeriods,
    int interestGracePeriods,
    int interestFreePeriods,
    Optional<LocalDate> interestFrom,
    OptionalLong instalmentMinor,
    LaterPayouts laterPayouts) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static final SpecialTerms NONE =
      new SpecialTerms(
          BigDecimal.ZERO, 0, 0, 0, Optional.empty(), OptionalLong.empty(), LaterPayouts.NONE);

  public SpecialTerms {
    boolean partOfAll =
        downPaymentPercent.signum() >= 0 && downPaymentPercent.compareTo(HUNDRED) < 0;
    if (!partOfAll || principalGracePeriods < 0 || interestGracePeriods < 0) {
      throw new IllegalArgumentException("a down payment is a part, and grace is never below zero");
    }
    if (interestFreePeriods < 0
        || (instalmentMinor.isPresent() && instalmentMinor.getAsLong() < 1)) {
      throw new IllegalArgumentException("free periods and an agreed instalment are above zero");
    }
  }
}
