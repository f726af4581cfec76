package humane.reminder.week;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seven days of one borrower, as things stand: as if nothing were sent, said or set meanwhile.
 *
 * @param accountRef the account that the contact would be about; null if it is about none
 * @param zone in which the days are counted: the borrower's first, or UTC where none is known
 */
public record ContactWeek(
    String borrowerId,
    @Nullable String accountRef,
    LocalDate from,
    ZoneId zone,
    List<String> timeZones,
    List<String> jurisdictions,
    List<OneWay> ways) {

  /** The week of one way of contact. */
  public record OneWay(Way way, List<Day> days) {

    public boolean isNeverOpen() {
      return days.stream().allMatch(day -> day.open().isEmpty());
    }
  }

  /**
   * One day of it.
   *
   * @param stretches from the day's beginning, or from now, to its end
   */
  public record Day(LocalDate date, List<Stretch> stretches) {

    public List<Stretch> open() {
      return stretches.stream().filter(Stretch::open).toList();
    }

    public List<Stretch> closed() {
      return stretches.stream().filter(stretch -> !stretch.open()).toList();
    }
  }
}
