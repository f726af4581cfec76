package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Row;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one of Brazil's states, as its columns stand in the row of the country. A state that
 * names no Sunday keeps public holidays like one.
 *
 * @param id of its pack
 * @param column how its columns begin
 * @param reachesTexts whether its law speaks of texts as well as calls
 */
record BrazilianState(String id, String column, boolean reachesTexts) {
  static final List<BrazilianState> ALL =
      List.of(
          new BrazilianState("BR-SP", "saoPaulo", false),
          new BrazilianState("BR-AL", "alagoas", true),
          new BrazilianState("BR-RJ", "rioDeJaneiro", false),
          new BrazilianState("BR-ES", "espiritoSanto", false),
          new BrazilianState("BR-AM", "amazonas", false));

  Hours hours(Row row, List<HolidayCalendar> holidays) {
    Map<DayOfWeek, WeekHours.Span> open = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      WeekHours.Span span = span(row, kindOf(day));
      if (span != null) open.put(day, span);
    }
    return new WeekHours(open, keepsHolidays(row) ? holidays : List.of(), Agreements.NONE);
  }

  boolean keepsHolidays(Row row) {
    return span(row, "Sunday") == null;
  }

  private static String kindOf(DayOfWeek day) {
    return switch (day) {
      case SATURDAY -> "Saturday";
      case SUNDAY -> "Sunday";
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> "Weekday";
    };
  }

  private WeekHours.@Nullable Span span(Row row, String kindOfDay) {
    LocalTime opens = row.times().get(column + kindOfDay + "OpensAt");
    LocalTime closes = row.times().get(column + kindOfDay + "ClosesAt");
    return opens == null || closes == null ? null : new WeekHours.Span(opens, closes);
  }
}
