package humane.budget.schedule;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stays equal from one instalment to the next: the whole instalment, or its principal. Minor
 * units, rounded once in the mode of the terms.
 *
 * @param wholeInstalment whether the part is the instalment with its interest
 */
record EqualPart(BigDecimal part, boolean wholeInstalment, ScheduleTerms terms) {

  /**
   * @param interestMinor what the first of these periods bears, where it is known already and its
   *     rate stands as zero
   * @param periodRates one for each period in which principal is paid
   */
  static EqualPart of(
      ScheduleTerms terms, long principalMinor, long interestMinor, List<BigDecimal> periodRates) {
    SpecialTerms special = terms.special();
    boolean equalInstalments = terms.method() == RepaymentMethod.EQUAL_INSTALMENTS;
    if (equalInstalments && special.instalmentMinor().isPresent()) {
      return new EqualPart(BigDecimal.valueOf(special.instalmentMinor().getAsLong()), true, terms);
    }
    if (terms.isLevel()) {
      BigDecimal level = LevelInstalment.of(principalMinor + interestMinor, periodRates);
      return new EqualPart(toMultiple(level, terms), true, terms);
    }
    BigDecimal share =
        BigDecimal.valueOf(principalMinor)
            .divide(BigDecimal.valueOf(periodRates.size()), DECIMAL128);
    return new EqualPart(share, false, terms);
  }

  /** What an instalment with this interest pays back. */
  long principal(long interestMinor) {
    if (wholeInstalment) {
      return part.longValueExact() - interestMinor;
    }
    if (terms.interestMethod() == InterestMethod.FLAT && terms.roundInstalmentTo() > 1) {
      BigDecimal whole = part.add(BigDecimal.valueOf(interestMinor));
      return toMultiple(whole, terms).longValueExact() - interestMinor;
    }
    return part.setScale(0, terms.rounding()).longValueExact();
  }

  private static BigDecimal toMultiple(BigDecimal amount, ScheduleTerms terms) {
    BigDecimal multiple = BigDecimal.valueOf(terms.roundInstalmentTo());
    return amount.divide(multiple, 0, terms.rounding()).multiply(multiple);
  }
}
