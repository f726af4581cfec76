package humane.risktraining.history;

import humane.risk.HistoryForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of either form. Months run newest first. */
enum Column {
  LIMIT_BAL(HistoryForm.STATEMENTS, Kind.ABOVE_ZERO),
  PAY_0(HistoryForm.STATEMENTS, Kind.STATUS),
  PAY_2(HistoryForm.STATEMENTS, Kind.STATUS),
  PAY_3(HistoryForm.STATEMENTS, Kind.STATUS),
  PAY_4(HistoryForm.STATEMENTS, Kind.STATUS),
  PAY_5(HistoryForm.STATEMENTS, Kind.STATUS),
  PAY_6(HistoryForm.STATEMENTS, Kind.STATUS),
  BILL_AMT1(HistoryForm.STATEMENTS, Kind.AMOUNT),
  BILL_AMT2(HistoryForm.STATEMENTS, Kind.AMOUNT),
  BILL_AMT3(HistoryForm.STATEMENTS, Kind.AMOUNT),
  BILL_AMT4(HistoryForm.STATEMENTS, Kind.AMOUNT),
  BILL_AMT5(HistoryForm.STATEMENTS, Kind.AMOUNT),
  BILL_AMT6(HistoryForm.STATEMENTS, Kind.AMOUNT),
  PAY_AMT1(HistoryForm.STATEMENTS, Kind.NOT_BELOW_ZERO),
  PAY_AMT2(HistoryForm.STATEMENTS, Kind.NOT_BELOW_ZERO),
  PAY_AMT3(HistoryForm.STATEMENTS, Kind.NOT_BELOW_ZERO),
  PAY_AMT4(HistoryForm.STATEMENTS, Kind.NOT_BELOW_ZERO),
  PAY_AMT5(HistoryForm.STATEMENTS, Kind.NOT_BELOW_ZERO),
  PAY_AMT6(HistoryForm.STATEMENTS, Kind.NOT_BELOW_ZERO),

  STATUS_M1(HistoryForm.PORTFOLIO, Kind.STATUS_IF_KNOWN),
  STATUS_M2(HistoryForm.PORTFOLIO, Kind.STATUS_IF_KNOWN),
  STATUS_M3(HistoryForm.PORTFOLIO, Kind.STATUS_IF_KNOWN),
  STATUS_M4(HistoryForm.PORTFOLIO, Kind.STATUS_IF_KNOWN),
  STATUS_M5(HistoryForm.PORTFOLIO, Kind.STATUS_IF_KNOWN),
  STATUS_M6(HistoryForm.PORTFOLIO, Kind.STATUS_IF_KNOWN),
  UTILISATION(HistoryForm.PORTFOLIO, Kind.AMOUNT_IF_KNOWN),
  BALANCE(HistoryForm.PORTFOLIO, Kind.AMOUNT),
  PRINCIPAL(HistoryForm.PORTFOLIO, Kind.AMOUNT_IF_KNOWN),
  ARREARS(HistoryForm.PORTFOLIO, Kind.AMOUNT),
  LAST_PAYMENT(HistoryForm.PORTFOLIO, Kind.AMOUNT_IF_KNOWN),
  MONTHS_ON_BOOK(HistoryForm.PORTFOLIO, Kind.AMOUNT_IF_KNOWN);

  static final List<Column> STATEMENT_STATUSES = List.of(PAY_0, PAY_2, PAY_3, PAY_4, PAY_5, PAY_6);
  static final List<Column> BILLS =
      List.of(BILL_AMT1, BILL_AMT2, BILL_AMT3, BILL_AMT4, BILL_AMT5, BILL_AMT6);
  static final List<Column> PAYMENTS =
      List.of(PAY_AMT1, PAY_AMT2, PAY_AMT3, PAY_AMT4, PAY_AMT5, PAY_AMT6);
  static final List<Column> PORTFOLIO_STATUSES =
      List.of(STATUS_M1, STATUS_M2, STATUS_M3, STATUS_M4, STATUS_M5, STATUS_M6);

  /** What a cell may hold. */
  enum Kind {
    AMOUNT,
    ABOVE_ZERO,
    NOT_BELOW_ZERO,
    AMOUNT_IF_KNOWN,
    STATUS,
    STATUS_IF_KNOWN
  }

  private final HistoryForm form;
  private final Kind kind;

  Column(HistoryForm form, Kind kind) {
    this.form = form;
    this.kind = kind;
  }

  HistoryForm form() {
    return form;
  }

  Kind kind() {
    return kind;
  }

  /** Whether a file of the form can do without the column. */
  boolean isOptional() {
    return kind == Kind.AMOUNT_IF_KNOWN || kind == Kind.STATUS_IF_KNOWN;
  }

  /** As the files of its form spell it. */
  String title() {
    return form == HistoryForm.STATEMENTS ? name() : name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> titled(String title) {
    return Arrays.stream(values())
        .filter(column -> column.name().equalsIgnoreCase(title.strip()))
        .findFirst();
  }

  static List<Column> of(HistoryForm form) {
    return Arrays.stream(values()).filter(column -> column.form == form).toList();
  }
}
