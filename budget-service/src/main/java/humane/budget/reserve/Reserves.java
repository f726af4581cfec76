package humane.budget.reserve;

import humane.budget.reserve.ReservePlan.IncomeDrop;
import humane.budget.reserve.ReservePlan.JarMonth;
import humane.budget.reserve.ReservePlan.Then;
import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Works out one equal amount for each pay day of the coming year: the smallest, in whole units of
 * money, with which the jar is never empty before a month's costs. A cost is needed when its month
 * begins; the month now running means next year's.
 */
public final class Reserves {
  private static final int MONTHS = 12;
  private static final int PAY_DAYS_MAX = 60;
  private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");

  private final ReserveQuestion question;
  private final long wholeUnitMinor;
  private final List<YearMonth> months;
  private final List<LocalDate> payDays;

  private Reserves(ReserveQuestion question, long wholeUnitMinor) {
    this.question = question;
    this.wholeUnitMinor = wholeUnitMinor;
    YearMonth now = YearMonth.from(question.today());
    this.months = IntStream.rangeClosed(1, MONTHS).mapToObj(now::plusMonths).toList();
    this.payDays =
        IntStream.range(0, PAY_DAYS_MAX)
            .mapToObj(
                period ->
                    question
                        .payEvery()
                        .after(question.nextPayOn(), question.nextPayOn().getDayOfMonth(), period))
            .filter(day -> !day.isAfter(months.getLast().atEndOfMonth()))
            .toList();
  }

  /**
   * @param wholeUnitMinor minor units in one unit of the currency: 100 fen a yuan
   */
  public static ReservePlan plan(ReserveQuestion question, long wholeUnitMinor) {
    return new Reserves(question, wholeUnitMinor).plan();
  }

  private ReservePlan plan() {
    long shortMinor = shortMinor();
    long each = eachPayDay(shortMinor);
    long total = question.costs().stream().mapToLong(ComingCost::amountMinor).sum();
    return new ReservePlan(each, shortMinor, total, jar(each, shortMinor), drop(each));
  }

  /** What no pay day comes early enough for. */
  private long shortMinor() {
    long missing = 0;
    for (YearMonth month : months) {
      if (payDaysBefore(month) == 0) {
        missing = Math.max(missing, costsUntil(month) - question.savedMinor());
      }
    }
    return missing;
  }

  private long eachPayDay(long shortMinor) {
    long each = 0;
    for (YearMonth month : months) {
      long times = payDaysBefore(month);
      long needed = costsUntil(month) - question.savedMinor() - shortMinor;
      if (times > 0 && needed > 0) {
        each = Math.max(each, Math.ceilDiv(needed, times));
      }
    }
    return Math.ceilDiv(each, wholeUnitMinor) * wholeUnitMinor;
  }

  private List<JarMonth> jar(long each, long shortMinor) {
    List<JarMonth> jar = new ArrayList<>();
    long left = question.savedMinor() + shortMinor + each * payDaysBefore(months.getFirst());
    for (YearMonth month : months) {
      long costs = costsUntil(month) - costsUntil(month.minusMonths(1));
      long putAside = each * (payDaysBefore(month.plusMonths(1)) - payDaysBefore(month));
      left += putAside - costs;
      jar.add(new JarMonth(month, costs, putAside, left));
    }
    return jar;
  }

  private Optional<IncomeDrop> drop(long each) {
    if (question.payMinor().isEmpty() || question.needsMinor().isEmpty()) {
      return Optional.empty();
    }
    PayFrequency every = question.payEvery();
    BigDecimal pay = every.perMonth(question.payMinor().getAsLong());
    long needs = question.needsMinor().getAsLong();
    long leftNow = pay.setScale(0, RoundingMode.DOWN).longValueExact() - needs;
    long leftThen =
        pay.multiply(FOUR_FIFTHS).setScale(0, RoundingMode.DOWN).longValueExact() - needs;
    long ofPayDay = Math.floorDiv(Math.max(0, leftThen) * MONTHS, every.timesPerYear());
    long possible = Math.min(each, Math.floorDiv(ofPayDay, wholeUnitMinor) * wholeUnitMinor);
    Then then = possible == each ? Then.STILL_FITS : Then.LESS_THAN_NEEDED;
    return Optional.of(
        new IncomeDrop(leftThen <= 0 ? Then.NOTHING_LEFT : then, leftNow, leftThen, possible));
  }

  private long payDaysBefore(YearMonth month) {
    return payDays.stream().filter(day -> day.isBefore(month.atDay(1))).count();
  }

  /** All that has become due when this month has begun. */
  private long costsUntil(YearMonth month) {
    return question.costs().stream()
        .filter(cost -> !next(cost.month()).isAfter(month))
        .mapToLong(ComingCost::amountMinor)
        .sum();
  }

  private YearMonth next(int month) {
    return months.stream().filter(one -> one.getMonthValue() == month).findFirst().orElseThrow();
  }
}
