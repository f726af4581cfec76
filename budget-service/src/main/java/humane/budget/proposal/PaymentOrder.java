package humane.budget.proposal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * In which order debts are paid, and whether those of one rank share what there is.
 *
 * @param wanted principal paid up to and with each period, by debt, that a mixer found; rounded
 *     down, and what is over goes in order
 */
record PaymentOrder(List<Debt> debts, Sharing sharing, Optional<double[][]> wanted) {

  /** What a solver may be off by, far below a minor unit. */
  private static final double SOLVERS_ERROR_MINOR = 0.01;

  static PaymentOrder of(List<Debt> debts, Sharing sharing) {
    return new PaymentOrder(debts, sharing, Optional.empty());
  }

  PaymentOrder followed(double[][] mix) {
    double[][] upTo = new double[mix.length][debts.size()];
    for (int period = 0; period < mix.length; period++) {
      for (int index = 0; index < debts.size(); index++) {
        upTo[period][index] = mix[period][index] + (period == 0 ? 0 : upTo[period - 1][index]);
      }
    }
    return new PaymentOrder(debts, sharing, Optional.of(upTo));
  }

  void payPrincipal(int period, List<Owing> all, long budgetMinor) {
    if (wanted.isPresent()) {
      long leftMinor = budgetMinor;
      for (int index = 0; index < all.size(); index++) {
        Owing one = all.get(index);
        long alreadyMinor = one.debt().plannedMinor() - one.principalMinor();
        double upTo = wanted.get()[period][index] + SOLVERS_ERROR_MINOR;
        leftMinor -= one.payPrincipal(Math.clamp((long) upTo - alreadyMinor, 0L, leftMinor));
      }
      oneAfterAnother(all, leftMinor);
      return;
    }
    switch (sharing) {
      case CHEAPEST -> oneAfterAnother(all, budgetMinor);
      case PRO_RATA -> {
        List<Owing> first = all.stream().filter(one -> one.debt().priority()).toList();
        List<Owing> others = all.stream().filter(one -> !one.debt().priority()).toList();
        inProportion(others, budgetMinor - inProportion(first, budgetMinor));
      }
    }
  }

  private static long oneAfterAnother(List<Owing> all, long budgetMinor) {
    long leftMinor = budgetMinor;
    for (Owing one : all) {
      leftMinor -= one.payPrincipal(leftMinor);
    }
    return budgetMinor - leftMinor;
  }

  /** Shares are rounded down; what is over by that goes to the first in order that still owes. */
  private static long inProportion(List<Owing> all, long budgetMinor) {
    long owedMinor = all.stream().mapToLong(Owing::principalMinor).sum();
    if (owedMinor == 0) {
      return 0;
    }
    long toShareMinor = Math.min(budgetMinor, owedMinor);
    long[] shares =
        all.stream()
            .mapToLong(one -> share(toShareMinor, one.principalMinor(), owedMinor))
            .toArray();
    long paidMinor = 0;
    for (int index = 0; index < shares.length; index++) {
      paidMinor += all.get(index).payPrincipal(shares[index]);
    }
    return paidMinor + oneAfterAnother(all, toShareMinor - paidMinor);
  }

  private static long share(long sumMinor, long partMinor, long wholeMinor) {
    return BigInteger.valueOf(sumMinor)
        .multiply(BigInteger.valueOf(partMinor))
        .divide(BigInteger.valueOf(wholeMinor))
        .longValueExact();
  }
}
