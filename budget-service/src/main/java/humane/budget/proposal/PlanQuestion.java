package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Statement;
import java.time.LocalDate;
import java.util.List;

/** Everything a proposal may depend on. Whoever asks, and how risky they seem, is no part of it. */
public record PlanQuestion(
    String jurisdiction,
    String currency,
    LocalDate startsOn,
    LocalDate today,
    List<Debt> debts,
    Statement statement,
    PayFrequency frequency,
    Sharing sharing) {

  public PlanQuestion {
    debts = List.copyOf(debts);
    frequency = frequency == null ? PayFrequency.MONTHLY : frequency;
    sharing = sharing == null ? Sharing.CHEAPEST : sharing;
  }

  /** Paid by the month, and the cheapest way. */
  public PlanQuestion(
      String jurisdiction,
      String currency,
      LocalDate startsOn,
      LocalDate today,
      List<Debt> debts,
      Statement statement) {
    this(
        jurisdiction,
        currency,
        startsOn,
        today,
        debts,
        statement,
        PayFrequency.MONTHLY,
        Sharing.CHEAPEST);
  }

  public boolean isIn(String country) {
    return jurisdiction.equals(country) || jurisdiction.startsWith(country + "-");
  }

  PlanQuestion withDebts(List<Debt> others) {
    return new PlanQuestion(
        jurisdiction, currency, startsOn, today, others, statement, frequency, sharing);
  }
}
