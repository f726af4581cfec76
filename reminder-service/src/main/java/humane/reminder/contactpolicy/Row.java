package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of a pack: what a rule needs to know.
 *
 * @param what its title, in the words of the regulations table
 * @param certainty the confidence code of the regulations table; "house", "default" or "not found"
 *     where no law says it
 * @param isHouseNumber a number of conduct §7 or a row marked "house rule": left out when somebody
 *     asks without the house
 * @param isNotLaw a default or an analogy that no law states
 * @param isOnlyInformation no rule of its own: the rules of other rows read it
 * @param appliedTo to whom it is applied, where that is more than the law says; or null
 * @param tightenedBy the settings file in which the team tightened it, or null
 * @param from first day in force, in the borrower's zone
 * @param until first day no longer in force, or null
 * @param numbers whole numbers; the name carries the unit
 * @param times local times of day
 * @param units of each number and time, in words
 */
public record Row(
    String pack,
    String id,
    String what,
    String source,
    String certainty,
    boolean isHouseNumber,
    boolean isNotLaw,
    boolean isOnlyInformation,
    @Nullable String appliedTo,
    @Nullable String tightenedBy,
    LocalDate from,
    @Nullable LocalDate until,
    Map<String, Integer> numbers,
    Map<String, LocalTime> times,
    Map<String, String> units,
    String text,
    String textZh) {

  public Row {
    id = id.intern();
    numbers = new ByName<>(numbers);
    times = new ByName<>(times);
    units = Map.copyOf(units);
  }

  /** Before any day that anybody asks about. */
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** The same row, in force on every day. */
  public Row always() {
    return during(EARLIEST, null);
  }

  public boolean isInForceOn(LocalDate date) {
    return !date.isBefore(from) && (until == null || date.isBefore(until));
  }

  /** The source, and where the team has tightened it. */
  public String citedSource() {
    return tightenedBy == null ? source : source + "; tightened in " + tightenedBy;
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
    return new Reason(code, id, citedSource(), notBefore, text, textZh);
  }

  public Finding never(ReasonCode code) {
    return new Finding.Never(reason(code, null));
  }

  public Finding notBefore(ReasonCode code, Instant instant) {
    return new Finding.NotBefore(instant, reason(code, instant));
  }

  /** The same, in force on other days. */
  public Row during(LocalDate begins, @Nullable LocalDate ends) {
    return new Row(
        pack,
        id,
        what,
        source,
        certainty,
        isHouseNumber,
        isNotLaw,
        isOnlyInformation,
        appliedTo,
        tightenedBy,
        begins,
        ends,
        numbers,
        times,
        units,
        text,
        textZh);
  }

  /**
   * The same with the team's own numbers.
   *
   * @param said what the team keeps to instead of what the sentence says; {@code saidZh} in Chinese
   */
  public Row tightened(
      String settings,
      Map<String, Integer> tighter,
      Map<String, LocalTime> tighterTimes,
      String said,
      String saidZh) {
    return new Row(
        pack,
        id,
        what,
        source,
        certainty,
        isHouseNumber,
        isNotLaw,
        isOnlyInformation,
        appliedTo,
        settings,
        from,
        until,
        tighter,
        tighterTimes,
        units,
        text + " " + said,
        textZh + saidZh);
  }
}
