package humane.reminder.contactpolicy.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would have been.
 *
 * @param from inside; {@code to} is outside
 * @param jurisdictions only people who stand under one of these; empty means everybody
 * @param packs YAML in the form in which packs are shipped, by pack id: in place of ours, or beside
 *     them for whoever stands there
 * @param alsoUnder packs that judge everybody too, wherever they live
 * @param onDate the law as it is on that day; null means each contact's own date
 * @param register whether what these packs refuse goes to the register of breaches, too
 */
public record BacktestQuestion(
    Instant from,
    Instant to,
    List<String> jurisdictions,
    Map<String, String> packs,
    List<String> alsoUnder,
    @Nullable LocalDate onDate,
    boolean withHouse,
    boolean register) {

  /**
   * Of the law that stands, on the days it was meant for, what it refuses was a breach. So it is
   * under other packs when whoever asks says that they are the law, as of a pack that was wrong.
   */
  public boolean writesDownBreaches() {
    return register || (packs.isEmpty() && alsoUnder.isEmpty() && onDate == null);
  }
}
