package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of a pack: what a rule needs to know.
 *
 * @param certainty the confidence code of the regulations table, or "house" where no law says it
 * @param isHouseNumber a number of conduct §7 or a row marked "house rule": left out when somebody
 *     asks without the house
 * @param from first day in force, in the borrower's zone
 * @param until first day no longer in force, or null
 * @param numbers whole numbers; the name carries the unit
 * @param times local times of day
 */
public record Row(
    String pack,
    String id,
    String source,
    String certainty,
    boolean isHouseNumber,
    LocalDate from,
    @Nullable LocalDate until,
    Map<String, Integer> numbers,
    Map<String, LocalTime> times,
    String text,
    String textZh) {

  public Row {
    id = id.intern();
    numbers = byKnownName(numbers);
    times = byKnownName(times);
  }

  /**
   * A rule asks for its numbers by literal names; names that are the very same are found fastest.
   */
  private static <T> Map<String, T> byKnownName(Map<String, T> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(value -> value.getKey().intern(), Map.Entry::getValue));
  }

  /** Before any day that anybody asks about. */
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** The same row, in force on every day. */
  public Row always() {
    return new Row(
        pack, id, source, certainty, isHouseNumber, EARLIEST, null, numbers, times, text, textZh);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (until == null || date.isBefore(until));
  }

  public int number(String name) {
    Integer value = numbers.get(name);
    if (value == null)
      throw new IllegalStateException(id + " of pack " + pack + " states no " + name);
    return value;
  }

  public LocalTime time(String name) {
    LocalTime value = times.get(name);
    if (value == null)
      throw new IllegalStateException(id + " of pack " + pack + " states no " + name);
    return value;
  }

  public Reason reason(ReasonCode code, @Nullable Instant notBefore) {
    return new Reason(code, id, source, notBefore, text, textZh);
  }

  public Finding never(ReasonCode code) {
    return new Finding.Never(reason(code, null));
  }

  public Finding notBefore(ReasonCode code, Instant instant) {
    return new Finding.NotBefore(instant, reason(code, instant));
  }
}
