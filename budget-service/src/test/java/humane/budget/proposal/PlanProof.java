package humane.budget.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Proves an offered plan from the question alone, in exact decimals and without the code that made
 * it: interest, balances, what each month may ask, and each debt's bound.
 */
final class PlanProof {
  private PlanProof() {}

  static void of(PlanQuestion question, PlanLimits limits, PlanAnswer answer) {
    for (Proposal proposal : answer.proposals()) {
      if (proposal.kind().paysBack()) {
        prove(question, limits, answer, proposal);
      }
    }
  }

  private static void prove(
      PlanQuestion question, PlanLimits limits, PlanAnswer answer, Proposal proposal) {
    Map<String, Long> owed = new HashMap<>();
    Map<String, Long> waitingInterest = new HashMap<>();
    question.debts().forEach(debt -> owed.put(debt.accountRef(), debt.plannedMinor()));
    LocalDate dueOn = question.startsOn();
    for (int period = 1; dueOn.isBefore(proposal.endsOn()); period++) {
      dueOn =
          question
              .frequency()
              .after(question.startsOn(), question.startsOn().getDayOfMonth(), period);
      long askedMinor = 0;
      for (Debt debt : question.debts()) {
        String ref = debt.accountRef();
        waitingInterest.merge(ref, interest(debt, owed.get(ref), question), Long::sum);
        for (PlanInstalment one : proposal.instalments()) {
          if (one.accountRef().equals(ref) && one.dueOn().equals(dueOn)) {
            askedMinor += one.amountMinor();
            waitingInterest.merge(ref, -one.interestMinor(), Long::sum);
            owed.merge(ref, -one.principalMinor(), Long::sum);
          }
        }
        assertThat(waitingInterest.get(ref)).isNotNegative();
        assertThat(owed.get(ref)).isNotNegative();
        if (answer.affordability().even() || question.isIn("GB")) {
          assertThat(waitingInterest.get(ref)).as("no balance grows").isZero();
        }
        if (period >= limits.monthsMaxFor(debt, question.jurisdiction())) {
          assertThat(owed.get(ref)).as("%s within its bound", ref).isZero();
        }
      }
      assertThat(askedMinor).isLessThanOrEqualTo(answer.affordability().spareIn(dueOn.getMonth()));
    }
    assertThat(owed.values()).containsOnly(0L);
    assertThat(waitingInterest.values()).containsOnly(0L);
  }

  private static long interest(Debt debt, long owedMinor, PlanQuestion question) {
    return debt.planRatePercent()
        .multiply(BigDecimal.valueOf(owedMinor))
        .divide(
            BigDecimal.valueOf(100L * question.frequency().timesPerYear()), MathContext.DECIMAL128)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
