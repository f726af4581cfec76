package humane.reminder.voice;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** How much the borrower would like to pay on that day; a star stands for the point. */
public record AskingSum(Known.Borrower borrower, LocalDate date, Misses misses) implements Known {
  private static final Pattern SUM = Pattern.compile("\\d{1,9}(\\*\\d{1,2})?");

  static Turn next(Known.Borrower borrower, LocalDate date, Understood words) {
    if (words.amountMinor() != null) return named(borrower, date, words.amountMinor());
    return borrower.asks(
        new AskingSum(borrower, date, Misses.none()), Then.figures(), AccountWords.ASK_SUM);
  }

  private static Turn named(Known.Borrower borrower, LocalDate date, long amountMinor) {
    return Promises.isTooMuch(amountMinor, borrower.standing())
        ? Promises.refused(borrower, AccountWords.PROMISE_TOO_MUCH)
        : Confirming.of(
            borrower,
            Wish.promise(date, amountMinor),
            Map.of(
                "day",
                new Detail.Day(date),
                "sum",
                new Detail.Sum(amountMinor, borrower.standing().currency())));
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Spoke(Understood words)) {
      if (words.means(Meaning.GOES_WITHOUT))
        return Promises.refused(borrower, AccountWords.PROMISE_TOO_MUCH);
      if (words.amountMinor() != null && words.amountMinor() > 0)
        return named(borrower, date, words.amountMinor());
    }
    if (heard instanceof Heard.Pressed(String keys)) {
      Long minor = minorOf(keys);
      if (minor != null && minor > 0) return named(borrower, date, minor);
    }
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : borrower.asks(
            new AskingSum(borrower, date, now),
            new Then.Listen(0, !now.onlyKeys()),
            AccountWords.ASK_SUM);
  }

  private @Nullable Long minorOf(String keys) {
    if (!SUM.matcher(keys).matches() || borrower.standing().accounts().isEmpty()) return null;
    int decimals = CurrencyUnit.of(borrower.standing().currency()).getDecimalPlaces();
    java.math.BigDecimal sum = new java.math.BigDecimal(keys.replace('*', '.'));
    return sum.scale() > decimals ? null : sum.movePointRight(decimals).longValueExact();
  }
}
