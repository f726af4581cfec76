package humane.reminder.voice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which day the borrower would like to pay: four keys, month and day, or words. */
public record AskingDay(Known.Borrower borrower, Misses misses) implements Known {

  static Turn next(Known.Borrower borrower, Understood words, Situation situation) {
    AccountWords refusal = Promises.refusal(borrower.standing());
    if (refusal != null) return Promises.refused(borrower, refusal);
    return words.date() == null
        ? borrower.asks(
            new AskingDay(borrower, Misses.none()), Then.figures(), AccountWords.ASK_DAY)
        : named(borrower, words.date(), words, situation);
  }

  private static Turn named(
      Known.Borrower borrower, LocalDate date, Understood words, Situation situation) {
    return Promises.isTooFar(date, situation.today())
        ? Promises.refused(borrower, AccountWords.PROMISE_TOO_FAR)
        : AskingSum.next(borrower, date, words);
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Spoke(Understood words)) {
      if (words.means(Meaning.GOES_WITHOUT))
        return Promises.refused(borrower, AccountWords.PROMISE_TOO_MUCH);
      if (words.date() != null) return named(borrower, words.date(), words, situation);
      if (words.means(Meaning.GOODBYE) || words.means(Meaning.NO))
        return borrower.menu(List.of(), List.of());
    }
    if (heard instanceof Heard.Pressed(String keys)) {
      LocalDate date = dayOf(keys, situation.today());
      if (date != null) return named(borrower, date, Understood.of(), situation);
    }
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : borrower.asks(
            new AskingDay(borrower, now),
            new Then.Listen(0, !now.onlyKeys()),
            AccountWords.ASK_DAY);
  }

  /** The next such day; null when the calendar has none. */
  static @Nullable LocalDate dayOf(String keys, LocalDate today) {
    if (!keys.matches("\\d{4}")) return null;
    try {
      LocalDate day =
          LocalDate.of(
              today.getYear(),
              Integer.parseInt(keys.substring(0, 2)),
              Integer.parseInt(keys.substring(2)));
      return day.isBefore(today) ? day.plusYears(1) : day;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
