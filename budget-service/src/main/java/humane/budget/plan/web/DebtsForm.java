package humane.budget.plan.web;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.DebtKind;
import humane.budget.statement.OtherDebt;
import humane.budget.statement.Statement;
import humane.budget.statement.Sureness;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is owed elsewhere, a few rows at a time; a row without a kind says nothing. */
final class DebtsForm {
  private static final int ROWS_MIN = 3;
  private static final int ROWS_MAX = 20;

  /**
   * One row as it was typed.
   *
   * @param kind a {@link DebtKind}, or empty
   * @param wrongKey of the words for what is wrong; null for nothing
   */
  public record Row(
      String id,
      String kind,
      String owed,
      String payment,
      PayFrequency frequency,
      boolean notSure,
      String wrongKey) {}

  private final String currency;

  DebtsForm(String currency) {
    this.currency = currency;
  }

  /** Those that are known, and room for more. */
  List<Row> rows(Statement statement) {
    List<Row> rows = new ArrayList<>();
    for (OtherDebt debt : statement.debts()) rows.add(row(rows.size(), debt));
    int count = Math.min(ROWS_MAX, Math.max(ROWS_MIN, rows.size() + 1));
    while (rows.size() < count)
      rows.add(new Row("d" + rows.size(), "", "", "", PayFrequency.MONTHLY, false, null));
    return rows;
  }

  private Row row(int at, OtherDebt debt) {
    boolean known = debt.sureness() != Sureness.NOT_KNOWN;
    return new Row(
        "d" + at,
        debt.kind().name(),
        debt.owedMinor() == 0 ? "" : AmountText.write(debt.owedMinor(), currency),
        known ? AmountText.write(debt.paymentMinor(), currency) : "",
        debt.frequency(),
        debt.sureness() != Sureness.SURE,
        null);
  }

  List<Row> typed(MultivaluedMap<String, String> fields) {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ROWS_MAX && fields.containsKey("d" + at + ".kind"); at++)
      rows.add(typed("d" + at, fields));
    return rows;
  }

  private Row typed(String id, MultivaluedMap<String, String> fields) {
    String kind = text(fields, id + ".kind");
    String owed = text(fields, id + ".owed");
    String payment = text(fields, id + ".payment");
    boolean notSure = fields.containsKey(id + ".notSure");
    PayFrequency frequency =
        Arrays.stream(PayFrequency.values())
            .filter(one -> one.name().equals(text(fields, id + ".frequency")))
            .findFirst()
            .orElse(PayFrequency.MONTHLY);
    boolean nothing = kind.isEmpty() && owed.isEmpty() && payment.isEmpty();
    String wrong = nothing ? null : wrong(kind, owed, payment, notSure);
    return new Row(id, kind, owed, payment, frequency, notSure, wrong);
  }

  private String wrong(String kind, String owed, String payment, boolean notSure) {
    if (kindOf(kind).isEmpty()) return "wrong.debtKind";
    boolean owedRight = owed.isEmpty() || AmountText.read(owed, currency).isPresent();
    boolean paymentRight =
        payment.isEmpty() ? notSure : AmountText.read(payment, currency).isPresent();
    return owedRight && paymentRight ? null : "wrong.amount";
  }

  /** The rows that say something; all of them were found right. */
  List<OtherDebt> debts(List<Row> rows) {
    return rows.stream().flatMap(row -> debt(row).stream()).toList();
  }

  private Optional<OtherDebt> debt(Row row) {
    return kindOf(row.kind())
        .map(
            kind ->
                new OtherDebt(
                    kind,
                    minor(row.owed()),
                    minor(row.payment()),
                    row.frequency(),
                    Sureness.of(!row.payment().isEmpty(), row.notSure())));
  }

  private long minor(String written) {
    return written.isEmpty() ? 0 : AmountText.read(written, currency).orElseThrow();
  }

  private static Optional<DebtKind> kindOf(String name) {
    return Arrays.stream(DebtKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static String text(MultivaluedMap<String, String> fields, String field) {
    String value = fields.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
