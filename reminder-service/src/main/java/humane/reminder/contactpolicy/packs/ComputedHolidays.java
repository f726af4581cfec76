package humane.reminder.contactpolicy.packs;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import humane.reminder.contactpolicy.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays that jollyday computes: those of each country, and of each part of it that keeps
 * more. A holiday that falls on a weekend counts on its own day and on the day it is observed.
 */
final class ComputedHolidays {
  /**
   * Our oldest rules begin in 2021; a year outside these is not known, so nobody is contacted in
   * it.
   */
  private static final int FIRST_YEAR = 2021;

  private static final int LAST_YEAR = 2040;

  private static final List<String> COUNTRIES = List.of("AU", "BR", "GB", "IN", "PH", "US");

  private ComputedHolidays() {}

  static Map<String, HolidayCalendar> of(Places places) {
    Map<String, HolidayCalendar> calendars = new HashMap<>();
    Set<String> countries = new TreeSet<>(COUNTRIES);
    countries.addAll(places.allMembers());
    for (String country : countries) addCountry(calendars, country);
    calendars.put("GB-EAW", union("GB-EAW", List.of("GB-ENG", "GB-WLS"), calendars));
    places
        .members()
        .forEach((union, members) -> calendars.put(union, union(union, members, calendars)));
    calendars.put("US", unitedStates());
    return calendars;
  }

  private static void addCountry(Map<String, HolidayCalendar> calendars, String country) {
    HolidayManager manager = manager(country);
    calendars.put(country, calendar(country, manager));
    for (String part : manager.getCalendarHierarchy().getChildren().keySet()) {
      String key = country + "-" + part.toUpperCase(Locale.ROOT);
      calendars.put(key, calendar(key, manager, part));
    }
  }

  /** Where the part is not known, a holiday of any of them. */
  private static HolidayCalendar union(
      String key, List<String> parts, Map<String, HolidayCalendar> calendars) {
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (String part : parts) {
      HolidayCalendar calendar = Objects.requireNonNull(calendars.get(part), part);
      years.addAll(calendar.years());
      days.addAll(calendar.days());
    }
    return new HolidayCalendar(key, years, days);
  }

  /**
   * Federal holidays (5 USC 6103); jollyday leaves the second Monday in October to the states.
   * Where the state is not known only these count: no law there closes a holiday, the house alone
   * does.
   */
  private static HolidayCalendar unitedStates() {
    HolidayCalendar computed = calendar("US", manager("US"));
    Set<LocalDate> days = new HashSet<>(computed.days());
    for (int year : computed.years())
      days.add(
          LocalDate.of(year, Month.OCTOBER, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY)));
    return new HolidayCalendar("US", computed.years(), days);
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  private static HolidayCalendar calendar(String key, HolidayManager manager, String... parts) {
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      years.add(year);
      for (Holiday holiday : manager.getHolidays(Year.of(year), parts)) {
        days.add(holiday.getDate());
        days.add(holiday.getActualDate());
      }
    }
    return new HolidayCalendar(key, years, days);
  }
}
