package humane.reminder.voice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of some spoken words; nothing of it is a guess.
 *
 * @param date a day that was named, in the borrower's calendar
 * @param time a time of day that was named
 * @param amountMinor a sum that was named, in minor units of the account's currency
 * @param code a check code that was read out
 */
public record Understood(
    Set<Meaning> meanings,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable Long amountMinor,
    @Nullable String code) {

  public Understood {
    meanings = Set.copyOf(meanings);
  }

  public static Understood of(Meaning... meanings) {
    return new Understood(Set.of(meanings), null, null, null, null);
  }

  public boolean means(Meaning meaning) {
    return meanings.contains(meaning);
  }

  /** The most protective of the meanings; null when nothing was understood. */
  public @Nullable Meaning leading() {
    return meanings.stream().sorted().findFirst().orElse(null);
  }
}
