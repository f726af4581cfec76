package humane.reminder.voice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When somebody is to ring back: two keys, the full hour, or words. */
public record AskingHour(Known.Borrower borrower, @Nullable LocalDate date, Misses misses)
    implements Known {

  static Turn next(Known.Borrower borrower, Understood words) {
    return borrower.asks(
        new AskingHour(borrower, words.date(), Misses.none()),
        Then.figures(),
        AccountWords.ASK_HOUR);
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    LocalTime time = null;
    LocalDate day = date;
    if (heard instanceof Heard.Spoke(Understood words)) {
      time = words.time();
      if (words.date() != null) day = words.date();
    }
    if (heard instanceof Heard.Pressed(String keys) && keys.matches("[01]?\\d|2[0-3]"))
      time = LocalTime.of(Integer.parseInt(keys), 0);
    if (time != null) return named(day == null ? situation.today().plusDays(1) : day, time);
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : borrower.asks(
            new AskingHour(borrower, day, now),
            new Then.Listen(0, !now.onlyKeys()),
            AccountWords.ASK_HOUR);
  }

  private Turn named(LocalDate day, LocalTime time) {
    return Confirming.of(
        borrower,
        Wish.callBack(day, time),
        Map.of("day", new Detail.Day(day), "hour", new Detail.Hour(time)));
  }
}
