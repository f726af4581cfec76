package humane.risk;

import static humane.risk.AccountHistory.MONTHS;
import static humane.risk.Direction.FREE;
import static humane.risk.Direction.LESS_RISK;
import static humane.risk.Direction.MORE_RISK;
import static humane.risk.HistoryForm.EITHER;
import static humane.risk.HistoryForm.PORTFOLIO;
import static humane.risk.HistoryForm.STATEMENTS;
import static humane.risk.ReasonTheme.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * All that a model may see. A later month or a smaller payment can only move a feature the way that
 * its direction calls more risk, so a score can only rise with it; a test holds this. None tells
 * what sort of person the borrower is, and none can be added but here.
 */
public enum RiskFeature {
  STATUS_M1(EITHER, MORE_RISK, RECENT_MONTHS, h -> h.status()[0]),
  STATUS_M2(EITHER, MORE_RISK, RECENT_MONTHS, h -> h.status()[1]),
  STATUS_M3(EITHER, MORE_RISK, EARLIER_MONTHS, h -> h.status()[2]),
  STATUS_M4(EITHER, MORE_RISK, EARLIER_MONTHS, h -> h.status()[3]),
  STATUS_M5(EITHER, MORE_RISK, EARLIER_MONTHS, h -> h.status()[4]),
  STATUS_M6(EITHER, MORE_RISK, EARLIER_MONTHS, h -> h.status()[5]),
  WORST_OF_2_MONTHS(EITHER, MORE_RISK, RECENT_MONTHS, h -> Months.max(h.status(), 2)),
  WORST_OF_3_MONTHS(EITHER, MORE_RISK, RECENT_MONTHS, h -> Months.max(h.status(), 3)),
  WORST_OF_6_MONTHS(EITHER, MORE_RISK, EARLIER_MONTHS, h -> Months.max(h.status(), MONTHS)),
  MEAN_STATUS(EITHER, MORE_RISK, EARLIER_MONTHS, h -> Months.mean(h.status())),
  LATE_MONTHS(EITHER, MORE_RISK, EARLIER_MONTHS, h -> Months.reaching(h.status(), MONTHS, 1)),
  TWICE_LATE_MONTHS(EITHER, MORE_RISK, EARLIER_MONTHS, h -> Months.reaching(h.status(), MONTHS, 2)),
  LATENESS(EITHER, MORE_RISK, EARLIER_MONTHS, h -> Months.lateness(h.status())),
  RECENT_LATENESS(EITHER, MORE_RISK, RECENT_MONTHS, h -> Months.weightedLateness(h.status())),
  MONTHS_SINCE_LATE(EITHER, LESS_RISK, RECENT_MONTHS, h -> Months.since(h.status(), 1)),
  MONTHS_SINCE_TWICE_LATE(EITHER, LESS_RISK, EARLIER_MONTHS, h -> Months.since(h.status(), 2)),
  LATE_STREAK(EITHER, MORE_RISK, RECENT_MONTHS, h -> Months.streak(h.status(), 1)),
  PART_PAID_MONTHS(EITHER, MORE_RISK, PAYMENTS, h -> Months.reaching(h.status(), MONTHS, 0)),
  USED_MONTHS(EITHER, MORE_RISK, USE_OF_LIMIT, h -> Months.reaching(h.status(), MONTHS, -1)),

  UTILISATION(EITHER, FREE, USE_OF_LIMIT, AccountHistory::utilisation),
  PAYMENT_SHARE(EITHER, LESS_RISK, PAYMENTS, Payments::share),

  LIMIT(STATEMENTS, LESS_RISK, AGREED_LIMIT, AccountHistory::limit),
  HEADROOM(STATEMENTS, LESS_RISK, USE_OF_LIMIT, h -> h.limit() - h.bills()[0]),
  UTILISATION_MEAN(STATEMENTS, FREE, USE_OF_LIMIT, h -> Months.mean(h.bills()) / h.limit()),
  UTILISATION_MAX(STATEMENTS, FREE, USE_OF_LIMIT, h -> Months.max(h.bills(), MONTHS) / h.limit()),
  UTILISATION_MIN(STATEMENTS, FREE, USE_OF_LIMIT, h -> Months.min(h.bills()) / h.limit()),
  GROWTH_6_MONTHS(
      STATEMENTS, FREE, COURSE_OF_BALANCE, h -> (h.bills()[0] - h.bills()[5]) / h.limit()),
  GROWTH_3_MONTHS(
      STATEMENTS, FREE, COURSE_OF_BALANCE, h -> (h.bills()[0] - h.bills()[2]) / h.limit()),
  BILL_M1(STATEMENTS, FREE, COURSE_OF_BALANCE, h -> h.bills()[0]),
  BILL_M2(STATEMENTS, FREE, COURSE_OF_BALANCE, h -> h.bills()[1]),
  BILL_M3(STATEMENTS, FREE, COURSE_OF_BALANCE, h -> h.bills()[2]),
  BILL_M6(STATEMENTS, FREE, COURSE_OF_BALANCE, h -> h.bills()[5]),
  BILL_MEAN(STATEMENTS, FREE, COURSE_OF_BALANCE, h -> Months.mean(h.bills())),
  BILL_SPREAD(STATEMENTS, FREE, COURSE_OF_BALANCE, h -> Months.spread(h.bills()) / h.limit()),
  PAYMENT_RATIO_M1(STATEMENTS, LESS_RISK, PAYMENTS, h -> Payments.ratio(h, 0)),
  PAYMENT_RATIO_M2(STATEMENTS, LESS_RISK, PAYMENTS, h -> Payments.ratio(h, 1)),
  PAYMENT_RATIO_M3(STATEMENTS, LESS_RISK, PAYMENTS, h -> Payments.ratio(h, 2)),
  PAYMENT_RATIO(STATEMENTS, LESS_RISK, PAYMENTS, Payments::ratioOfAll),
  PAID_OF_LIMIT(STATEMENTS, LESS_RISK, PAYMENTS, h -> Months.sum(h.payments(), MONTHS) / h.limit()),
  LARGEST_PAYMENT_OF_LIMIT(
      STATEMENTS, LESS_RISK, PAYMENTS, h -> Months.max(h.payments(), MONTHS) / h.limit()),
  PAID_3_MONTHS(STATEMENTS, LESS_RISK, PAYMENTS, h -> Months.sum(h.payments(), 3)),
  PAYING_MONTHS(
      STATEMENTS,
      LESS_RISK,
      PAYMENTS,
      h -> Months.reaching(h.payments(), MONTHS, Double.MIN_VALUE)),
  PAYING_MONTHS_OF_3(
      STATEMENTS, LESS_RISK, PAYMENTS, h -> Months.reaching(h.payments(), 3, Double.MIN_VALUE)),
  MONTHS_SINCE_PAYMENT(
      STATEMENTS, MORE_RISK, PAYMENTS, h -> Months.since(h.payments(), Double.MIN_VALUE)),
  UNPAID_BILLS(STATEMENTS, MORE_RISK, PAYMENTS, Payments::unpaidBills),

  ARREARS_SHARE(
      PORTFOLIO,
      MORE_RISK,
      OVERDUE_PART,
      h -> h.balance() > 0 ? h.arrears() / h.balance() : Double.NaN),
  OWED_OF_PRINCIPAL(
      PORTFOLIO,
      FREE,
      COURSE_OF_BALANCE,
      h -> h.principal() > 0 ? h.balance() / h.principal() : Double.NaN),
  MONTHS_ON_BOOK(PORTFOLIO, FREE, TIME_TOGETHER, AccountHistory::monthsOnBook);

  private final HistoryForm form;
  private final Direction direction;
  private final ReasonTheme theme;
  private final ToDoubleFunction<AccountHistory> value;

  RiskFeature(
      HistoryForm form,
      Direction direction,
      ReasonTheme theme,
      ToDoubleFunction<AccountHistory> value) {
    this.form = form;
    this.direction = direction;
    this.theme = theme;
    this.value = value;
  }

  public Direction direction() {
    return direction;
  }

  public ReasonTheme theme() {
    return theme;
  }

  /** NaN when the history does not say. */
  public float of(AccountHistory history) {
    double known = value.applyAsDouble(history);
    return Double.isFinite(known) ? (float) known : Float.NaN;
  }

  /** The name in files. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RiskFeature> titled(String title) {
    return Arrays.stream(values()).filter(feature -> feature.title().equals(title)).findFirst();
  }

  /** What a history of a form can say, in a fixed order. */
  public static List<RiskFeature> givenBy(HistoryForm form) {
    return Arrays.stream(values()).filter(feature -> feature.form.isGivenBy(form)).toList();
  }
}
