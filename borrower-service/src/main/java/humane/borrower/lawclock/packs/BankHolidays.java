package humane.borrower.lawclock.packs;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bank holidays as jollyday computes them. */
final class BankHolidays {
  private static final int FIRST_YEAR = 2021;
  private static final int LAST_YEAR = 2040;

  private BankHolidays() {}

  /**
   * Only those of every part of the kingdom: a day that is free in one part alone would make a date
   * in another too late.
   */
  static Set<LocalDate> everywhereInTheKingdom() {
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .mapToObj(year -> manager.getHolidays(Year.of(year)))
        .flatMap(Set::stream)
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
