package humane.budget.statement.rest;

import humane.budget.form.FieldChecks;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.DebtKind;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Sureness;
import java.util.List;

/**
 * A debt to somebody else, by its kind; whose it is has no field. {@code owedMinor} may be left
 * out; {@code paymentMinor} is what is paid each time, and may be left out with {@code notSure}.
 */
public record OtherDebtForm(
    DebtKind kind, Long owedMinor, Long paymentMinor, PayFrequency frequency, Boolean notSure) {

  static List<OtherDebtForm> of(List<OtherDebt> debts) {
    return debts.stream()
        .map(
            debt ->
                new OtherDebtForm(
                    debt.kind(),
                    debt.owedMinor() == 0 ? null : debt.owedMinor(),
                    StatementForm.orNull(debt.paymentMinor(), debt.sureness()),
                    debt.frequency(),
                    StatementForm.orNull(debt.sureness())))
        .toList();
  }

  OtherDebt read(String at, FieldChecks checks) {
    checks.present(at + ".kind", kind);
    checks.present(at + ".frequency", frequency);
    boolean unsure = Boolean.TRUE.equals(notSure);
    return new OtherDebt(
        kind,
        checks.amountOr(at + ".owedMinor", owedMinor, 0),
        StatementForm.amount(at + ".paymentMinor", paymentMinor, unsure, checks),
        frequency,
        Sureness.of(paymentMinor != null, unsure));
  }
}
