package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a proposal may depend on. Whoever asks, and how risky they seem, is no part of it.
 *
 * @param besideMinor what falls due each month on the borrower's other accounts with the lender;
 *     minor units
 */
public record PlanQuestion(
    String jurisdiction,
    String currency,
    LocalDate startsOn,
    LocalDate today,
    List<Debt> debts,
    Statement statement,
    PayFrequency frequency,
    Sharing sharing,
    Optional<Beyond> beyond,
    long besideMinor) {

  public PlanQuestion {
    beyond = beyond == null ? Optional.empty() : beyond;
    debts = List.copyOf(debts);
    frequency = frequency == null ? PayFrequency.MONTHLY : frequency;
    sharing = sharing == null ? Sharing.CHEAPEST : sharing;
  }

  /** Paid by the month, the cheapest way, and within what is left. */
  public PlanQuestion(
      String jurisdiction,
      String currency,
      LocalDate startsOn,
      LocalDate today,
      List<Debt> debts,
      Statement statement) {
    this(
        jurisdiction, currency, startsOn, today, debts, statement, null, null, Optional.empty(), 0);
  }

  /** The same question, paid as often and shared so; nothing for either means the usual. */
  public PlanQuestion paid(PayFrequency often, Sharing shared) {
    return new PlanQuestion(
        jurisdiction,
        currency,
        startsOn,
        today,
        debts,
        statement,
        often,
        shared,
        beyond,
        besideMinor);
  }

  /** The same question of somebody whose other accounts with the lender ask for this each month. */
  public PlanQuestion beside(long minor) {
    return new PlanQuestion(
        jurisdiction,
        currency,
        startsOn,
        today,
        debts,
        statement,
        frequency,
        sharing,
        beyond,
        minor);
  }

  /** The same question with the interest at rest. */
  public PlanQuestion atRest() {
    return withDebts(debts.stream().map(debt -> debt.at(BigDecimal.ZERO)).toList());
  }

  public boolean isIn(String country) {
    return jurisdiction.equals(country) || jurisdiction.startsWith(country + "-");
  }

  /** The same question, with what a lender asks beyond what is left. */
  public PlanQuestion asking(Beyond more) {
    return new PlanQuestion(
        jurisdiction,
        currency,
        startsOn,
        today,
        debts,
        statement,
        frequency,
        sharing,
        Optional.of(more),
        besideMinor);
  }

  PlanQuestion withDebts(List<Debt> others) {
    return new PlanQuestion(
        jurisdiction,
        currency,
        startsOn,
        today,
        others,
        statement,
        frequency,
        sharing,
        beyond,
        besideMinor);
  }

  /** What is due anyway each month on all accounts with the lender, whatever the plan says. */
  public long dueAnywayMinor() {
    return Math.addExact(regularInstalmentsMinor(), besideMinor);
  }

  /** What is due anyway each month on debts of which only the arrears are planned. */
  public long regularInstalmentsMinor() {
    return debts.stream().mapToLong(Debt::regularInstalmentMinor).sum();
  }
}
