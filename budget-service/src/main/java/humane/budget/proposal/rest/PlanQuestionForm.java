package humane.budget.proposal.rest;

import humane.budget.form.FieldChecks;
import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanQuestion;
import humane.budget.statement.Statement;
import humane.budget.statement.rest.StatementForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The question of {@code POST /plan-proposals/preview}. */
public record PlanQuestionForm(
    String jurisdiction,
    String currency,
    LocalDate startsOn,
    LocalDate today,
    List<DebtForm> debts,
    StatementForm statement) {
  private static final int DEBTS_MAX = 50;
  private static final int STARTS_WITHIN_DAYS = 366;

  /** Refuses, naming all that is wrong, or answers a question that can be worked out. */
  PlanQuestion read(LocalDate businessToday) {
    FieldChecks checks = new FieldChecks();
    LocalDate day = FieldChecks.or(today, businessToday);
    checks.jurisdiction("jurisdiction", jurisdiction);
    checks.currency("currency", currency);
    checks.present("startsOn", startsOn);
    checks.notBefore("startsOn", startsOn, day, "today");
    checks.notAfter("startsOn", startsOn, day.plusDays(STARTS_WITHIN_DAYS));
    List<Debt> read = readDebts(checks);
    Statement stated =
        checks.present("statement", statement) ? statement.read("statement", checks) : null;
    checks.refuseIfWrong();
    return new PlanQuestion(jurisdiction, currency, startsOn, day, read, stated);
  }

  private List<Debt> readDebts(FieldChecks checks) {
    List<Debt> read = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (debts == null || debts.isEmpty()) {
      checks.wrong("debts", debts, "must name at least one debt");
    }
    for (DebtForm form : checks.list("debts", debts, DEBTS_MAX)) {
      String at = "debts[" + read.size() + "]";
      read.add(form.read(at, checks));
      if (form.accountRef() != null && !seen.add(form.accountRef())) {
        checks.wrong(at + ".accountRef", form.accountRef(), "must be named only once");
      }
    }
    return read;
  }
}
