package humane.reminder.reply;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The day and the sum that somebody names for a payment, for the person who checks a promise. */
public final class Promised {
  private Promised() {}

  /**
   * @param today on which the words were received
   * @return {@code 2026-12-04, 200}, one of the two, or nothing
   */
  public static String in(String words, LocalDate today) {
    return Stream.concat(
            WordedDate.in(words, today).map(LocalDate::toString).stream(),
            WordedAmount.in(words).map(sum -> sum.stripTrailingZeros().toPlainString()).stream())
        .collect(Collectors.joining(", "));
  }
}
