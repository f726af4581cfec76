package humane.budget.proposal;

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
    Statement statement) {

  public PlanQuestion {
    debts = List.copyOf(debts);
  }

  PlanQuestion withDebts(List<Debt> others) {
    return new PlanQuestion(jurisdiction, currency, startsOn, today, others, statement);
  }
}
