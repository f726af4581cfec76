package humane.budget.schedule;

import java.math.BigDecimal;

/**
 * A payment and when it falls, counted in whole units since the money went out, and a part of one.
 */
record TimedPayment(long amountMinor, int wholeUnits, BigDecimal partOfUnit) {

  double units() {
    return wholeUnits + partOfUnit.doubleValue();
  }
}
