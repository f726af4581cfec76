package humane.budget.proposal.rest;

import humane.budget.form.FieldChecks;
import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanLimits;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Sharing;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Statement;
import humane.budget.statement.rest.StatementForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The question of {@code POST /plan-proposals/preview}. */
public record PlanQuestionForm(
    String jurisdiction,
    String currency,
    LocalDate startsOn,
    LocalDate today,
    List<DebtForm> debts,
    StatementForm statement,
    PayFrequency frequency,
    Sharing sharing) {
  private static final int DEBTS_MAX = 50;
  private static final int STARTS_WITHIN_DAYS = 366;

  /** Refuses, naming all that is wrong, or answers a question that can be worked out. */
  PlanQuestion read(LocalDate businessToday, Function<LocalDate, PlanLimits> limitsOn) {
    FieldChecks checks = new FieldChecks();
    LocalDate day = FieldChecks.or(today, businessToday);
    checks.jurisdiction("jurisdiction", jurisdiction);
    checks.currency("currency", currency);
    checks.present("startsOn", startsOn);
    checks.notBefore("startsOn", startsOn, day, "today");
    checks.notAfter("startsOn", startsOn, day.plusDays(STARTS_WITHIN_DAYS));
    List<Debt> read = readDebts(limitsOn.apply(day), checks);
    Statement stated =
        checks.present("statement", statement) ? statement.read("statement", checks) : null;
    if (frequency != null && stated != null) {
      onPayDays(frequency, stated, checks);
    }
    checks.refuseIfWrong();
    return new PlanQuestion(jurisdiction, currency, startsOn, day, read, stated)
        .paid(frequency, sharing);
  }

  /**
   * Instalments follow pay days: nobody is asked more often than the money that brings most in a
   * month comes in, for a month may have five Fridays and one pay day.
   */
  public static void onPayDays(PayFrequency frequency, Statement stated, FieldChecks checks) {
    if (frequency.timesPerYear() < PayFrequency.MONTHLY.timesPerYear()) {
      checks.wrong("frequency", frequency, "must be a month or less");
    } else if (frequency != PayFrequency.MONTHLY) {
      boolean paidAsOften =
          stated.incomes().stream()
              .max(
                  Comparator.comparing(income -> income.frequency().perMonth(income.amountMinor())))
              .filter(most -> most.frequency().timesPerYear() >= frequency.timesPerYear())
              .isPresent();
      if (!paidAsOften) {
        checks.wrong(
            "frequency", frequency, "must not be more often than the largest income comes in");
      }
    }
  }

  private List<Debt> readDebts(PlanLimits limits, FieldChecks checks) {
    List<Debt> read = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (debts == null || debts.isEmpty()) {
      checks.wrong("debts", debts, "must name at least one debt");
    }
    for (DebtForm form : checks.list("debts", debts, DEBTS_MAX)) {
      String at = "debts[" + read.size() + "]";
      read.add(form.read(at, limits, checks));
      if (form.accountRef() != null && !seen.add(form.accountRef())) {
        checks.wrong(at + ".accountRef", form.accountRef(), "must be named only once");
      }
    }
    return read;
  }
}
