package humane.budget.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The instalment that, paid every period, brings a declining balance to nothing. With equal periods
 * it is the annuity; with days counted it is principal / Σ 1 / ((1+r₁)…(1+rₖ)).
 */
final class LevelInstalment {
  private static final MathContext EXACT = MathContext.DECIMAL128;

  private LevelInstalment() {}

  static BigDecimal of(long principalMinor, List<BigDecimal> periodRates) {
    BigDecimal growth = BigDecimal.ONE;
    BigDecimal presentValueOfOne = BigDecimal.ZERO;
    for (BigDecimal rate : periodRates) {
      growth = growth.multiply(BigDecimal.ONE.add(rate), EXACT);
      presentValueOfOne = presentValueOfOne.add(BigDecimal.ONE.divide(growth, EXACT), EXACT);
    }
    return BigDecimal.valueOf(principalMinor).divide(presentValueOfOne, EXACT);
  }
}
