package humane.reminder.contactpolicy.packs;

import com.fasterxml.jackson.databind.JsonNode;
import humane.reminder.contactpolicy.HolidayCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Public holidays written down as plain dates, year by year. */
final class HolidayFiles {
  private HolidayFiles() {}

  static HolidayCalendar dated(String country, JsonNode tree) {
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (JsonNode year : tree.get("years")) {
      years.add(year.get("year").intValue());
      for (JsonNode holiday : year.get("holidays"))
        for (JsonNode day : holiday.get("days")) days.add(LocalDate.parse(day.asText()));
    }
    return new HolidayCalendar(country, years, days);
  }
}
