package humane.reminder.voice;

import humane.reminder.reply.Reading;
import humane.reminder.reply.WordedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes out what was said: meanings, days, times, sums in whole units, and a check code. */
public final class Hearing {
  private static final Pattern SUM =
      Pattern.compile("(\\d{1,9}) ?(?:yuan|dollars|pounds|euros|rupees|元|块|美元)");
  private static final Pattern ONLY_SUM = Pattern.compile("(\\d{1,9})");
  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Za-z][ -]*){8}");
  private static final int MINOR_IN_ONE = 100;
  private static final BigDecimal SUM_MAX = BigDecimal.valueOf(1_000_000_000);

  private final Phrases phrases;

  public Hearing(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * @param read the same words read as a text
   * @param today in the borrower's zone
   */
  public Understood understood(
      String words, Reading read, boolean outbound, State state, LocalDate today) {
    Set<Meaning> meanings = phrases.meanings(words, read, outbound);
    boolean asksForCode = state instanceof CodeAsked;
    boolean asksForSum = state instanceof AskingSum;
    return new Understood(
        meanings,
        SpokenTimes.day(words, today),
        SpokenTimes.time(words),
        sum(words, asksForSum),
        asksForCode ? code(words) : null);
  }

  private static @Nullable Long sum(String words, boolean asked) {
    String said = words.toLowerCase(Locale.ROOT).replace(",", "").strip();
    Matcher named = SUM.matcher(said);
    if (named.find()) return Long.parseLong(named.group(1)) * MINOR_IN_ONE;
    if (!asked) return null;
    Matcher alone = ONLY_SUM.matcher(said);
    if (alone.matches()) return Long.parseLong(alone.group(1)) * MINOR_IN_ONE;
    return WordedAmount.in(said)
        .filter(sum -> sum.compareTo(SUM_MAX) < 0)
        .map(sum -> sum.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact())
        .orElse(null);
  }

  private static @Nullable String code(String words) {
    Matcher signs = CODE.matcher(words.strip());
    return signs.matches() ? words.replaceAll("[^0-9A-Za-z]", "") : null;
  }
}
