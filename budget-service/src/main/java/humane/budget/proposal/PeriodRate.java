package humane.budget.proposal;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What a balance bears in one period, in minor units, rounded half even. Worked out in whole
 * numbers, as a search asks for it many thousand times.
 *
 * <p>A period is that part of a year which its frequency says: a twelfth, a fifty-second.
 */
record PeriodRate(long numerator, long denominator) {

  static PeriodRate of(BigDecimal annualPercent, int timesPerYear) {
    BigDecimal percent = annualPercent.stripTrailingZeros();
    int digits = Math.max(0, percent.scale());
    long numerator = percent.setScale(digits).unscaledValue().longValueExact();
    long tens = BigInteger.TEN.pow(digits).longValueExact();
    return new PeriodRate(numerator, Math.multiplyExact(tens, 100L * timesPerYear));
  }

  long interestOn(long owedMinor) {
    if (numerator == 0 || owedMinor == 0) {
      return 0;
    }
    long high = Math.multiplyHigh(owedMinor, numerator);
    long low = owedMinor * numerator;
    return high == 0 && low >= 0 ? halfEven(low) : halfEvenOfLarge(owedMinor);
  }

  private long halfEven(long product) {
    long quotient = product / denominator;
    long twice = 2 * (product % denominator);
    boolean up = twice > denominator || (twice == denominator && quotient % 2 != 0);
    return up ? quotient + 1 : quotient;
  }

  private long halfEvenOfLarge(long owedMinor) {
    BigInteger[] parts =
        BigInteger.valueOf(owedMinor)
            .multiply(BigInteger.valueOf(numerator))
            .divideAndRemainder(BigInteger.valueOf(denominator));
    int half = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(denominator));
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return parts[0].add(up ? BigInteger.ONE : BigInteger.ZERO).longValueExact();
  }
}
